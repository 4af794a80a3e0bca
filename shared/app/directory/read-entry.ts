import type { RecordedCommit } from '../../domain/directory/entry-commit.ts';
import { type EntryBody, type EntryRef, inForceAt } from '../../domain/directory/entry-state.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DirectoryRegister, entryUnknown } from '../../ports/directory-register.ts';

export interface ReadEntryDeps {
  readonly register: DirectoryRegister;
  readonly clock: Clock;
}

/** An entry in force, with the latest commit on it. */
export interface EntryReading {
  readonly commit: RecordedCommit;
  readonly entry: EntryBody;
  readonly now: Instant;
}

/** @throws HoldfastError `directory-entry-unknown` for one that never came into force. */
export async function readEntry({ register, clock }: ReadEntryDeps, ref: EntryRef): Promise<EntryReading> {
  const now = clock.now();
  const commit = await register.newest(ref);
  const entry = commit ? inForceAt(commit.state, now) : null;
  if (!commit || !entry) throw entryUnknown();
  return { commit, entry, now };
}
