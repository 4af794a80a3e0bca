import * as z from 'zod/mini';
import { COMPLAINT_ANSWER, FINDINGS } from '../../../domain/cases/complaint.ts';
import { COMPLAINT_ID_PATTERN } from '../../../domain/ids.ts';
import { prose } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';
import { ListQuery } from '../common/queries.ts';

/** `cmp_`, a day and 32 hexadecimal digits. */
export const ComplaintId = z.string().check(z.regex(COMPLAINT_ID_PATTERN, { error: 'must be the id of a complaint' }));

/**
 * The query of `GET /v1/complaints`: left out, all of them; `unchecked`: those that wait for a check; `unremedied`: where a wrong was found
 * that nobody has put right.
 */
export const ComplaintQuery = z.extend(ListQuery, { only: z.optional(z.enum(['unchecked', 'unremedied'])) });

/** `POST /v1/complaints/{complaintId}/check`: what was found, for oversight alone. */
export const ComplaintCheckCommand = z.strictObject({ finding: z.enum(FINDINGS), note: prose(10_000) });

/** The answer to a check, and what the complainant may be told: the same for all. */
export const ComplaintChecked = z.strictObject({
  id: ComplaintId,
  checkedAt: Utc,
  answer: z.literal(COMPLAINT_ANSWER),
});

const CheckView = z.strictObject({ at: Utc, by: z.string(), finding: z.enum(FINDINGS), note: z.string() });

/** `GET /v1/complaints/{complaintId}`. */
export const ComplaintView = z.strictObject({
  id: ComplaintId,
  receivedAt: Utc,
  /** Then it is gone, checked or not. */
  keptUntil: Utc,
  identifierHint: z.optional(z.string()),
  text: z.string(),
  contact: z.optional(z.string()),
  check: z.optional(CheckView),
  /** Where the first found `unlawful-not-remedied`: what became of it. */
  laterCheck: z.optional(CheckView),
});

/** `GET /v1/complaints`. Of those that wait for a check a page can be short, or empty, before the last. */
export const ComplaintList = z.strictObject({
  complaints: z.array(ComplaintView),
  /** How many there are on all pages of which a wrong is not put right. */
  unremedied: z.int().check(z.minimum(0)),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export type ComplaintChecked = z.infer<typeof ComplaintChecked>;
export type ComplaintView = z.infer<typeof ComplaintView>;
export type ComplaintList = z.infer<typeof ComplaintList>;
