import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { FORGET_AT } from '../../deployment/tables.ts';
import type { Digest } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import { toForgetAt } from './forget-at.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

const TriesItem = z.object({ tries: z.int() });

/** Counters in the Cases table, whose rows the table drops by itself. */
export class DynamoTryCounter implements TryCounter {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async count(name: Digest, forgetAt: Instant): Promise<number> {
    const { Attributes } = await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: key.tries(name),
        UpdateExpression: `ADD tries :one SET ${FORGET_AT} = :forgetAt`,
        ExpressionAttributeValues: { ':one': 1, ':forgetAt': toForgetAt(forgetAt) },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return readItem(TriesItem, Attributes, 'count of tries').tries;
  }
}
