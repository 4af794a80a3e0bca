import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { OnCallTestItem, ReachedItem } from '../../contracts/items/on-call-test.ts';
import type { OnCallTest, Reached } from '../../domain/delivery/on-call-test.ts';
import type { OnCallTests } from '../../ports/delivery/on-call-tests.ts';
import { key, queryPartition } from './keys.ts';
import { readItem } from './read-item.ts';

/** Beside the entries in the Directory table. */
export class DynamoOnCallTests implements OnCallTests {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async listReached(): Promise<readonly Reached[]> {
    return (await this.#list(key.reachedOnCall)).map((item) =>
      readItem(ReachedItem, item, 'row of whom a tool reaches'),
    );
  }

  async of(week: string): Promise<readonly OnCallTest[]> {
    return (await this.#list(key.onCallTests(week))).map((item) =>
      readItem(OnCallTestItem, item, 'test of an on-call tool'),
    );
  }

  async put(test: OnCallTest): Promise<void> {
    const Item = { ...key.onCallTest(test.week, test.kind, test.id, test.tool), ...test };
    await this.#client.send(new PutCommand({ TableName: this.#table, Item }));
  }

  async #list(partition: string): Promise<readonly Record<string, unknown>[]> {
    const query = { TableName: this.#table, ...queryPartition(partition), ConsistentRead: true };
    const items: Record<string, unknown>[] = [];
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) items.push(...Items);
    return items;
  }
}
