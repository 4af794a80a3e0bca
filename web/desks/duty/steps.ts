import type { DeskSteps } from '../step.ts';
import { updates } from './desk.ts';
import { find } from './find.ts';
import { handover } from './handover.ts';

/** The pages of the duty desk, but for the first, which each desk has of its own. */
export const DUTY_STEPS = {
  '/updates': updates,
  '/find': find,
  '/handover': handover,
} as const satisfies DeskSteps<string>;
