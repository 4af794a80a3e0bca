import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { AttemptItem } from '../../contracts/items/attempt.ts';
import type { Attempt } from '../../domain/delivery/attempt.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { AttemptLog } from '../../ports/delivery/attempt-log.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';

/** When it began, its message, its endpoint, and which one it was. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#\d{6}#[a-z0-9:-]{1,90}#\d{6}$/;

/** Attempts in the Records table, in a partition for each order: no order's own path reads them. */
export class DynamoAttemptLog implements AttemptLog {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async add(attempt: Attempt): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...key.attempt(attempt), ...attempt } }));
  }

  async of(orderId: OrderId, limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.attempts(orderId),
      from: 'the-last',
      cursorPattern: CURSOR_PATTERN,
      schema: AttemptItem,
    } as const;
    const { rows: attempts, next } = await readPage(this.#client, listing, limit, cursor);
    return { attempts, next };
  }
}
