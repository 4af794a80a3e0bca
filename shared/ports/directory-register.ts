import type { EntryCommit, RecordedCommit } from '../domain/directory/entry-commit.ts';
import type { EntryRef } from '../domain/directory/entry-state.ts';
import { HoldfastError } from '../errors.ts';
import type { Page } from './page.ts';

/** The directory as a record of what was done to each entry: a chain of commits for each. */
export interface DirectoryRegister {
  /** The newest commit, as of now; `undefined` for an entry that never was. @throws HoldfastError `record-damaged`. */
  newest(ref: EntryRef): Promise<RecordedCommit | undefined>;
  /** One commit. @throws HoldfastError `record-damaged`. */
  read(ref: EntryRef, version: number): Promise<RecordedCommit | undefined>;
  /**
   * Adds a commit, once: where another took its version, nothing is stored.
   *
   * @returns the commit as it stands. @throws HoldfastError `entry-version-conflict` (retryable).
   */
  append(commit: EntryCommit): Promise<RecordedCommit>;
  /** Commits of one entry, the latest first. @throws HoldfastError `invalid-request` for a cursor of elsewhere. */
  history(ref: EntryRef, limit: number, cursor: string | undefined): Promise<Page<'commits', RecordedCommit>>;
  /** Entries of which a change was ever proposed: hints, the entry says whether one is open. @throws as `history`. */
  changed(limit: number, cursor: string | undefined): Promise<Page<'entries', EntryRef>>;
}

export const entryUnknown = (): HoldfastError =>
  new HoldfastError('directory-entry-unknown', 'the directory has no such entry');

export const entryConflict = ({ id }: EntryRef, cause?: unknown): HoldfastError =>
  new HoldfastError('entry-version-conflict', `entry ${id} of the directory changed meanwhile`, {
    cause,
    retryable: true,
  });
