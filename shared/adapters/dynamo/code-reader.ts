import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest, StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { CodeReader } from '../../ports/case/case-store.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

const CodeItem = z.object({
  orderId: StoredOrderId,
  expiresAt: StoredInstant,
  /** Left out, in what earlier versions stored, until the code is used again. */
  id: z.optional(StoredDigest),
  /** When it was first used; in what earlier versions stored, when it was last. */
  usedAt: z.optional(StoredInstant),
  endedAt: z.optional(StoredInstant),
});

export type CodeRow = z.infer<typeof CodeItem>;

export const readCode = (item: unknown): CodeRow => readItem(CodeItem, item, 'case code');

/** When a code was over, if it is at `now`: ended, replaced, or by its time. */
export const findEnd = ({ endedAt, expiresAt }: CodeRow, now: Instant): Instant | null =>
  endedAt ?? (expiresAt <= now ? expiresAt : null);

/** Case codes in the Cases table, for whoever only looks one up. */
export class DynamoCodeReader implements CodeReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async orderOf(code: Digest, now: Instant): Promise<OrderId | undefined> {
    const known = await this.read(code);
    return known && findEnd(known, now) === null ? known.orderId : undefined;
  }

  protected async read(code: Digest): Promise<CodeRow | undefined> {
    const Key = key.caseCode(code);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && readCode(Item);
  }
}
