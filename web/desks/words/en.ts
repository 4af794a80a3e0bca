import { DUTY } from './en/duty.ts';
import { ENTRY } from './en/entry.ts';
import { FIELDS } from './en/fields.ts';
import { FILING } from './en/filing.ts';
import { FRAME } from './en/frame.ts';
import { ORDERS } from './en/orders.ts';

export const EN = { ...FRAME, ...ENTRY, ...DUTY, ...FIELDS, ...FILING, ...ORDERS } as const;
