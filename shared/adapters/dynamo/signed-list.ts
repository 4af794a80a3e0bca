import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { KEY } from '../../deployment/tables.ts';
import { cursorUnknown } from '../../domain/cursor.ts';
import type { Instant } from '../../domain/instant.ts';
import { SIGNED_EVENTS, type SignedAct } from '../../domain/order/readings/signed-act.ts';
import type { SignedList, SignedReader } from '../../ports/order/signed-list.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
import { key, makeKey, queryFrom, standsFrom } from './keys.ts';
import { readItem } from './read-item.ts';

const SignedActItem = z.object({
  provider: z.string(),
  key: z.string(),
  at: StoredInstant,
  orderId: StoredOrderId,
  version: z.int(),
  events: z.array(z.enum(SIGNED_EVENTS)),
}) satisfies z.core.$ZodType<SignedAct>;

/** The sort key a page ended with: the cursor names no partition, so it opens no other key's list. */
const CURSOR_PATTERN = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}#\d{12}$/;

/** @throws HoldfastError `invalid-request` for what no page from that instant on can have ended with. */
function readPlace(cursor: string, since: Instant): string {
  const place = readCursor(CURSOR_PATTERN, cursor);
  if (!standsFrom(place, since)) throw cursorUnknown();
  return place;
}

/** What keys of providers signed, in the Views table, for whoever reads it. */
export class DynamoSignedReader implements SignedReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async of(provider: string, keyId: string, since: Instant, limit: number, cursor?: string) {
    const pk = key.signedBy(provider, keyId);
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryFrom(pk, since),
        ScanIndexForward: false,
        Limit: limit,
        ...(cursor !== undefined && { ExclusiveStartKey: makeKey(pk, readPlace(cursor, since)) }),
      }),
    );
    const acts = Items.map((item) => readItem(SignedActItem, item, 'row of a list'));
    return { acts, next: writeCursor(LastEvaluatedKey?.[KEY.sort]) };
  }
}

/** The same, rebuilt from the commits. */
export class DynamoSignedList extends DynamoSignedReader implements SignedList {
  readonly #rows: DynamoGatheredRows;

  constructor(client: DynamoDBDocumentClient, table: string, rows = new DynamoGatheredRows(client, table)) {
    super(client, table);
    this.#rows = rows;
  }

  async put(act: SignedAct): Promise<void> {
    await this.#rows.put({ ...key.signedAct(act), ...act });
  }
}
