import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredSealedText, StoredSearchId } from '../../contracts/items/oversight.ts';
import { StoredDigest, StoredInstant } from '../../contracts/items/values.ts';
import { FORGET_AT, KEY } from '../../deployment/tables.ts';
import { SEARCH_ANSWERS, type Search, type SearchAnswer } from '../../domain/cases/search.ts';
import { SEARCH_ID_PATTERN, type SearchId, searchUnknown } from '../../domain/ids.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { OVERSIGHT_POLICY } from '../../domain/policy/oversight.ts';
import type { SearchStore } from '../../ports/oversight/search-store.ts';
import { toForgetAt } from './forget-at.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const SearchItem = z.object({
  id: StoredSearchId,
  askedAt: StoredInstant,
  person: z.string(),
  fingerprint: StoredDigest,
  words: StoredSealedText,
  answer: z.nullable(
    z.strictObject({
      at: StoredInstant,
      person: z.string(),
      answer: z.enum(SEARCH_ANSWERS),
      fingerprint: StoredDigest,
      words: StoredSealedText,
    }),
  ),
  readCount: z.int().check(z.minimum(0)),
  lastReadAt: z.nullable(StoredInstant),
}) satisfies z.core.$ZodType<Search>;

/** Searches of oversight beside the complaints, out of reach of whoever takes those in. */
export class DynamoSearchStore implements SearchStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async add(search: Search): Promise<Search> {
    return await orMayBeStored(this.#add(search));
  }

  async answer(id: SearchId, answer: SearchAnswer): Promise<SearchAnswer | undefined> {
    return await orMayBeStored(this.#answer(id, answer));
  }

  async read(id: SearchId): Promise<Search | undefined> {
    const Key = key.search(id);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && readItem(SearchItem, Item, 'search');
  }

  async list(limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.searches(),
      from: 'the-last',
      cursorPattern: SEARCH_ID_PATTERN,
      schema: SearchItem,
    } as const;
    const { rows: searches, next } = await readPage(this.#client, listing, limit, cursor);
    return { searches, next };
  }

  async countRead(id: SearchId, at: Instant): Promise<void> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.search(id),
          ConditionExpression: `attribute_exists(${KEY.partition})`, // counting makes no search
          UpdateExpression: 'ADD readCount :one SET lastReadAt = :at',
          ExpressionAttributeValues: { ':one': 1, ':at': at },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      throw searchUnknown();
    }
  }

  async #add(search: Search): Promise<Search> {
    const forgetAt = toForgetAt(plus(search.askedAt, OVERSIGHT_POLICY.searchKeptMs));
    const item = { ...key.search(search.id), ...search, [FORGET_AT]: forgetAt };
    if (!(await insertItem(this.#client, this.#table, item))) return search;
    return (await this.read(search.id)) ?? search;
  }

  async #answer(id: SearchId, answer: SearchAnswer): Promise<SearchAnswer | undefined> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.search(id),
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
