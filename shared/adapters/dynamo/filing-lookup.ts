import { BatchGetCommand, type BatchGetCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { StoredWaitingFiling } from '../../contracts/items/waiting.ts';
import { KEY } from '../../deployment/tables.ts';
import type { FilingId, OrderId } from '../../domain/ids.ts';
import type { FilingKnown, FilingLookup } from '../../ports/filing/filing-lookup.ts';
import { repeatUntilDone } from './batch.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

type Wanted = NonNullable<BatchGetCommandInput['RequestItems']>;

/** One batch over the tables of orders and of filings that wait. */
export class DynamoFilingLookup implements FilingLookup {
  readonly #client: DynamoDBDocumentClient;
  readonly #records: string;
  readonly #waiting: string;

  constructor(client: DynamoDBDocumentClient, records: string, waiting: string) {
    this.#client = client;
    this.#records = records;
    this.#waiting = waiting;
  }

  async look(filing: FilingId, orders: readonly OrderId[]): Promise<FilingKnown> {
    const found = new Set<unknown>();
    let waiting: FilingKnown['waiting'];
    const wanted: Wanted = {
      [this.#records]: {
        Keys: orders.map((orderId) => key.commit(orderId, 1)),
        ProjectionExpression: KEY.partition, // whether it stands, not what it says
        ConsistentRead: true,
      },
      [this.#waiting]: { Keys: [key.waitingFiling(filing)], ConsistentRead: true },
    };
    await repeatUntilDone(wanted, async (RequestItems) => {
      const { Responses = {}, UnprocessedKeys } = await this.#client.send(new BatchGetCommand({ RequestItems }));
      for (const commit of Responses[this.#records] ?? []) found.add(commit[KEY.partition]);
      for (const item of Responses[this.#waiting] ?? [])
        waiting = readItem(StoredWaitingFiling, item, 'waiting filing');
      return UnprocessedKeys;
    });
    return { onRecord: orders.filter((orderId) => found.has(key.commits(orderId))), waiting };
  }
}
