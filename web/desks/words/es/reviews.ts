import type { REVIEWS as ENGLISH } from '../en/reviews.ts';
import { REVIEW_DECISION } from './review-decision.ts';
import { REVIEW_PAGES } from './review-pages.ts';

export const REVIEWS: Readonly<Record<keyof typeof ENGLISH, string>> = { ...REVIEW_PAGES, ...REVIEW_DECISION };
