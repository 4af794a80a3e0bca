import * as z from 'zod/mini';
import { REVIEW_REF_PATTERN } from '../../../domain/ids.ts';
import { REVIEW_KINDS } from '../../../domain/order/record/rights.ts';
import { DirectoryId, OrderId, Reference } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';

/** `GET /v1/silences`: reviews that nobody decided in time, the latest first; for oversight. */
export const SilenceList = z.strictObject({
  silences: z.array(
    z.strictObject({
      /** The review's: the order's id, a dot, and its number within the order. */
      id: z.string().check(z.regex(REVIEW_REF_PATTERN)),
      orderId: OrderId,
      reference: Reference,
      kind: z.enum(REVIEW_KINDS),
      openedAt: Utc,
      /** When the policy's default took the place of a decision. */
      defaultedAt: Utc,
      /** Houses whose reviewer let the time pass; none where nobody could be found to give it to. */
      institutions: z.array(DirectoryId),
    }),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export type SilenceList = z.infer<typeof SilenceList>;
