import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { recordDamaged } from '../../contracts/border/stored.ts';
import { readCommitItem } from '../../contracts/items/commit.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { RememberedCommand, SealedEntry, ToldCommit } from '../../domain/order/record/state.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { repeatUntilDone } from './batch.ts';
import { key, queryPartition, querySortKeysAfter } from './keys.ts';
import { DynamoPastEntries } from './past-entries.ts';

const READ_AT_ONCE = 100; // what BatchGetItem takes

/** Commits in the Records table, one item each, for reading. */
export class DynamoOrderReader implements OrderReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  /** What commits left out of their lists. */
  protected readonly past: DynamoPastEntries;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
    this.past = new DynamoPastEntries(client, table);
  }

  async latest(orderId: OrderId): Promise<StoredCommit | undefined> {
    const { Items: [item] = [] } = await this.#client.send(
      new QueryCommand({ ...this.#commitsOf(orderId), ScanIndexForward: false, Limit: 1 }),
    );
    return item && readCommitItem(item);
  }

  async read(orderId: OrderId, version: number): Promise<StoredCommit | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.commit(orderId, version), ConsistentRead: true }),
    );
    return Item && readCommitItem(Item);
  }

  async readMany(orderId: OrderId, versions: readonly number[]): Promise<StoredCommit[]> {
    const found = new Map<number, StoredCommit>();
    for (let from = 0; from < versions.length; from += READ_AT_ONCE) {
      const Keys = versions.slice(from, from + READ_AT_ONCE).map((version) => key.commit(orderId, version));
      await repeatUntilDone<NonNullable<BatchGetCommandInput['RequestItems']>>(
        { [this.#table]: { Keys, ConsistentRead: true } },
        async (RequestItems) => {
          const { Responses = {}, UnprocessedKeys } = await this.#client.send(new BatchGetCommand({ RequestItems }));
          for (const stored of (Responses[this.#table] ?? []).map(readCommitItem))
            found.set(stored.commit.version, stored);
          return UnprocessedKeys;
        },
      );
    }
    return versions.map((version) => {
      const stored = found.get(version);
      if (stored === undefined) throw recordDamaged('history: a commit is missing');
      return stored;
    });
  }

  async findPastCommand(orderId: OrderId, commandId: string): Promise<RememberedCommand | undefined> {
    return await this.past.findCommand(orderId, commandId);
  }

  async findPastTold(orderId: OrderId, digest: Digest): Promise<ToldCommit | undefined> {
    return await this.past.findTold(orderId, digest);
  }

  async listPastSealed(orderId: OrderId): Promise<SealedEntry[]> {
    return await this.past.listSealed(orderId);
  }

  async *history(orderId: OrderId, after = 0): AsyncIterable<StoredCommit> {
    const query = { ...this.#commitsOf(orderId), ...querySortKeysAfter(key.commit(orderId, after)) };
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) yield* Items.map(readCommitItem);
  }

  #commitsOf(orderId: OrderId) {
    return {
      TableName: this.#table,
      ...queryPartition(key.commits(orderId)),
      ConsistentRead: true,
    };
  }
}
