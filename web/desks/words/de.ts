import { DUTY } from './de/duty.ts';
import { ENTRY } from './de/entry.ts';
import { FIELDS } from './de/fields.ts';
import { FILING } from './de/filing.ts';
import { FRAME } from './de/frame.ts';
import { ORDERS } from './de/orders.ts';
import { OVERSIGHT } from './de/oversight.ts';
import { PROVIDER } from './de/provider.ts';
import { REGISTER } from './de/register.ts';
import { REVIEWS } from './de/reviews.ts';
import { VALIDATION } from './de/validation.ts';

export const DE = {
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
