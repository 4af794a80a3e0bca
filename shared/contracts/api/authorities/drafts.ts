import * as z from 'zod/mini';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { DraftId } from '../../border/draft-id.ts';
import { Utc, Version } from '../../border/wire.ts';

/** The body of `POST /v1/drafts` and `PUT /v1/drafts/{draftId}`: a filing in the making, as far as it is written. */
export const DraftForm = z.record(z.string(), z.unknown());

const draft = {
  id: DraftId,
  version: Version,
  /** Opaque ids of whoever made it and of whoever changed it last, and when. */
  madeBy: z.string(),
  madeAt: Utc,
  changedBy: z.string(),
  changedAt: Utc,
  /** Left out while it names none that there is. */
  instrument: z.optional(z.enum(INSTRUMENT_IDS)),
  /** From then on it is gone, however often it was changed. */
  until: Utc,
};

/** The answer to `POST /v1/drafts` and `PUT /v1/drafts/{draftId}`: all but what is written in it. */
export const DraftKept = z.strictObject(draft);

/** `GET /v1/drafts`. */
export const DraftList = z.strictObject({
  drafts: z.array(DraftKept),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

/** `GET /v1/drafts/{draftId}`. */
export const DraftView = z.strictObject({ ...draft, form: DraftForm });

/** The answer to `DELETE /v1/drafts/{draftId}`. */
export const DraftDeleted = z.strictObject({ id: DraftId });

export type DraftKept = z.infer<typeof DraftKept>;
export type DraftList = z.infer<typeof DraftList>;
export type DraftView = z.infer<typeof DraftView>;
