import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstrument } from '../../contracts/items/instrument.ts';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import type { OrderId } from '../../domain/ids.ts';
import {
  type ListedProviderOrder,
  type ListedProviderOrderRef,
  OWED_BY_PROVIDER,
  type ProviderReference,
} from '../../domain/order/readings/listed-provider-order.ts';
import { DOUBT_STATUSES } from '../../domain/order/readings/told-doubt.ts';
import { ORDER_STATUSES } from '../../domain/order/record/status.ts';
import type { ProviderOrderList } from '../../ports/order/provider-order-list.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
import { key, queryPartition, UNLESS_THERE } from './keys.ts';
import { SignpostItem } from './listed-order-item.ts';
import { putUnlessLater, readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const ListedProviderOrderItem = z.object({
  orderId: StoredOrderId,
  reference: z.string(),
  authority: z.string(),
  provider: z.string(),
  instrument: StoredInstrument,
  issuedAt: StoredInstant,
  receivedAt: z.nullable(StoredInstant),
  version: z.int(),
  status: z.enum(ORDER_STATUSES),
  doubt: z.optional(z.strictObject({ status: z.enum(DOUBT_STATUSES), since: StoredInstant })),
  heldUntil: z.optional(StoredInstant),
  endsAt: z.nullable(
    z.strictObject({ at: StoredInstant, as: z.enum(['lapsed', 'released', 'withdrawn', 'expired', 'exempt']) }),
  ),
  owed: z.array(
    z.strictObject({
      what: z.enum(OWED_BY_PROVIDER),
      dueAt: z.nullable(StoredInstant),
      targets: z.optional(z.array(z.string())),
    }),
  ),
}) satisfies z.core.$ZodType<ListedProviderOrder>;

/** The sort key a page ended with: the cursor names no partition, so it opens no other provider's list. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

const trailOf = (reference: string) => `reference/${reference}` as const;
const signpostKeyOf = ({ provider, reference, issuedAt, orderId }: ProviderReference) =>
  key.signpost('providerOrdersBy', provider, { trail: trailOf(reference), at: issuedAt }, orderId);

/** Providers' lists in the Views table, rebuilt from the commits. */
export class DynamoProviderOrderList implements ProviderOrderList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #rows: DynamoGatheredRows;

  constructor(client: DynamoDBDocumentClient, table: string, rows = new DynamoGatheredRows(client, table)) {
    this.#client = client;
    this.#table = table;
    this.#rows = rows;
  }

  async put(row: ListedProviderOrder): Promise<void> {
    await putUnlessLater(this.#client, this.#table, {
      ...key.providerOrder(row.provider, row.issuedAt, row.orderId),
      ...row,
    });
  }

  async remove({ provider, issuedAt, orderId, version }: ListedProviderOrderRef): Promise<void> {
    try {
      await this.#client.send(
        new DeleteCommand({
          TableName: this.#table,
          Key: key.providerOrder(provider, issuedAt, orderId),
          ConditionExpression: `${UNLESS_THERE} OR version < :version`,
          ExpressionAttributeValues: { ':version': version },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  async putReference(ref: ProviderReference): Promise<void> {
    const { orderId, issuedAt, version } = ref;
    await this.#rows.put({ ...signpostKeyOf(ref), orderId, issuedAt, version });
  }

  async removeReference(ref: ProviderReference): Promise<void> {
    await this.#rows.delete(signpostKeyOf(ref));
  }

  async ofReference(provider: string, reference: string, limit: number): Promise<readonly OrderId[]> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(key.trail('providerOrdersBy', provider, trailOf(reference))),
        Limit: limit,
      }),
    );
    return Items.map((item) => readItem(SignpostItem, item, 'signpost of a list').orderId);
  }

  async of(provider: string, limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.providerOrders(provider),
      from: 'the-first',
      cursorPattern: CURSOR_PATTERN,
      schema: ListedProviderOrderItem,
    } as const;
    const { rows: orders, next } = await readPage(this.#client, listing, limit, cursor);
    return { orders, next };
  }
}
