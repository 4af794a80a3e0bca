import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredSealedText, StoredSearchId } from '../../contracts/items/oversight.ts';
import { KEY } from '../../deployment/tables.ts';
import type { Search, SearchAnswer } from '../../domain/cases/search.ts';
import { SEARCH_ID_PATTERN, type SearchId, searchUnknown } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { OVERSIGHT_POLICY } from '../../domain/policy/oversight.ts';
import type { SearchStore } from '../../ports/oversight/search-store.ts';
import { ANSWER_ITEM, ASKED_ITEM, AskedItems } from './asked-items.ts';
import { key } from './keys.ts';

const SearchItem = z.object({
  ...ASKED_ITEM,
  id: StoredSearchId,
  words: StoredSealedText,
  answer: z.nullable(z.strictObject({ ...ANSWER_ITEM, words: StoredSealedText })),
}) satisfies z.core.$ZodType<Search>;

const KIND = {
  what: 'search',
  schema: SearchItem,
  keyOf: key.search,
  pk: key.searches(),
  idPattern: SEARCH_ID_PATTERN,
  keptMs: OVERSIGHT_POLICY.searchKeptMs,
} as const;

/** Searches of oversight beside the complaints, out of reach of whoever takes those in. */
export class DynamoSearchStore implements SearchStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #items: AskedItems<Search>;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
    this.#items = new AskedItems<Search>(client, table, KIND);
  }

  async add(search: Search): Promise<Search> {
    return await this.#items.add(search);
  }

  async answer(id: SearchId, answer: SearchAnswer): Promise<SearchAnswer | undefined> {
    return await this.#items.answer(id, answer);
  }

  async read(id: SearchId): Promise<Search | undefined> {
    return await this.#items.read(id);
  }

  async list(limit: number, cursor?: string) {
    const { rows: searches, next } = await this.#items.list(limit, cursor);
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
}
