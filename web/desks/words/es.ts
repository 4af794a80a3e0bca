import { DUTY } from './es/duty.ts';
import { ENTRY } from './es/entry.ts';
import { FIELDS } from './es/fields.ts';
import { FILING } from './es/filing.ts';
import { FRAME } from './es/frame.ts';
import { ORDERS } from './es/orders.ts';

export const ES = { ...FRAME, ...ENTRY, ...DUTY, ...FIELDS, ...FILING, ...ORDERS } as const;
