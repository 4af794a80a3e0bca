import type { DeskSteps } from '../step.ts';

/** The pages of the reviewer’s desk. */
export const REVIEWS_STEPS = {} as const satisfies DeskSteps<string>;
