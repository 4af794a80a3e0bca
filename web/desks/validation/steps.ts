import type { DeskSteps } from '../step.ts';
import { decision } from './decision.ts';

/** The pages of the validator’s desk. */
export const VALIDATION_STEPS = { '/validation/{order}': decision } as const satisfies DeskSteps<string>;
