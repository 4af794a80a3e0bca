import * as z from 'zod/mini';
import { ENTRY_ACTORS, ENTRY_ACTS } from '../../domain/directory/entry-commit.ts';
import { CHANGE_ENDINGS } from '../../domain/directory/entry-state.ts';
import { fromRfc3339 } from '../../domain/instant.ts';
import { DirectoryEntry } from './directory.ts';
import { StoredSuspension } from './suspension.ts';
import { StoredDigest, StoredInstant } from './values.ts';

const StoredChange = z.strictObject({
  number: z.int().check(z.minimum(1)),
  replaces: z.int().check(z.minimum(0)),
  entry: DirectoryEntry,
  digest: StoredDigest,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: StoredInstant,
  endsAt: StoredInstant,
  challenges: z.array(
    z.strictObject({ endpoint: z.string(), url: z.string(), digest: StoredDigest, sentAt: StoredInstant }),
  ),
  proofs: z.array(z.strictObject({ endpoint: z.string(), url: z.string(), key: z.string(), at: StoredInstant })),
  approved: z.nullable(
    z.strictObject({
      by: z.string(),
      at: StoredInstant,
      from: StoredInstant,
      cooled: z.array(z.string()),
      isSettled: z.boolean(),
    }),
  ),
  ended: z.nullable(
    z.strictObject({
      how: z.enum(CHANGE_ENDINGS),
      by: z.string(),
      at: StoredInstant,
      reason: z.nullable(z.string()),
    }),
  ),
});

/** What is stored of a commit on an entry. Those of earlier versions say the entry and who put it, and nothing else. */
export const EntryCommitText = z.object({
  version: z.int().check(z.minimum(1)),
  previous: z._default(z.nullable(StoredDigest), null),
  at: z._default(z.pipe(z.string(), z.transform(fromRfc3339)), fromRfc3339('1970-01-01T00:00:00Z')),
  by: z._default(z.string(), ''),
  role: z._default(z.enum(ENTRY_ACTORS), 'operator'),
  step: z._default(
    z.strictObject({ act: z.enum(ENTRY_ACTS), about: z.nullable(z.string()), reason: z.nullable(z.string()) }),
    { act: 'put', about: null, reason: null },
  ),
  entry: z.nullable(DirectoryEntry),
  change: z._default(z.nullable(StoredChange), null),
  suspensions: z._default(z.array(StoredSuspension), []),
  recent: z._default(
    z.array(z.strictObject({ command: StoredDigest, fingerprint: StoredDigest, version: z.int() })),
    [],
  ),
});
