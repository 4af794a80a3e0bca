import type { RecordedCommit } from '../../domain/directory/entry-commit.ts';
import type { EntryRef } from '../../domain/directory/entry-state.ts';
import { entryUnknown } from '../../ports/directory-register.ts';
import type { Page } from '../../ports/page.ts';
import type { ReadEntryDeps } from './read-entry.ts';

/** All that was done to an entry, the latest first. @throws HoldfastError `directory-entry-unknown`, `invalid-request`. */
export async function readEntryHistory(
  { register }: Pick<ReadEntryDeps, 'register'>,
  ref: EntryRef,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'commits', RecordedCommit>> {
  const page = await register.history(ref, limit, cursor);
  if (page.commits.length === 0 && cursor === undefined) throw entryUnknown();
  return page;
}
