import * as z from 'zod/mini';
import {
  type DraftTrace,
  type FilingDraft,
  type KeptDraft,
  type ListedDraft,
  writersOf,
} from '../../domain/filing/draft.ts';
import { StoredInstrument } from './instrument.ts';
import { StoredDigest, StoredDraftId, StoredInstant } from './values.ts';
import { StoredSealedAlone } from './waiting.ts';

const StoredWriters = z.array(z.strictObject({ by: z.string(), at: StoredInstant }));

const StoredFilingDraft = z.object({
  draft: StoredDraftId,
  authority: z.string(),
  madeBy: z.string(),
  madeAt: StoredInstant,
  changedBy: z.string(),
  changedAt: StoredInstant,
  version: z.int().check(z.minimum(1)),
  writers: z.optional(StoredWriters),
  instrument: z.nullable(StoredInstrument),
  madeWith: StoredDigest,
  holds: StoredDigest,
}) satisfies z.core.$ZodType<FilingDraft>;

/** A draft of a filing, with what was written under a key that stands wrapped beside it. */
export const StoredDraft = z.pipe(
  z.extend(StoredFilingDraft, { form: StoredSealedAlone }),
  z.transform(({ form, ...draft }): KeptDraft => ({ draft, form })),
);

/** What of it says who wrote on it: the attributes `DRAFT_TRACE_ATTRIBUTES`. */
export const StoredDraftTrace = z.pipe(
  z.pick(StoredFilingDraft, {
    draft: true,
    authority: true,
    madeBy: true,
    madeAt: true,
    changedBy: true,
    changedAt: true,
    version: true,
    writers: true,
  }),
  z.transform((kept): DraftTrace => {
    const { draft, authority, madeAt } = kept;
    return { draft, authority, madeAt, writers: writersOf(kept) };
  }),
);

/** Its row in the list of its authority: where it is, and nothing of it. */
export const StoredDraftRow = z.object({
  draft: StoredDraftId,
  madeAt: StoredInstant,
}) satisfies z.core.$ZodType<ListedDraft>;
