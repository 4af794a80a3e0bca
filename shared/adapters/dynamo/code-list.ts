import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest, StoredInstant } from '../../contracts/items/values.ts';
import { KEY } from '../../deployment/tables.ts';
import type { ListEntry } from '../../domain/cases/code-list.ts';
import { HANDS, type ListedCode } from '../../domain/cases/listed-code.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { CodeList } from '../../ports/case/case-store.ts';
import { repeatUntilDone } from './batch.ts';
import { type CodeRow, DynamoCodeReader, findEnd, readCode } from './code-reader.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

/** What earlier versions stored names the provider's latest code alone. */
const ListItem = z.object({
  code: z.optional(StoredDigest),
  codes: z.optional(
    z.array(z.object({ code: StoredDigest, through: z.enum(HANDS), madeAt: z.optional(StoredInstant) })),
  ),
  changes: z.optional(z.int()),
});

/** The list of an order's codes, oldest first, and how often it was changed. */
export interface KeptList {
  readonly entries: readonly ListEntry[];
  readonly changes: number | undefined;
}

/** The same, with what became of those of an order. */
export class DynamoCodeList extends DynamoCodeReader implements CodeList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    super(client, table);
    this.#client = client;
    this.#table = table;
  }

  async codesOf(orderId: OrderId, now: Instant, own?: Digest): Promise<readonly ListedCode[]> {
    const { entries = [] } = (await this.list(orderId)) ?? {};
    const isListed = own === undefined || entries.some(({ code }) => code === own);
    return await this.follow([...(isListed ? [] : [{ code: own }]), ...entries], now);
  }

  protected async list(orderId: OrderId): Promise<KeptList | undefined> {
    const Key = key.codesOf(orderId);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    if (!Item) return undefined;
    const { code, codes, changes } = readItem(ListItem, Item, 'case codes of an order');
    return { entries: codes ?? (code === undefined ? [] : [{ code, through: 'provider' }]), changes };
  }

  /** What became of these; nothing of one that is forgotten, or that an earlier version made and nobody has used since. */
  protected async follow(
    entries: readonly (Pick<ListEntry, 'code'> & Partial<ListEntry>)[],
    now: Instant,
  ): Promise<readonly ListedCode[]> {
    const rows = await this.#readMany(entries.map(({ code }) => code));
    return entries.flatMap(({ code, through = null, madeAt = null }) => {
      const row = rows.get(key.caseCode(code)[KEY.partition]);
      if (row?.id === undefined) return [];
      return [{ code, id: row.id, through, madeAt, firstUsedAt: row.usedAt ?? null, endedAt: findEnd(row, now) }];
    });
  }

  /** @param codes at most as many as `BatchGetItem` takes: a list, and one more. */
  async #readMany(codes: readonly Digest[]): Promise<ReadonlyMap<unknown, CodeRow>> {
    const rows = new Map<unknown, CodeRow>();
    if (codes.length === 0) return rows;
    await repeatUntilDone<NonNullable<BatchGetCommandInput['RequestItems']>>(
      { [this.#table]: { Keys: codes.map((code) => key.caseCode(code)), ConsistentRead: true } },
      async (RequestItems) => {
        const { Responses = {}, UnprocessedKeys } = await this.#client.send(new BatchGetCommand({ RequestItems }));
        for (const item of Responses[this.#table] ?? []) rows.set(item[KEY.partition], readCode(item));
        return UnprocessedKeys;
      },
    );
    return rows;
  }
}
