import type { Officer, PersonActor, ProviderActor } from '../../actor.ts';
import { orderNotFound, type ReviewId, reviewUnknown } from '../../ids.ts';
import { reviewOf } from './rights.ts';
import { wasGivenTo } from './seats.ts';
import type { OrderState } from './state.ts';

/** The provider it went to, and the person it is about. @throws HoldfastError `order-not-found` for every other. */
export function requireOwnOrder({ orderId, provider }: OrderState, by: ProviderActor | PersonActor): void {
  const isOwn = by.kind === 'provider' ? by.provider === provider : by.orderId === orderId;
  if (!isOwn) throw orderNotFound();
}

/**
 * A contact point of the authority that issued it, and a validator of the one it was put to.
 *
 * @throws HoldfastError `order-not-found` for every other: nobody learns of an order that is not theirs, not even that there is one.
 */
export function requireOwnAuthority({ authority, validation }: OrderState, by: Officer): void {
  const validator = 'validator' in validation ? validation.validator : undefined;
  if (by.authority === (by.role === 'contact-point' ? authority : validator)) return;
  throw orderNotFound();
}

/**
 * A reviewer who has the review, or had it.
 *
 * @throws HoldfastError `review-unknown` for every other: nobody learns of a review they were never given, not even that there is one.
 */
export function requireGivenReview({ rights }: OrderState, id: ReviewId | undefined, by: Officer): void {
  const review = id && reviewOf(rights, id);
  if (!review || !wasGivenTo(rights, review, by)) throw reviewUnknown();
}
