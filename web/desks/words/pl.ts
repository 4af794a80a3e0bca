import { DUTY } from './pl/duty.ts';
import { ENTRY } from './pl/entry.ts';
import { FILING } from './pl/filing.ts';
import { FRAME } from './pl/frame.ts';
import { ORDERS } from './pl/orders.ts';

export const PL = { ...FRAME, ...ENTRY, ...DUTY, ...FILING, ...ORDERS } as const;
