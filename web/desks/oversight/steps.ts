import type { DeskSteps } from '../step.ts';

/** The pages of the desk of oversight. */
export const OVERSIGHT_STEPS = {} as const satisfies DeskSteps<string>;
