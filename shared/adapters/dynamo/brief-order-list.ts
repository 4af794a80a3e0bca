import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { INSTRUMENT_IDS } from '../../domain/law/instrument-ids.ts';
import { BRIEF_ENDINGS, type BriefOrder, type BriefOrderRef } from '../../domain/order/readings/listed-brief-order.ts';
import type { BriefOrderList } from '../../ports/oversight/brief-order-list.ts';
import { countRows } from './count-rows.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';

const BriefOrderItem = z.object({
  orderId: StoredOrderId,
  authority: z.string(),
  officer: z.string(),
  endedAt: StoredInstant,
  reference: z.string(),
  instrument: z.enum(INSTRUMENT_IDS),
  issuedAt: StoredInstant,
  receivedAt: z.nullable(StoredInstant),
  ending: z.enum(BRIEF_ENDINGS),
  reason: z.string(),
}) satisfies z.core.$ZodType<BriefOrder>;

/** The sort key a page ended with. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

/** The row in the list, and the one that is counted. */
const keysOf = ({ orderId, authority, officer, endedAt }: BriefOrderRef) => [
  key.briefOrder(endedAt, orderId),
  key.briefOrderOf(authority, officer, orderId),
];

/** Oversight's list of brief orders in the Views table, rebuilt from the commits. One partition: such orders are few, or should be. */
export class DynamoBriefOrderList implements BriefOrderList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(row: BriefOrder): Promise<void> {
    await Promise.all(
      keysOf(row).map((Key) => this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...row, ...Key } }))),
    );
  }

  async remove(ref: BriefOrderRef): Promise<void> {
    await Promise.all(keysOf(ref).map((Key) => this.#client.send(new DeleteCommand({ TableName: this.#table, Key }))));
  }

  async count(authority: string, officer?: string): Promise<number> {
    return await countRows(this.#client, { TableName: this.#table, ...key.briefOrdersOf(authority, officer) });
  }

  async latest(limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.briefOrders(),
      from: 'the-last',
      cursorPattern: CURSOR_PATTERN,
      schema: BriefOrderItem,
    } as const;
    const { rows: orders, next } = await readPage(this.#client, listing, limit, cursor);
    return { orders, next };
  }
}
