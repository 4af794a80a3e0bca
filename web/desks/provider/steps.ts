import type { DeskSteps } from '../step.ts';

/** The pages of the provider’s desk. */
export const PROVIDER_STEPS = {} as const satisfies DeskSteps<string>;
