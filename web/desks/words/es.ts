import { DUTY } from './es/duty.ts';
import { ENTRY } from './es/entry.ts';
import { FIELDS } from './es/fields.ts';
import { FILING } from './es/filing.ts';
import { FRAME } from './es/frame.ts';
import { ORDERS } from './es/orders.ts';
import { OVERSIGHT } from './es/oversight.ts';
import { PROVIDER } from './es/provider.ts';
import { REGISTER } from './es/register.ts';
import { REVIEWS } from './es/reviews.ts';
import { VALIDATION } from './es/validation.ts';

export const ES = {
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
