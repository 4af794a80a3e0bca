import {
  BatchExecuteStatementCommand,
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { readCommitItem } from '../../contracts/items/commit.ts';
import { DUE_KEY, KEY } from '../../deployment.ts';
import type { DueCommit } from '../../domain/delivery/due-row.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { HoldfastError } from '../../errors.ts';
import type { Appended, CommitBatches, SettledRow } from '../../ports/order/commit-batches.ts';
import { repeatUntilDone } from './batch.ts';
import { toCommitItem } from './commit-item.ts';
import { composeInsert } from './insert-item.ts';
import { key } from './keys.ts';

interface Statement {
  readonly Statement: string;
  readonly Parameters: unknown[];
}

/** Nothing of one that is damaged: whoever then reads it by itself is told so, and no other waits for that. */
function readUndamaged(item: unknown): StoredCommit[] {
  try {
    return [readCommitItem(item)];
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'record-damaged') return [];
    throw error;
  }
}

/** Commits in the Records table: one batch read, one batch of insert statements, one of statements that settle. */
export class DynamoCommitBatches implements CommitBatches {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #shards: number;

  constructor(client: DynamoDBDocumentClient, table: string, shards: number) {
    this.#client = client;
    this.#table = table;
    this.#shards = shards;
  }

  async readEach(wanted: readonly DueCommit[]): Promise<ReadonlyMap<OrderId, StoredCommit>> {
    const found = new Map<OrderId, StoredCommit>();
    const Keys = wanted.map(({ orderId, version }) => key.commit(orderId, version));
    await repeatUntilDone<NonNullable<BatchGetCommandInput['RequestItems']>>(
      { [this.#table]: { Keys, ConsistentRead: true } },
      async (RequestItems) => {
        const { Responses = {}, UnprocessedKeys } = await this.#client.send(new BatchGetCommand({ RequestItems }));
        for (const stored of (Responses[this.#table] ?? []).flatMap(readUndamaged))
          found.set(stored.commit.orderId, stored);
        return UnprocessedKeys;
      },
    );
    return found;
  }

  async appendEach(commits: readonly StoredCommit[]): Promise<readonly Appended[]> {
    const codes = await this.#execute(
      commits.map((stored) => composeInsert(this.#table, toCommitItem(stored, this.#shards))),
    );
    return codes.map((code) => (code === undefined ? 'stored' : code === 'DuplicateItem' ? 'taken' : 'failed'));
  }

  async settleEach(rows: readonly SettledRow[]): Promise<readonly boolean[]> {
    const codes = await this.#execute(
      rows.map(({ orderId, version, from }) => ({
        Statement:
          `UPDATE "${this.#table}" REMOVE "${DUE_KEY.shard}" REMOVE "${DUE_KEY.at}" ` +
          `WHERE "${KEY.partition}" = ? AND "${KEY.sort}" = ? AND "${DUE_KEY.at}" = ?`,
        Parameters: [...Object.values(key.commit(orderId, version)), from],
      })),
    );
    return codes.map((code) => code === undefined || code === 'ConditionalCheckFailed');
  }

  /** @returns of each statement why it failed; `undefined` of those that did not. */
  async #execute(Statements: Statement[]): Promise<(string | undefined)[]> {
    if (Statements.length === 0) return [];
    const { Responses = [] } = await this.#client.send(new BatchExecuteStatementCommand({ Statements }));
    return Statements.map((_, place) => {
      const answer = Responses[place];
      return answer === undefined ? 'NotAnswered' : answer.Error?.Code;
    });
  }
}
