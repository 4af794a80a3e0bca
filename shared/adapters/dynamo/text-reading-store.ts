import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReadingId } from '../../contracts/items/oversight.ts';
import { StoredOrderId } from '../../contracts/items/values.ts';
import { readingUsedUp, type TextReading, type TextReadingAnswer } from '../../domain/cases/text-reading.ts';
import { READING_ID_PATTERN, type ReadingId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { OVERSIGHT_POLICY } from '../../domain/policy/oversight.ts';
import type { TextReadingStore } from '../../ports/oversight/text-reading-store.ts';
import { ANSWER_ITEM, ASKED_ITEM, AskedItems } from './asked-items.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

const ReadingItem = z.object({
  ...ASKED_ITEM,
  id: StoredReadingId,
  orderId: StoredOrderId,
  reference: z.string(),
  note: z.int(),
  answer: z.nullable(z.strictObject({ ...ANSWER_ITEM, note: z.int() })),
}) satisfies z.core.$ZodType<TextReading>;

const Counted = z.object({ readCount: z.int() });

const KIND = {
  what: 'reading',
  schema: ReadingItem,
  keyOf: key.reading,
  pk: key.readings(),
  idPattern: READING_ID_PATTERN,
  keptMs: OVERSIGHT_POLICY.readingKeptMs,
} as const;

/** Readings of sealed text beside the complaints, out of reach of whoever takes those in or searches. */
export class DynamoTextReadingStore implements TextReadingStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #items: AskedItems<TextReading>;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
    this.#items = new AskedItems<TextReading>(client, table, KIND);
  }

  async add(reading: TextReading): Promise<TextReading> {
    return await this.#items.add(reading);
  }

  async answer(id: ReadingId, answer: TextReadingAnswer): Promise<TextReadingAnswer | undefined> {
    return await this.#items.answer(id, answer);
  }

  async read(id: ReadingId): Promise<TextReading | undefined> {
    return await this.#items.read(id);
  }

  async list(limit: number, cursor?: string) {
    const { rows: readings, next } = await this.#items.list(limit, cursor);
    return { readings, next };
  }

  async countRead(id: ReadingId, at: Instant, atMost: number): Promise<number> {
    try {
      const { Attributes } = await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.reading(id),
          ConditionExpression: 'readCount < :most', // of none there is no count: counting makes no reading
          UpdateExpression: 'ADD readCount :one SET lastReadAt = :at',
          ExpressionAttributeValues: { ':one': 1, ':at': at, ':most': atMost },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return readItem(Counted, Attributes ?? {}, 'count of a reading').readCount;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      throw readingUsedUp();
    }
  }
}
