import * as z from 'zod/mini';
import { SECOND_WORDS, WAITING_CAUSES, WAITING_STATES } from '../../../domain/filing/waiting.ts';
import { FILING_ID_PATTERN } from '../../../domain/ids.ts';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { DirectoryId, OrderId } from '../../border/ids.ts';
import { prose } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';

/** `fil_` and 26 characters of lower-case Crockford base 32. */
export const FilingId = z.string().check(z.regex(FILING_ID_PATTERN, { error: 'must be the id of a filing' }));

/** Why a second officer is shown it: the figure of a burst, an entry in the directory that asks for it, or an emergency. */
const because = z.array(z.enum(WAITING_CAUSES)).check(z.minLength(1));

/** The answer to `POST /v1/filings` that waits: nothing is issued before a second officer's word. */
export const FilingWaits = z.strictObject({
  id: FilingId,
  state: z.literal('awaiting-second-word'),
  because,
  /** From then on it is over, and is filed again with a new key. */
  until: Utc,
});

/** `POST /v1/filings/waiting/{filingId}/word`. */
export const WordCommand = z.strictObject({
  /** `given`: issue it · `refused`: do not · `seen`, of what was issued in an emergency: somebody looked at it. */
  word: z.enum(SECOND_WORDS),
  /** Why it is refused, for its filer; kept with no other word. */
  reason: z.optional(prose(2_000)),
});

/** The answer to a word. */
export const WordTaken = z.strictObject({
  id: FilingId,
  state: z.enum(WAITING_STATES),
  /** What is issued. */
  orders: z.array(OrderId),
});

const waiting = {
  id: FilingId,
  state: z.enum(WAITING_STATES),
  /** Opaque id of whoever filed it, and when. */
  filedBy: z.string(),
  filedAt: Utc,
  /** Of what waits for a word: from then on it is over. Of what was issued in an emergency: from then on people hear of it. */
  until: Utc,
  because,
  instrument: z.enum(INSTRUMENT_IDS),
  providers: z.array(z.strictObject({ id: DirectoryId, name: z.string() })),
  /** How many identifiers it names. */
  targets: z.int().check(z.minimum(1)),
  /** What was issued in an emergency without a word; none of what waits for one. */
  orders: z.array(OrderId),
};

/** `GET /v1/filings/waiting`. */
export const WaitingList = z.strictObject({
  filings: z.array(z.strictObject(waiting)),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

/** `GET /v1/filings/waiting/{filingId}`. */
export const WaitingFilingView = z.strictObject({
  ...waiting,
  /** The form as it was sent; `null` where it is not, or no longer, for a second officer to decide about. */
  form: z.nullable(z.record(z.string(), z.unknown())),
  /** What a second officer said, who and when, and why it was refused. */
  word: z.optional(
    z.strictObject({ word: z.enum(SECOND_WORDS), person: z.string(), at: Utc, reason: z.optional(z.string()) }),
  ),
});

export type FilingWaits = z.infer<typeof FilingWaits>;
export type WordTaken = z.infer<typeof WordTaken>;
export type WaitingList = z.infer<typeof WaitingList>;
export type WaitingFilingView = z.infer<typeof WaitingFilingView>;
