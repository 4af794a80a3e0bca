import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { KEY, MONTH_INDEX, MONTH_KEY } from '../../deployment/tables.ts';
import {
  CONSULTATION_ID_PATTERN,
  CONSULTING_ROLES,
  type Consultation,
  forgottenAt,
  openConsultation,
} from '../../domain/consultation.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Month, monthOf } from '../../domain/month.ts';
import type { MonthKeys } from '../../ports/key-vault.ts';
import type { ConsultationReader } from '../../ports/oversight/consultation-log.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { key, makeKey } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const ConsultationItem = z.object({
  [KEY.sort]: z.string().check(z.regex(CONSULTATION_ID_PATTERN)),
  at: StoredInstant,
  role: z.enum(CONSULTING_ROLES),
  orderId: z.nullable(StoredOrderId),
  sealed: z.instanceof(Uint8Array),
});

/** Where a page of a month ended: the id of a consultation, and the partition it stands in. */
const MONTH_CURSOR_PATTERN =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9a-f]{32})#((?:order#ord_[0-9a-z]{26})|(?:list#\d{4}-\d\d))$/;

/** Who consulted what, opened with the keys of the months. */
export class DynamoConsultationReader implements ConsultationReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #keys: MonthKeys;

  constructor(client: DynamoDBDocumentClient, table: string, keys: MonthKeys) {
    this.#client = client;
    this.#table = table;
    this.#keys = keys;
  }

  async ofOrder(orderId: OrderId, now: Instant, limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.consultationsOf(orderId),
      from: 'the-last',
      cursorPattern: CONSULTATION_ID_PATTERN,
      schema: ConsultationItem,
    } as const;
    const { rows, next } = await readPage(this.#client, listing, limit, cursor);
    return { consultations: await this.#openAll(rows, now), next };
  }

  async ofMonth(month: Month, now: Instant, limit: number, cursor?: string) {
    const start = cursor === undefined ? {} : { ExclusiveStartKey: keyAt(month, cursor) };
    const { Items = [], LastEvaluatedKey: last } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        IndexName: MONTH_INDEX,
        KeyConditionExpression: '#month = :month',
        ExpressionAttributeNames: { '#month': MONTH_KEY },
        ExpressionAttributeValues: { ':month': key.consultationsIn(month) },
        ScanIndexForward: false,
        Limit: limit,
        ...start,
      }),
    );
    const rows = Items.map((item) => readItem(ConsultationItem, item, 'consultation'));
    const next = last ? writeCursor(`${last[KEY.sort]}#${last[KEY.partition]}`) : null;
    return { consultations: await this.#openAll(rows, now), next };
  }

  /** Each month's key is opened once, however many of it are on the page. */
  async #openAll(rows: readonly z.infer<typeof ConsultationItem>[], now: Instant): Promise<Consultation[]> {
    const keys = new Map<Month, Promise<Uint8Array>>();
    const open = (month: Month): Promise<Uint8Array> => {
      const opened = keys.get(month) ?? this.#keys.open(month);
      keys.set(month, opened);
      return opened;
    };
    return await Promise.all(
      rows
        .filter(({ at }) => forgottenAt(monthOf(at)) > now)
        .map(async ({ [KEY.sort]: id, ...rest }) => openConsultation(await open(monthOf(rest.at)), { id, ...rest })),
    );
  }
}

/** @throws HoldfastError `invalid-request` for what no page of the month can have ended with. */
function keyAt(month: Month, cursor: string) {
  const [, id = '', partition = ''] = MONTH_CURSOR_PATTERN.exec(readCursor(MONTH_CURSOR_PATTERN, cursor)) ?? [];
  return { ...makeKey(partition, id), [MONTH_KEY]: key.consultationsIn(month) };
}
