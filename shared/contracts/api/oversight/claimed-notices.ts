import * as z from 'zod/mini';
import { REVIEW_REF_PATTERN } from '../../../domain/ids.ts';
import { CLAIM_STANDINGS } from '../../../domain/order/readings/listed-claim.ts';
import { DirectoryId, OrderId, Reference } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';

/** `GET /v1/oversight/claimed-notices`: where an authority says that it told the person, and no reviewer has confirmed it. */
export const ClaimedNoticeList = z.strictObject({
  claims: z.array(
    z.strictObject({
      /** Its review's: the order's id, a dot, and its number within the order. */
      id: z.string().check(z.regex(REVIEW_REF_PATTERN)),
      orderId: OrderId,
      reference: Reference,
      authority: DirectoryId,
      claimedAt: Utc,
      /** `undecided`: with a reviewer · `refused`: by one · `unconfirmed`: nobody decided in time. */
      standing: z.enum(CLAIM_STANDINGS),
    }),
  ),
  /** How many there are on all pages. */
  total: z.int().check(z.minimum(0)),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export type ClaimedNoticeList = z.infer<typeof ClaimedNoticeList>;
