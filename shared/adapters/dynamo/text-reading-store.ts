import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredReadingId } from '../../contracts/items/oversight.ts';
import { StoredDigest, StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { FORGET_AT } from '../../deployment/tables.ts';
import {
  READING_ANSWERS,
  readingUsedUp,
  type TextReading,
  type TextReadingAnswer,
} from '../../domain/cases/text-reading.ts';
import { READING_ID_PATTERN, type ReadingId } from '../../domain/ids.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { OVERSIGHT_POLICY } from '../../domain/policy/oversight.ts';
import type { TextReadingStore } from '../../ports/oversight/text-reading-store.ts';
import { toForgetAt } from './forget-at.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const ReadingItem = z.object({
  id: StoredReadingId,
  orderId: StoredOrderId,
  reference: z.string(),
  askedAt: StoredInstant,
  person: z.string(),
  fingerprint: StoredDigest,
  note: z.int(),
  answer: z.nullable(
    z.strictObject({
      at: StoredInstant,
      person: z.string(),
      answer: z.enum(READING_ANSWERS),
      fingerprint: StoredDigest,
      note: z.int(),
    }),
  ),
  readCount: z.int().check(z.minimum(0)),
  lastReadAt: z.nullable(StoredInstant),
}) satisfies z.core.$ZodType<TextReading>;

const Counted = z.object({ readCount: z.int() });

/** Readings of sealed text beside the complaints, out of reach of whoever takes those in or searches. */
export class DynamoTextReadingStore implements TextReadingStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async add(reading: TextReading): Promise<TextReading> {
    return await orMayBeStored(this.#add(reading));
  }

  async answer(id: ReadingId, answer: TextReadingAnswer): Promise<TextReadingAnswer | undefined> {
    return await orMayBeStored(this.#answer(id, answer));
  }

  async read(id: ReadingId): Promise<TextReading | undefined> {
    const Key = key.reading(id);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && readItem(ReadingItem, Item, 'reading');
  }

  async list(limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.readings(),
      from: 'the-last',
      cursorPattern: READING_ID_PATTERN,
      schema: ReadingItem,
    } as const;
    const { rows: readings, next } = await readPage(this.#client, listing, limit, cursor);
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

  async #add(reading: TextReading): Promise<TextReading> {
    const forgetAt = toForgetAt(plus(reading.askedAt, OVERSIGHT_POLICY.readingKeptMs));
    const item = { ...key.reading(reading.id), ...reading, [FORGET_AT]: forgetAt };
    if (!(await insertItem(this.#client, this.#table, item))) return reading;
    return (await this.read(reading.id)) ?? reading;
  }

  async #answer(id: ReadingId, answer: TextReadingAnswer): Promise<TextReadingAnswer | undefined> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.reading(id),
          ConditionExpression: '#answer = :none', // given once; whoever comes second reads what stands
          UpdateExpression: 'SET #answer = :answer',
          ExpressionAttributeNames: { '#answer': 'answer' },
          ExpressionAttributeValues: { ':none': null, ':answer': answer },
        }),
      );
      return answer;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await this.read(id))?.answer ?? undefined;
    }
  }
}
