import { DUTY_STEPS } from '../../web/desks/duty/steps.ts';
import { preferences } from '../../web/desks/entry/preferences.ts';
import { FILING_STEPS } from '../../web/desks/filing/steps.ts';
import { ORDER_STEPS } from '../../web/desks/orders/steps.ts';
import type { DeskStep } from '../../web/desks/step.ts';

/** The step at each path that somebody with a role opens. */
export const STEPS: Readonly<Record<string, DeskStep>> = {
  '/preferences': preferences,
  ...DUTY_STEPS,
  ...FILING_STEPS,
  ...ORDER_STEPS,
};
