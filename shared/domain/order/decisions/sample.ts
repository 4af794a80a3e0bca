import type { Digest } from '../../digest.ts';
import { canonicalJson } from '../../digest.ts';
import type { OrderId } from '../../ids.ts';
import { type Instant, plus } from '../../instant.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import type { ReviewerStanding } from '../life/rights-command.ts';
import type { OrderEvent } from '../record/events.ts';
import { nextReviewIdOf } from '../record/evolve-rights.ts';
import { createReview } from '../record/seats.ts';
import type { OrderState } from '../record/state.ts';
import { findDependence } from './independence.ts';

/** Of a hash so many hexadecimal digits decide: 48 bits, so that no order is favoured by more than one in 2⁴⁴. */
const DRAWN_DIGITS = 12;

/**
 * Whether chance takes this order, one in `OBJECTION_POLICY.validatedOrdersSampledOneIn`. Asked again it answers alike.
 *
 * @param hash under a key that never leaves its service: whoever files can neither know nor choose what comes of it.
 */
export const isDrawnForSample = (hash: (text: string) => Digest, orderId: OrderId): boolean =>
  Number.parseInt(hash(canonicalJson(['sample', orderId])).slice(0, DRAWN_DIGITS), 16) %
    OBJECTION_POLICY.validatedOrdersSampledOneIn ===
  0;

/** Validated beforehand by an authority that is known, and nothing else has it looked at already. */
export const mayBeSampled = ({ validation, rights }: OrderState): boolean =>
  validation.status === 'prior' && validation.validator !== undefined && rights.reviews.length === 0;

/** The look that chance gives an order it has taken; none where the roster has too few for it. */
export function decideSample(state: OrderState, reviewers: readonly ReviewerStanding[], now: Instant): OrderEvent[] {
  const reviewDueAt = plus(now, OBJECTION_POLICY.reviewWithinMs);
  const review = createReview(nextReviewIdOf(state), 'sample', { openedAt: now, dueAt: reviewDueAt });
  const able = reviewers.filter((one) => one.onDuty && findDependence(state, review, one) === undefined);
  if (!mayBeSampled(state) || able.length < OBJECTION_POLICY.sampledWithReviewersAtLeast) return [];
  return [{ type: 'review.opened', at: now, kind: 'sample', reviewDueAt }];
}
