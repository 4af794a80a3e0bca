import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { WaitingCallItem } from '../../contracts/items/waiting-call.ts';
import type { WaitingCall } from '../../domain/delivery/waiting-call.ts';
import type { CallList } from '../../ports/delivery/call-list.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';

/** When it became due, its order and its message. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}#\d{6}$/;

/** Calls that wait, in the Records table, in a partition for each authority. */
export class DynamoCallList implements CallList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(call: WaitingCall): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...key.call(call), ...call } }));
  }

  async remove(call: WaitingCall): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: key.call(call) }));
  }

  async page(authority: string, limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.callsOf(authority),
      from: 'the-first',
      cursorPattern: CURSOR_PATTERN,
      schema: WaitingCallItem,
    } as const;
    const { rows: calls, next } = await readPage(this.#client, listing, limit, cursor);
    return { calls, next };
  }
}
