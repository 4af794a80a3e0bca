import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { FORGET_AT } from '../../deployment/tables.ts';
import type { FilingId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { BurstCounter, Counted, Places } from '../../ports/filing/burst-counter.ts';
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

  async takePlace(
    { of, authority, person }: Counted,
    filing: FilingId,
    places: Places,
    endsAt: Instant,
  ): Promise<boolean> {
    const holder = filing.slice('fil_'.length, TOLD_APART);
    const { ofPerson, ofAuthority } = places;
    const isLeft = '(attribute_not_exists(#own) OR size(#own) < :ofPerson)';
    const isLeftOfAll = '(attribute_not_exists(#all) OR size(#all) < :ofAuthority)';
    const isBounded = ofAuthority !== undefined;
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.burst(authority, endsAt, of),
          ConditionExpression: `contains(#own, :holder) OR ${isBounded ? `(${isLeft} AND ${isLeftOfAll})` : isLeft}`,
          UpdateExpression: `ADD #own :one${isBounded ? ', #all :one' : ''} SET ${FORGET_AT} = :forgetAt`,
          ExpressionAttributeNames: { '#own': `by#${person}`, ...(isBounded && { '#all': 'all' }) },
          ExpressionAttributeValues: {
            ':ofPerson': ofPerson,
            ...(isBounded && { ':ofAuthority': ofAuthority }),
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
