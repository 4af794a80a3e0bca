import { DUTY } from './fr/duty.ts';
import { ENTRY } from './fr/entry.ts';
import { FIELDS } from './fr/fields.ts';
import { FILING } from './fr/filing.ts';
import { FRAME } from './fr/frame.ts';
import { ORDERS } from './fr/orders.ts';

export const FR = { ...FRAME, ...ENTRY, ...DUTY, ...FIELDS, ...FILING, ...ORDERS } as const;
