import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DirectoryEntry } from '../../contracts/items/directory.ts';
import type { RecordedCommit } from '../../domain/directory/entry-commit.ts';
import type { EntryRef } from '../../domain/directory/entry-state.ts';
import type { DirectoryRegister } from '../../ports/directory-register.ts';
import { openCommit } from './open-commit.ts';
import { readNewestEntry } from './stored-entry.ts';

/** The newest commit on an entry, for those who write none. */
export class DynamoEntryReader implements Pick<DirectoryRegister, 'newest'> {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async newest(ref: EntryRef): Promise<RecordedCommit<DirectoryEntry> | undefined> {
    const stored = await readNewestEntry(this.#client, this.#table, ref.kind, ref.id);
    return stored && openCommit(stored, ref);
  }
}
