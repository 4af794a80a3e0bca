import type { EntryCommit, RecordedCommit } from '../domain/directory/entry-commit.ts';
import type { EntryRef } from '../domain/directory/entry-state.ts';
import type { Instant } from '../domain/instant.ts';
import { HoldfastError } from '../errors.ts';
import type { Page } from './page.ts';

/** Which commit is said to have been made when. */
export interface ActHint {
  readonly ref: EntryRef;
  readonly version: number;
  readonly at: Instant;
}

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
  /** Entries beside which anybody was ever suspended: hints likewise. @throws as `history`. */
  suspended(limit: number, cursor: string | undefined): Promise<Page<'entries', EntryRef>>;
  /** Commits of all entries, the latest first: hints, as a commit that another was quicker than left one too. @throws as `history`. */
  acts(limit: number, cursor: string | undefined): Promise<Page<'acts', ActHint>>;
}

export const entryUnknown = (): HoldfastError =>
  new HoldfastError('directory-entry-unknown', 'the directory has no such entry');

export const entryConflict = ({ id }: EntryRef, cause?: unknown): HoldfastError =>
  new HoldfastError('entry-version-conflict', `entry ${id} of the directory changed meanwhile`, {
    cause,
    retryable: true,
  });
