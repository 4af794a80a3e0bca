import { byRole } from '../../web/desks/by-role.ts';
import { duty } from '../../web/desks/duty/desk.ts';
import { DUTY_STEPS } from '../../web/desks/duty/steps.ts';
import { preferences } from '../../web/desks/entry/preferences.ts';
import { FILING_STEPS } from '../../web/desks/filing/steps.ts';
import { ORDER_STEPS } from '../../web/desks/orders/steps.ts';
import { oversight } from '../../web/desks/oversight/desk.ts';
import { OVERSIGHT_STEPS } from '../../web/desks/oversight/steps.ts';
import { openOrders } from '../../web/desks/provider/open-orders.ts';
import { PROVIDER_STEPS } from '../../web/desks/provider/steps.ts';
import { register } from '../../web/desks/register/home.ts';
import { REGISTER_STEPS } from '../../web/desks/register/steps.ts';
import { reviews } from '../../web/desks/reviews/home.ts';
import { REVIEWS_STEPS } from '../../web/desks/reviews/steps.ts';
import type { DeskStep } from '../../web/desks/step.ts';
import { desk as validations } from '../../web/desks/validation/desk.ts';
import { VALIDATION_STEPS } from '../../web/desks/validation/steps.ts';

/** The first page, by whose desk it is. */
const HOME = byRole({
  'contact-point': duty,
  validator: validations,
  provider: openOrders,
  reviewer: reviews,
  oversight,
  registrar: register,
});

/** The step at each path that somebody with a role opens. */
export const STEPS: Readonly<Record<string, DeskStep>> = {
  '/': HOME,
  '/preferences': preferences,
  ...DUTY_STEPS,
  ...FILING_STEPS,
  ...ORDER_STEPS,
  ...VALIDATION_STEPS,
  ...PROVIDER_STEPS,
  ...REVIEWS_STEPS,
  ...REGISTER_STEPS,
  ...OVERSIGHT_STEPS,
};
