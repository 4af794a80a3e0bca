import { isOrderId, type OrderId } from '../../ids.ts';
import type { ReviewId } from './rights.ts';

/** One review, wherever it is spoken of outside its order. */
export interface ReviewRef {
  readonly orderId: OrderId;
  readonly review: ReviewId;
}

/** `ord_… .r1` without the space: what the path of a review holds. */
export const REVIEW_REF_PATTERN: RegExp = /^(ord_[0-9a-hjkmnp-tv-z]{26})\.(r[1-9]\d{0,3})$/;

const isReviewId = (text: string): text is ReviewId => /^r[1-9]\d{0,3}$/.test(text);

export const reviewRef = ({ orderId, review }: ReviewRef): string => `${orderId}.${review}`;

/** @returns `undefined` for what can be no review's. */
export function readReviewRef(text: string): ReviewRef | undefined {
  const [, orderId = '', review = ''] = REVIEW_REF_PATTERN.exec(text) ?? [];
  return isOrderId(orderId) && isReviewId(review) ? { orderId, review } : undefined;
}
