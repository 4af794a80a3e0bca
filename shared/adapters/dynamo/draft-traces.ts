import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { StoredDraftTrace } from '../../contracts/items/draft.ts';
import { DRAFT_TRACE_ATTRIBUTES } from '../../deployment/tables.ts';
import type { DraftTrace, ListedDraft } from '../../domain/filing/draft.ts';
import type { DraftTraces } from '../../ports/filing/draft-traces.ts';
import { DynamoDraftReader } from './draft-reader.ts';
import { key, queryPartition } from './keys.ts';
import { readItem } from './read-item.ts';

/** Who wrote on drafts, fetched without what is written: by queries, of which a policy can tell which attributes they ask for. */
export class DynamoDraftTraces implements DraftTraces {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #drafts: DynamoDraftReader;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
    this.#drafts = new DynamoDraftReader(client, table);
  }

  async of(authority: string, limit: number, cursor?: string) {
    const { drafts: rows, next } = await this.#drafts.list(authority, limit, cursor);
    const drafts = await Promise.all(rows.map((row) => this.#read(row)));
    return { drafts: drafts.filter((one) => one !== undefined), next };
  }

  /** One that was deleted, and made anew since, has a row of its own. */
  async #read({ draft, madeAt }: ListedDraft): Promise<DraftTrace | undefined> {
    const { Items: [item] = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(key.draftOf(draft)),
        ProjectionExpression: DRAFT_TRACE_ATTRIBUTES.map((name) => `#${name}`).join(', '),
        ExpressionAttributeNames: Object.fromEntries(DRAFT_TRACE_ATTRIBUTES.map((name) => [`#${name}`, name])),
        ConsistentRead: true,
        Select: 'SPECIFIC_ATTRIBUTES',
      }),
    );
    const trace = item && readItem(StoredDraftTrace, item, 'draft of a filing');
    return trace?.madeAt === madeAt ? trace : undefined;
  }
}
