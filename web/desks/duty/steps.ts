import type { DeskSteps } from '../step.ts';
import { duty, updates } from './desk.ts';
import { find } from './find.ts';
import { handover } from './handover.ts';

/** The pages of the duty desk. */
export const DUTY_STEPS = {
  '/': duty,
  '/updates': updates,
  '/find': find,
  '/handover': handover,
} as const satisfies DeskSteps<string>;
