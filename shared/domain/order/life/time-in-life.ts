import type { EventOf } from '../record/events.ts';
import { RIGHTS_TIME_ROWS } from './rows/rights-time.ts';
import type { TimeRow } from './rows/row.ts';
import { TIME_ROWS } from './rows/time.ts';

const ALL_TIME_ROWS = { ...TIME_ROWS, ...RIGHTS_TIME_ROWS } as const;

export type TimedEventType = keyof typeof ALL_TIME_ROWS;

/** What time alone can put on record. */
export type TimedEvent = { readonly [T in TimedEventType]: EventOf<T> }[TimedEventType];

/** The life of an order, what time does. In a file of its own: most functions let time pass, and take no command. */
export const TIME_IN_LIFE: Readonly<Record<TimedEventType, TimeRow>> = ALL_TIME_ROWS;
