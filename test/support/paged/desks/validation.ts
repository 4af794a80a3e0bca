import type { Story } from '../story.ts';

/** The validator’s desk: what awaits a decision, and the decision. */
export const VALIDATION_STORIES: Readonly<Record<string, Story>> = {};
