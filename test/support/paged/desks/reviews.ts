import type { Story } from '../story.ts';

/** The reviewer’s desk: reviews, what the parties said, the decision. */
export const REVIEWS_STORIES: Readonly<Record<string, Story>> = {};
