import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { INSTRUMENT_IDS } from '../../domain/law/instrument-ids.ts';
import { BRIEF_ENDINGS, type BriefOrder, type BriefOrderRef } from '../../domain/order/readings/listed-brief-order.ts';
import type { BriefOrderList } from '../../ports/oversight/brief-order-list.ts';
import { DynamoCountedRows } from './counted-rows.ts';
import type { DynamoGatheredRows } from './gathered-rows.ts';
import { key } from './keys.ts';

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

/** Oversight's list of brief orders in the Views table, rebuilt from the commits. One partition: such orders are few, or should be. */
export class DynamoBriefOrderList extends DynamoCountedRows<BriefOrderRef, BriefOrder> implements BriefOrderList {
  constructor(client: DynamoDBDocumentClient, table: string, rows?: DynamoGatheredRows) {
    super(
      client,
      table,
      {
        keysOf: ({ orderId, authority, officer, endedAt }) => [
          key.briefOrder(endedAt, orderId),
          key.briefOrderOf(authority, officer, orderId),
        ],
        queryOf: key.briefOrdersOf,
        pk: key.briefOrders(),
        cursorPattern: /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/,
        schema: BriefOrderItem,
      },
      rows,
    );
  }

  async latest(limit: number, cursor?: string) {
    const { rows: orders, next } = await this.page(limit, cursor);
    return { orders, next };
  }
}
