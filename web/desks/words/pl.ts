import { DUTY } from './pl/duty.ts';
import { ENTRY } from './pl/entry.ts';
import { FIELDS } from './pl/fields.ts';
import { FILING } from './pl/filing.ts';
import { FRAME } from './pl/frame.ts';
import { ORDERS } from './pl/orders.ts';

export const PL = { ...FRAME, ...ENTRY, ...DUTY, ...FIELDS, ...FILING, ...ORDERS } as const;
