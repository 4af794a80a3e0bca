import * as z from 'zod/mini';
import { ReviewId } from './ids.ts';
import { prose } from './text.ts';

/** `POST …/messages`: what a party says in a review; the other party hears it. */
export const MessageCommand = z.strictObject({ review: ReviewId, text: prose(10_000) });

/** `POST …/conflicts`: why a party thinks that another reviewer should have it. */
export const ConflictCommand = z.strictObject({ review: ReviewId, reason: prose(4_000) });
