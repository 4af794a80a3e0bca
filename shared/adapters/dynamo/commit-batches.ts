import { BatchGetCommand, type BatchGetCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readCommitItem } from '../../contracts/items/commit.ts';
import { DUE_KEY, KEY } from '../../deployment/tables.ts';
import type { DueCommit } from '../../domain/delivery/due-row.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { HoldfastError } from '../../errors.ts';
import type { Appended, CommitBatches, SettledRow } from '../../ports/order/commit-batches.ts';
import { repeatUntilDone } from './batch.ts';
import { toCommitItem } from './commit-item.ts';
import { executeBatch } from './execute-batch.ts';
import { composeInsert } from './insert-item.ts';
import { key } from './keys.ts';

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
    const errors = await executeBatch(
      this.#client,
      commits.map((stored) => composeInsert(this.#table, toCommitItem(stored, this.#shards))),
    );
    return errors.map((error) =>
      error === undefined ? 'stored' : error.Code === 'DuplicateItem' ? 'taken' : 'failed',
    );
  }

  async settleEach(rows: readonly SettledRow[]): Promise<readonly boolean[]> {
    const errors = await executeBatch(
      this.#client,
      rows.map(({ orderId, version, from }) => ({
        Statement:
          `UPDATE "${this.#table}" REMOVE "${DUE_KEY.shard}" REMOVE "${DUE_KEY.at}" ` +
          `WHERE "${KEY.partition}" = ? AND "${KEY.sort}" = ? AND "${DUE_KEY.at}" = ?`,
        Parameters: [...Object.values(key.commit(orderId, version)), from],
      })),
    );
    return errors.map((error) => error === undefined || error.Code === 'ConditionalCheckFailed');
  }
}
