import * as z from 'zod/mini';
import { Version } from '../../border/wire.ts';
import { PaperFindingView } from './paper-findings.ts';
import { Before } from './queries.ts';
import { StatementView } from './rights.ts';

/** A form, an explanation or a confirmation that came after the order. */
export const LaterPart = z.strictObject({
  /** The event it belongs to. */
  about: z.string(),
  version: Version,
  value: z.unknown(),
  findings: z.optional(z.array(PaperFindingView)),
});

/**
 * `GET /v1/orders/{orderId}/messages`, `GET /v1/reviews/{reviewId}/messages`: an earlier page of the list whose cursor was given,
 * oldest first; without a cursor the latest messages.
 */
export const ContentPageView = z.strictObject({
  list: z.enum(['messages', 'statements', 'forms', 'explanations', 'confirmations']),
  entries: z.array(z.union([StatementView, LaterPart])),
  /** The cursor of the page before this one; `null` on the first. */
  before: Before,
});

export type ContentPageView = z.infer<typeof ContentPageView>;
