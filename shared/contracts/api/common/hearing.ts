import * as z from 'zod/mini';
import { CONFLICT_GROUNDS } from '../../../domain/order/record/rights.ts';
import { PANEL_SEATS } from '../../../domain/order/record/seats.ts';
import { ReviewId } from '../../border/ids.ts';
import { prose } from '../../border/text.ts';

/** `POST …/messages`: what a party says in a review; the other party hears it. */
export const MessageCommand = z.strictObject({ review: ReviewId, text: prose(10_000) });

/** `POST …/conflicts`: on which ground and why a party thinks that somebody else should decide; `seat` says who, where a panel sits. */
export const ConflictCommand = z.strictObject({
  review: ReviewId,
  seat: z.optional(z.int().check(z.minimum(1), z.maximum(PANEL_SEATS))),
  /** What stands in the way; `reason` says more, and is sealed. */
  ground: z.enum(CONFLICT_GROUNDS),
  reason: prose(4_000),
});

export type MessageCommand = z.infer<typeof MessageCommand>;
export type ConflictCommand = z.infer<typeof ConflictCommand>;
