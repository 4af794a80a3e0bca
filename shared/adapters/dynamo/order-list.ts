import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstrument } from '../../contracts/items/instrument.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { ATTENTION_CODES } from '../../domain/order/readings/attention.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import { ORDER_STATUSES } from '../../domain/order/record/status.ts';
import type { OrderList } from '../../ports/order/order-list.ts';
import { key } from './keys.ts';
import { putUnlessLater, readPage } from './listed-rows.ts';

const ListedOrderItem = z.object({
  orderId: StoredOrderId,
  reference: z.string(),
  authority: z.string(),
  provider: z.string(),
  instrument: StoredInstrument,
  issuedAt: StoredInstant,
  version: z.int(),
  status: z.enum(ORDER_STATUSES),
  attention: z.array(z.enum(ATTENTION_CODES)),
  endsAt: z.nullable(
    z.strictObject({ at: StoredInstant, as: z.enum(['lapsed', 'released', 'withdrawn', 'expired', 'exempt']) }),
  ),
}) satisfies z.core.$ZodType<ListedOrder>;

/** The sort key a page ended with: the cursor names no partition, so it opens no other authority's list. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

/** Lists in the Views table, rebuilt from the commits. */
export class DynamoOrderList implements OrderList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(row: ListedOrder): Promise<void> {
    await putUnlessLater(this.#client, this.#table, {
      ...key.listedOrder(row.authority, row.issuedAt, row.orderId),
      ...row,
    });
  }

  async putForValidator(validator: string, row: ListedOrder): Promise<void> {
    await putUnlessLater(this.#client, this.#table, {
      ...key.listedValidation(validator, row.issuedAt, row.orderId),
      ...row,
    });
  }

  async of(authority: string, limit: number, cursor?: string) {
    return await this.#read(key.listedOrders(authority), limit, cursor);
  }

  async ofValidator(validator: string, limit: number, cursor?: string) {
    return await this.#read(key.listedValidations(validator), limit, cursor);
  }

  async #read(pk: string, limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk,
      from: 'the-last',
      cursorPattern: CURSOR_PATTERN,
      schema: ListedOrderItem,
    } as const;
    const { rows: orders, next } = await readPage(this.#client, listing, limit, cursor);
    return { orders, next };
  }
}
