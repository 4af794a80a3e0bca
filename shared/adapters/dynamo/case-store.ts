import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest, StoredInstant, StoredOrderId } from '../../contracts/items/values.ts';
import { FORGET_AT } from '../../deployment.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { type Instant, SECOND_MS } from '../../domain/instant.ts';
import { HoldfastError } from '../../errors.ts';
import type { CaseStore } from '../../ports/case/case-store.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { readItem } from './read-item.ts';

const CodeItem = z.object({ orderId: StoredOrderId, expiresAt: StoredInstant });
const OwnItem = z.object({ code: StoredDigest });

/** Two runs that put a code in force at once get in each other's way a few times at most. */
const MAX_TRIES = 5;

/** When a table may drop a row, in the seconds its time to live is given in; until it does, reads look at the instant itself. */
export const toForgetAt = (at: Instant): number => Math.ceil(at / SECOND_MS);

/** Case codes in the Cases table. */
export class DynamoCaseStore implements CaseStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put(orderId: OrderId, code: Digest, expiresAt: Instant): Promise<void> {
    // before the order names it as its own: whoever replaces it then finds it to delete
    await this.add(orderId, code, expiresAt);
    for (let tries = 1; ; tries += 1) {
      const current = await this.#codeOf(orderId);
      if (current === code) return;
      if (current !== undefined) await this.#endUnused(current); // before the new one counts: a run that dies leaves none in force
      if (await this.#own(orderId, code, current)) return;
      if (tries < MAX_TRIES) continue;
      throw new HoldfastError('service-unavailable', 'the case code is being replaced by others', { retryable: true });
    }
  }

  async add(orderId: OrderId, code: Digest, expiresAt: Instant): Promise<void> {
    await this.#client.send(
      new PutCommand({
        TableName: this.#table,
        Item: { ...key.caseCode(code), orderId, expiresAt, [FORGET_AT]: toForgetAt(expiresAt) },
      }),
    );
  }

  async #codeOf(orderId: OrderId): Promise<Digest | undefined> {
    const Key = key.codeOf(orderId);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && readItem(OwnItem, Item, 'case code of an order').code;
  }

  /** Ends a code nobody has used; one that was used is the person's, and lives on. */
  async #endUnused(code: Digest): Promise<void> {
    try {
      await this.#client.send(
        new DeleteCommand({
          TableName: this.#table,
          Key: key.caseCode(code),
          ConditionExpression: 'attribute_not_exists(usedAt)',
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  /** @returns false when another code took the place of `current` meanwhile. */
  async #own(orderId: OrderId, code: Digest, current: Digest | undefined): Promise<boolean> {
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: { ...key.codeOf(orderId), code },
          ...(current === undefined
            ? { ConditionExpression: UNLESS_THERE }
            : { ConditionExpression: 'code = :current', ExpressionAttributeValues: { ':current': current } }),
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await this.#codeOf(orderId)) === code; // the SDK may have retried a write that had already landed
    }
  }

  async use(code: Digest, now: Instant, expiresAt: Instant): Promise<OrderId | undefined> {
    try {
      const { Attributes } = await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.caseCode(code),
          ConditionExpression: 'expiresAt > :now', // one call in either case: its cost does not tell whether there is such a code
          UpdateExpression: `SET expiresAt = :expiresAt, ${FORGET_AT} = :forgetAt, usedAt = :now`,
          ExpressionAttributeValues: { ':now': now, ':expiresAt': expiresAt, ':forgetAt': toForgetAt(expiresAt) },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return readCode(Attributes).orderId;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }

  async orderOf(code: Digest, now: Instant): Promise<OrderId | undefined> {
    const Key = key.caseCode(code);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    const known = Item && readCode(Item);
    return known && known.expiresAt > now ? known.orderId : undefined;
  }
}

const readCode = (item: unknown): z.infer<typeof CodeItem> => readItem(CodeItem, item, 'case code');
