import { REVIEW_DECISION } from './review-decision.ts';
import { REVIEW_PAGES } from './review-pages.ts';

/** The reviewer’s desk: reviews, what the parties said, the decision. */
export const REVIEWS = { ...REVIEW_PAGES, ...REVIEW_DECISION } as const;
