import { DUTY } from './en/duty.ts';
import { ENTRY } from './en/entry.ts';
import { FIELDS } from './en/fields.ts';
import { FILING } from './en/filing.ts';
import { FRAME } from './en/frame.ts';
import { ORDERS } from './en/orders.ts';
import { OVERSIGHT } from './en/oversight.ts';
import { PROVIDER } from './en/provider.ts';
import { REGISTER } from './en/register.ts';
import { REVIEWS } from './en/reviews.ts';
import { VALIDATION } from './en/validation.ts';

export const EN = {
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
