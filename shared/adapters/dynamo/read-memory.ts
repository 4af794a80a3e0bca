import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredInstant } from '../../contracts/items/values.ts';
import { FORGET_AT } from '../../deployment/tables.ts';
import type { Digest } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';
import type { RepeatedRead } from '../../domain/order/notes/reads.ts';
import type { ReadMemory } from '../../ports/document/read-memory.ts';
import { toForgetAt } from './forget-at.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { readItem } from './read-item.ts';

const ReadItem = z.object({ version: z.int(), at: StoredInstant });
const CountItem = z.object({ counted: z.int() });

/** Repeated reads in the Cases table, whose rows the table drops by itself. */
export class DynamoReadMemory implements ReadMemory {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async find(name: Digest): Promise<RepeatedRead | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.reads(name), ConsistentRead: true }),
    );
    return Item && readItem(ReadItem, Item, 'read');
  }

  async remember(name: Digest, { version, at }: RepeatedRead, forgetAt: Instant): Promise<RepeatedRead> {
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: { ...key.reads(name), version, at, [FORGET_AT]: toForgetAt(forgetAt) },
          ConditionExpression: UNLESS_THERE,
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const standing = await this.find(name);
      if (standing) return standing; // else its time was over just now, and nothing can repeat it any more
    }
    return { version, at };
  }

  async count(name: Digest, forgetAt: Instant): Promise<number> {
    const { Attributes } = await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: key.reads(name),
        UpdateExpression: `ADD counted :one SET ${FORGET_AT} = :forgetAt`,
        ExpressionAttributeValues: { ':one': 1, ':forgetAt': toForgetAt(forgetAt) },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return readItem(CountItem, Attributes, 'count of reads').counted;
  }
}
