import { DUTY } from './fr/duty.ts';
import { ENTRY } from './fr/entry.ts';
import { FIELDS } from './fr/fields.ts';
import { FILING } from './fr/filing.ts';
import { FRAME } from './fr/frame.ts';
import { ORDERS } from './fr/orders.ts';
import { OVERSIGHT } from './fr/oversight.ts';
import { PROVIDER } from './fr/provider.ts';
import { REGISTER } from './fr/register.ts';
import { REVIEWS } from './fr/reviews.ts';
import { VALIDATION } from './fr/validation.ts';

export const FR = {
  ...FRAME,
  ...ENTRY,
  ...DUTY,
  ...FIELDS,
  ...FILING,
  ...ORDERS,
  ...VALIDATION,
  ...PROVIDER,
  ...REVIEWS,
  ...REGISTER,
  ...OVERSIGHT,
} as const;
