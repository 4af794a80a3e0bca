import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { DirectoryEntry } from '../../contracts/items/directory.ts';
import { KEY } from '../../deployment/tables.ts';
import { key, queryPartition } from './keys.ts';
import { readItem } from './read-item.ts';

/** A version of a directory's entry as it is stored, not yet looked into. */
export interface StoredEntry {
  readonly version: number;
  readonly body: string;
  readonly digest: string;
}

/** Its body and digest may be anything: what is damaged is refused where it is opened, and can be replaced all the same. */
const EntryItem = z.object({
  [KEY.sort]: z.string(),
  body: z.optional(z.unknown()),
  digest: z.optional(z.unknown()),
});

/** The newest version of an entry. */
export async function readNewestEntry(
  client: DynamoDBDocumentClient,
  table: string,
  kind: DirectoryEntry['kind'],
  id: string,
): Promise<StoredEntry | undefined> {
  const { Items: [item] = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ...queryPartition(key.entries(kind, id)),
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return item && readStoredEntry(item, kind, id);
}

/** An item as far as it can be told before anybody looks into it. */
export function readStoredEntry(item: unknown, kind: string, id: string): StoredEntry {
  const { [KEY.sort]: version, body, digest } = readItem(EntryItem, item, `directory entry (${kind} ${id})`);
  return { version: Number(version), body: textOf(body), digest: textOf(digest) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
