import type * as z from 'zod/mini';
import type { ClaimedNoticeList } from '../contracts/api/oversight/claimed-notices.ts';
import { spellReviewRef } from '../domain/ids.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { ListedClaim } from '../domain/order/readings/listed-claim.ts';
import type { Page } from '../ports/page.ts';

/** @param total of all pages. */
export const toClaimedNoticeList = (
  { claims, next }: Page<'claims', ListedClaim>,
  total: number,
): z.infer<typeof ClaimedNoticeList> => ({
  claims: claims.map((row) => ({
    id: spellReviewRef(row),
    orderId: row.orderId,
    reference: row.reference,
    authority: row.authority,
    claimedAt: toRfc3339(row.claimedAt),
    standing: row.standing,
  })),
  total,
  next,
});
