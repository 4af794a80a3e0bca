import { DUTY } from './pl/duty.ts';
import { ENTRY } from './pl/entry.ts';
import { FIELDS } from './pl/fields.ts';
import { FILING } from './pl/filing.ts';
import { FRAME } from './pl/frame.ts';
import { ORDERS } from './pl/orders.ts';
import { OVERSIGHT } from './pl/oversight.ts';
import { PROVIDER } from './pl/provider.ts';
import { REGISTER } from './pl/register.ts';
import { REVIEWS } from './pl/reviews.ts';
import { VALIDATION } from './pl/validation.ts';

export const PL = {
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
