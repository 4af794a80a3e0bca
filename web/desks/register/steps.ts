import type { DeskSteps } from '../step.ts';

/** The pages of the registrar’s desk. */
export const REGISTER_STEPS = {} as const satisfies DeskSteps<string>;
