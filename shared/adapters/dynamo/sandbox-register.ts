import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type EntryCommit, type RecordedCommit, recordCommit } from '../../domain/directory/entry-commit.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { type DirectoryRegister, entryConflict } from '../../ports/directory-register.ts';
import { DynamoEntryReader } from './entry-reader.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';

/** The entries of the sandbox, for writing: the chain of each, and none of the lists that registrars read. */
export class DynamoSandboxRegister extends DynamoEntryReader implements Pick<DirectoryRegister, 'newest' | 'append'> {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    super(client, table);
    this.#client = client;
    this.#table = table;
  }

  async append(commit: EntryCommit): Promise<RecordedCommit> {
    const { ref, version } = commit;
    const recorded = recordCommit(commit);
    const { body, digest } = recorded;
    const item = { ...key.entry(ref.kind, ref.id, version), body, digest };
    const taken = await orMayBeStored(insertItem(this.#client, this.#table, item));
    if (!taken) return recorded;
    const standing = await this.newest(ref); // the SDK repeats a write whose answer was lost
    if (standing?.digest !== digest) throw entryConflict(ref, taken);
    return standing;
  }
}
