import type { DeskSteps } from '../step.ts';

/** The pages of the validator’s desk. */
export const VALIDATION_STEPS = {} as const satisfies DeskSteps<string>;
