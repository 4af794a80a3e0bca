import type { ReviewId, ReviewRef } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Commit } from '../commit.ts';
import type { OrderEvent } from '../record/events.ts';
import { isConfirmed, isOpen, listClaims, type Review } from '../record/rights.ts';

/** `undecided`: with a reviewer · `refused`: by one · `unconfirmed`: nobody decided in time. The provider is to tell in each. */
export const CLAIM_STANDINGS = ['undecided', 'refused', 'unconfirmed'] as const;

export type ClaimStanding = (typeof CLAIM_STANDINGS)[number];

/** What leads to a row of oversight's list of claimed notices. */
export interface ListedClaimRef extends ReviewRef {
  readonly claimedAt: Instant;
}

/** A claim of an authority that it told the person itself, which no reviewer has confirmed. */
export interface ListedClaim extends ListedClaimRef {
  /** The order's. */
  readonly reference: string;
  readonly authority: string;
  readonly standing: ClaimStanding;
}

export interface ClaimListChange {
  readonly listed: readonly ListedClaim[];
  readonly gone: readonly ListedClaimRef[];
}

/** What a commit makes of the list: claims made, refused or met with silence stand in it; confirmed ones go, with erasure all. */
export function toClaimListChange({ orderId, state, events }: Commit): ClaimListChange {
  const { reference, authority, rights, phase } = state;
  const refOf = ({ id, openedAt }: Review): ListedClaimRef => ({ orderId, review: id, claimedAt: openedAt });
  const claims = listClaims(rights);
  if (phase.kind === 'erased') return { listed: [], gone: claims.map(refOf) };
  const touched = events.flatMap((event) => findClaimOf(event, claims) ?? []);
  const concerned = claims.filter(({ id }) => touched.includes(id));
  return {
    listed: concerned
      .filter((claim) => !isConfirmed(claim))
      .map((claim) => ({ ...refOf(claim), reference, authority, standing: standingOf(claim) })),
    gone: concerned.filter(isConfirmed).map(refOf),
  };
}

/** The review that an event begins or ends, if it is about a claim. */
function findClaimOf(event: OrderEvent, claims: readonly Review[]): ReviewId | undefined {
  switch (event.type) {
    case 'notice.claimed':
      return claims.find(({ openedAt }) => openedAt === event.at)?.id;
    case 'review.decided':
    case 'review.defaulted':
      return event.review;
    default:
      return undefined;
  }
}

function standingOf(claim: Review): ClaimStanding {
  if (isOpen(claim)) return 'undecided';
  return claim.status === 'decided' ? 'refused' : 'unconfirmed';
}
