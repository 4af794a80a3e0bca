import * as z from 'zod/mini';
import { ENTRY_KINDS } from '../../../domain/directory/entry-state.ts';
import { Digest, DirectoryId } from '../../border/ids.ts';

/** What an address names of the directory. */
export const EntryPath = z.object({
  /** `roster` has two: `reviewers` and `registrars`; `office` one: `oversight`. */
  kind: z.enum(ENTRY_KINDS),
  entryId: DirectoryId,
});

/** An entry as `POST /v1/directory/changes` takes it; for oversight without telephone numbers and mail addresses of people. */
export const ShownEntry = z.looseObject({ kind: z.enum(ENTRY_KINDS), id: DirectoryId });

/** `GET /v1/directory/entries/{kind}/{entryId}`: what is in force now. */
export const EntryView = z.strictObject({
  /** Of the latest commit on the entry, its ETag: what a change of it `replaces`. */
  version: z.int().check(z.minimum(1)),
  /** SHA-256 of the canonical JSON (RFC 8785) of the entry in force. */
  digest: Digest,
  entry: ShownEntry,
  /** The change that is open, if one is. */
  change: z.optional(z.string()),
});

export type EntryView = z.infer<typeof EntryView>;
