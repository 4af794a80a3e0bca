import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { FORGET_AT } from '../../deployment.ts';
import type { FilingId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { BurstCounter, Counted } from '../../ports/filing/burst-counter.ts';
import { toForgetAt } from './forget-at.ts';
import { key } from './keys.ts';

/** So much of an id tells the filings of one window apart, and a full window stays a small item. */
const TOLD_APART = 'fil_'.length + 12;

/** Who has a place stands in one item for each window: taking one is a single write, so no two ever take the last. */
export class DynamoBurstCounter implements BurstCounter {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async takePlace(counted: Counted, filing: FilingId, places: number, endsAt: Instant): Promise<boolean> {
    const whose = 'person' in counted ? `${counted.of}#${counted.person}` : counted.of;
    const holder = filing.slice('fil_'.length, TOLD_APART);
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.burst(counted.authority, endsAt, whose),
          ConditionExpression: 'attribute_not_exists(taken) OR size(taken) < :places OR contains(taken, :holder)',
          UpdateExpression: `ADD taken :one SET ${FORGET_AT} = :forgetAt`,
          ExpressionAttributeValues: {
            ':places': places,
            ':holder': holder,
            ':one': new Set([holder]),
            ':forgetAt': toForgetAt(endsAt),
          },
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  }
}
