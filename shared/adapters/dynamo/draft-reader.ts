import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { StoredDraft, StoredDraftRow } from '../../contracts/items/draft.ts';
import type { KeptDraft } from '../../domain/filing/draft.ts';
import type { DraftId } from '../../domain/ids.ts';
import type { DraftReader } from '../../ports/filing/draft-store.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z#drf_[0-9a-z]{26}$/;

/** Drafts of filings, for those who only look at them. */
export class DynamoDraftReader implements DraftReader {
  protected readonly client: DynamoDBDocumentClient;
  protected readonly table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client;
    this.table = table;
  }

  async find(draft: DraftId): Promise<KeptDraft | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: key.draft(draft), ConsistentRead: true }),
    );
    return Item && readItem(StoredDraft, Item, 'draft of a filing');
  }

  async list(authority: string, limit: number, cursor?: string) {
    const listing = {
      table: this.table,
      pk: key.draftList(authority),
      from: 'the-last',
      cursorPattern: CURSOR,
      schema: StoredDraftRow,
      isStrong: true,
    } as const;
    const { rows: drafts, next } = await readPage(this.client, listing, limit, cursor);
    return { drafts, next };
  }
}
