import * as z from 'zod/mini';
import type { OpenedDraft } from '../app/filing/read-drafts.ts';
import type { DraftKept, DraftList, DraftView } from '../contracts/api/authorities/drafts.ts';
import { draftEndsAt, type FilingDraft } from '../domain/filing/draft.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { Page } from '../ports/page.ts';

export const toDraftKept = (draft: FilingDraft): DraftKept => ({
  id: draft.draft,
  version: draft.version,
  madeBy: draft.madeBy,
  madeAt: toRfc3339(draft.madeAt),
  changedBy: draft.changedBy,
  changedAt: toRfc3339(draft.changedAt),
  ...(draft.instrument !== null && { instrument: draft.instrument }),
  until: toRfc3339(draftEndsAt(draft)),
});

export const toDraftList = ({ drafts, next }: Page<'drafts', FilingDraft>): DraftList => ({
  drafts: drafts.map(toDraftKept),
  next,
});

const FormAsWritten = z.record(z.string(), z.unknown());

/** A draft whole, for the officer who goes on with it. */
export const toDraftView = ({ draft, form }: OpenedDraft): DraftView => ({
  ...toDraftKept(draft),
  form: z.parse(FormAsWritten, form),
});
