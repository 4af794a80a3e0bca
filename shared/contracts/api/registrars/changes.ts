import * as z from 'zod/mini';
import { ENTRY_ACTORS, ENTRY_ACTS } from '../../../domain/directory/entry-commit.ts';
import { CHANGE_ID_PATTERN, CHANGE_STANDINGS, ENTRY_KINDS } from '../../../domain/directory/entry-state.ts';
import { Digest, DirectoryId } from '../../border/ids.ts';
import { OffsetInstant, prose } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';
import { DirectoryEntry } from '../../items/directory.ts';
import { ShownEntry } from './entries.ts';

/** Kind and id of the entry, and the number of the change: `provider.prv-demo.7`. */
export const ChangeId = z.string().check(z.regex(CHANGE_ID_PATTERN, { error: 'must be the id of a change' }));

const Reason = prose(2_000);

/** `POST /v1/directory/changes`: an entry as it shall be, whole. */
export const ProposalCommand = z.strictObject({
  entry: DirectoryEntry,
  /** The version of the entry it replaces, as its ETag says; 0 for an entry that is new. */
  replaces: z.int().check(z.minimum(0)),
  /** Why, for the second registrar. */
  reason: Reason,
});

/** `POST /v1/directory/changes/{changeId}/approval`: by another person than whoever proposed it. */
export const ApprovalCommand = z.strictObject({
  /** The digest of the entry as it was shown: exactly that comes into force. */
  digest: Digest,
});

/** `POST /v1/directory/changes/{changeId}/refusal`, `…/withdrawal` and `…/objection`. */
export const ChangeEndCommand = z.strictObject({ reason: Reason });

/** `POST /v1/provider/directory-changes/{changeId}/objection`. */
export const ProviderObjectionCommand = z.strictObject({
  /** The change of the path, so that the signature covers it. */
  change: ChangeId,
  reason: Reason,
});

/** `POST /v1/directory/changes/{changeId}/challenges`: nothing is said in it. */
export const ChallengeAgainCommand = z.strictObject({});

/** `POST /v1/provider/directory-changes/{changeId}/proof`: what arrived at the new endpoint. */
export const ProofCommand = z.strictObject({
  /** The change of the path, so that the signature covers it. */
  change: ChangeId,
  endpoint: DirectoryId,
  challenge: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** `POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation`: at once, by one registrar. */
export const RevocationCommand = z.strictObject({
  reason: Reason,
  /** Since when it is doubted that the provider alone could sign with it; left out: now. */
  doubtedSince: z.optional(OffsetInstant),
});

/** A change, as whoever approves it sees it. */
export const ChangeView = z.strictObject({
  id: ChangeId,
  /** Of the latest commit on the entry. */
  version: z.int(),
  standing: z.enum(CHANGE_STANDINGS),
  kind: z.enum(ENTRY_KINDS),
  entryId: DirectoryId,
  replaces: z.int(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Utc,
  /** When it ends by itself unless it is approved by then. */
  endsAt: Utc,
  /** What it makes of the entry, and the digest that an approval names. */
  entry: ShownEntry,
  digest: Digest,
  /** What is in force while it is open; `null` for an entry that is new. */
  before: z.nullable(ShownEntry),
  /** The fields in which the two differ; those of them for whose sake it waits once it is approved. */
  fields: z.array(z.string()),
  cooled: z.array(z.string()),
  /** What is allowed and odd all the same, by its place in this answer: to be meant, or proposed anew. Told as of now, at each reading. */
  doubts: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })),
  /** New endpoints whose address nobody has proved: it is not approved before. */
  unproved: z.array(DirectoryId),
  proofs: z.array(z.strictObject({ endpoint: DirectoryId, url: z.string(), key: DirectoryId, at: Utc })),
  /** By whom it was approved, and from when it is in force. */
  approved: z.optional(z.strictObject({ by: z.string(), at: Utc, from: Utc })),
  /** How it ended otherwise. */
  ended: z.optional(z.strictObject({ how: z.string(), by: z.string(), at: Utc, reason: z.optional(z.string()) })),
});

/** `GET /v1/directory/changes`: those that are open. */
export const ChangeList = z.strictObject({
  changes: z.array(ChangeView),
  /** The cursor of the next page; `null` on the last. A page can be short, or empty, before the last. */
  next: z.nullable(z.string()),
});

const doneToEntry = {
  at: Utc,
  role: z.enum(ENTRY_ACTORS),
  by: z.string(),
  act: z.enum(ENTRY_ACTS),
  about: z.optional(z.string()),
  reason: z.optional(z.string()),
  change: z.optional(ChangeId),
};

/** `GET /v1/directory/entries/{kind}/{entryId}/history`: all that was done to an entry, the latest first. */
export const EntryHistory = z.strictObject({
  commits: z.array(
    z.strictObject({
      version: z.int(),
      /** SHA-256 of `body`; the next commit names it as `previous`. */
      digest: Digest,
      previous: z.nullable(Digest),
      ...doneToEntry,
      /** The text that was digested, for registrars: oversight gets the digests. */
      body: z.optional(z.string()),
    }),
  ),
  next: z.nullable(z.string()),
});

/** `GET /v1/directory/acts`: what was done to any entry, the latest first. */
export const ActList = z.strictObject({
  acts: z.array(
    z.strictObject({
      kind: z.enum(ENTRY_KINDS),
      entryId: DirectoryId,
      /** Of the entry, by this act. */
      version: z.int(),
      ...doneToEntry,
      /** As whoever did it said, or a code. */
      reason: z.optional(z.string()),
    }),
  ),
  /** A page can be short before the last. */
  next: z.nullable(z.string()),
});

/** What was done, and the entry's version by it. */
export const KeyRevoked = z.strictObject({
  version: z.int(),
  provider: DirectoryId,
  key: z.string(),
  revokedAt: Utc,
  doubtedSince: Utc,
  /** Where it is listed what the key signed since it is doubted: a path of this API. */
  signed: z.string(),
});

/** `GET /v1/provider/directory-changes/{changeId}`: a change of the provider's own entry, as it is told of. */
export const OwnChangeView = z.strictObject({
  id: ChangeId,
  standing: z.enum(CHANGE_STANDINGS),
  fields: z.array(z.string()),
  entry: ShownEntry,
  before: z.nullable(ShownEntry),
  digest: Digest,
  proposedAt: Utc,
  /** From when it is in force, once it is approved. */
  from: z.optional(Utc),
  unproved: z.array(DirectoryId),
});

export type ActList = z.infer<typeof ActList>;
export type RevocationCommand = z.infer<typeof RevocationCommand>;
export type ChangeView = z.infer<typeof ChangeView>;
export type ChangeList = z.infer<typeof ChangeList>;
export type EntryHistory = z.infer<typeof EntryHistory>;
export type KeyRevoked = z.infer<typeof KeyRevoked>;
export type OwnChangeView = z.infer<typeof OwnChangeView>;
