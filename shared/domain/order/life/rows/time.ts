import { ended, NEVER, STAYS_ENDED, STAYS_HELD, type TimeRow, to } from './row.ts';

const NOT_YET = { issued: NEVER, running: NEVER, continued: NEVER } as const;
const NO_MORE = { ...ended(NEVER), erased: NEVER } as const;
const RECEIVED = { ...NO_MORE, issued: NEVER } as const;

/** What time alone does. The instants stand in `waits.ts`. */
export const TIME_ROWS = {
  'order.expired': {
    by: ['time'],
    records: ['order.expired'],
    unless: [],
    in: { ...NOT_YET, ...NO_MORE, issued: to('expired') },
  },
  'order.lapsed': {
    by: ['time'],
    records: ['order.lapsed'],
    unless: [],
    in: { ...RECEIVED, running: to('lapsed'), continued: to('lapsed') },
  },
  'order.withdrawn': {
    by: ['time'],
    records: ['order.withdrawn'],
    unless: [],
    in: { issued: to('withdrawn'), running: to('withdrawn'), continued: to('withdrawn'), ...NO_MORE },
  },
  'order.exempt': {
    by: ['time'],
    records: ['order.exempt'],
    unless: [],
    in: { ...RECEIVED, running: to('exempt'), continued: to('exempt') },
  },
  'targets.exempt': {
    by: ['time'],
    records: ['targets.exempt'],
    unless: [],
    in: { ...RECEIVED, running: to('running'), continued: to('continued') },
  },
  'clarification.overdue': {
    by: ['time'],
    records: ['clarification.overdue'],
    unless: [],
    in: { ...RECEIVED, running: to('running'), continued: to('continued') },
  },
  'acknowledgement.overdue': {
    by: ['time'],
    records: ['acknowledgement.overdue'],
    unless: [],
    in: { ...STAYS_HELD, ...NO_MORE },
  },
  'validation.overdue': {
    by: ['time'],
    records: ['validation.overdue'],
    unless: [],
    in: { ...STAYS_HELD, ...NO_MORE },
  },
  'release.overdue': {
    by: ['time'],
    records: ['release.overdue'],
    unless: [],
    // whoever never received an order owes no word on letting go
    in: { ...NOT_YET, ...STAYS_ENDED, expired: NEVER, erased: NEVER },
  },
  'order.erased': {
    by: ['time'],
    records: ['order.erased'],
    unless: [],
    in: { ...NOT_YET, ...ended(to('erased')), erased: NEVER },
  },
} as const satisfies Record<string, TimeRow>;
