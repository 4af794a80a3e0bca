import { DUTY } from './de/duty.ts';
import { ENTRY } from './de/entry.ts';
import { FIELDS } from './de/fields.ts';
import { FILING } from './de/filing.ts';
import { FRAME } from './de/frame.ts';
import { ORDERS } from './de/orders.ts';

export const DE = { ...FRAME, ...ENTRY, ...DUTY, ...FIELDS, ...FILING, ...ORDERS } as const;
