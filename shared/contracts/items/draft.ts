import * as z from 'zod/mini';
import type { FilingDraft, KeptDraft, ListedDraft } from '../../domain/filing/draft.ts';
import { StoredInstrument } from './instrument.ts';
import { StoredDigest, StoredDraftId, StoredInstant } from './values.ts';
import { StoredSealedAlone } from './waiting.ts';

const StoredFilingDraft = z.object({
  draft: StoredDraftId,
  authority: z.string(),
  madeBy: z.string(),
  madeAt: StoredInstant,
  changedBy: z.string(),
  changedAt: StoredInstant,
  version: z.int().check(z.minimum(1)),
  instrument: z.nullable(StoredInstrument),
  madeWith: StoredDigest,
  holds: StoredDigest,
}) satisfies z.core.$ZodType<FilingDraft>;

/** A draft of a filing, with what was written under a key that stands wrapped beside it. */
export const StoredDraft = z.pipe(
  z.extend(StoredFilingDraft, { form: StoredSealedAlone }),
  z.transform(({ form, ...draft }): KeptDraft => ({ draft, form })),
);

/** Its row in the list of its authority: where it is, and nothing of it. */
export const StoredDraftRow = z.object({
  draft: StoredDraftId,
  madeAt: StoredInstant,
}) satisfies z.core.$ZodType<ListedDraft>;
