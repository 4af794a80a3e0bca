import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { StoredSealedAlone, StoredWaitingFiling } from '../../contracts/items/waiting.ts';
import type { SealedAlone, WaitingFiling } from '../../domain/filing/waiting.ts';
import type { FilingId } from '../../domain/ids.ts';
import type { WaitingFilingReader } from '../../ports/filing/waiting-filings.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z#fil_[0-9a-z]{26}$/;

/** What waits, for those who only look at it. */
export class DynamoWaitingFilingReader implements WaitingFilingReader {
  protected readonly client: DynamoDBDocumentClient;
  protected readonly table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client;
    this.table = table;
  }

  async find(filing: FilingId): Promise<WaitingFiling | undefined> {
    const item = await this.#get(key.waitingFiling(filing));
    return item && readItem(StoredWaitingFiling, item, 'waiting filing');
  }

  async findForm(filing: FilingId): Promise<SealedAlone | undefined> {
    const item = await this.#get(key.waitingForm(filing));
    return item && readItem(StoredSealedAlone, item, 'form of a waiting filing');
  }

  async list(authority: string, limit: number, cursor?: string) {
    const listing = {
      table: this.table,
      pk: key.waitingList(authority),
      from: 'the-last',
      cursorPattern: CURSOR,
      schema: StoredWaitingFiling,
    } as const;
    const { rows: filings, next } = await readPage(this.client, listing, limit, cursor);
    return { filings, next };
  }

  async #get(Key: ReturnType<typeof key.waitingForm>): Promise<Record<string, unknown> | undefined> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key, ConsistentRead: true }));
    return Item;
  }
}
