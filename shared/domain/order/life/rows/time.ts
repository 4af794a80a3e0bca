import { forEachEnding, NEVER, STAYS_ENDED, STAYS_HELD, type TimeRow, to } from './row.ts';

const NEVER_BEFORE_END = { issued: NEVER, running: NEVER, continued: NEVER } as const;
const NEVER_AFTER_END = { ...forEachEnding(NEVER), erased: NEVER } as const;
const NEVER_UNLESS_RECEIVED = { ...NEVER_AFTER_END, issued: NEVER } as const;

/** What time alone does. The instants stand in `waits.ts`. */
export const TIME_ROWS = {
  'order.expired': {
    by: ['time'],
    records: ['order.expired'],
    in: { ...NEVER_BEFORE_END, ...NEVER_AFTER_END, issued: to('expired') },
  },
  'order.lapsed': {
    by: ['time'],
    records: ['order.lapsed'],
    in: { ...NEVER_UNLESS_RECEIVED, running: to('lapsed'), continued: to('lapsed') },
  },
  'order.withdrawn': {
    by: ['time'],
    records: ['order.withdrawn'],
    in: { issued: to('withdrawn'), running: to('withdrawn'), continued: to('withdrawn'), ...NEVER_AFTER_END },
  },
  'order.exempt': {
    by: ['time'],
    records: ['order.exempt'],
    in: { ...NEVER_UNLESS_RECEIVED, running: to('exempt'), continued: to('exempt') },
  },
  'targets.exempt': {
    by: ['time'],
    records: ['targets.exempt'],
    in: { ...NEVER_UNLESS_RECEIVED, running: to('running'), continued: to('continued') },
  },
  'clarification.overdue': {
    by: ['time'],
    records: ['clarification.overdue'],
    in: { ...NEVER_UNLESS_RECEIVED, running: to('running'), continued: to('continued') },
  },
  'acknowledgement.overdue': {
    by: ['time'],
    records: ['acknowledgement.overdue'],
    in: { ...STAYS_HELD, ...NEVER_AFTER_END },
  },
  'end.acknowledgement-overdue': {
    by: ['time'],
    records: ['end.acknowledgement-overdue'],
    in: { ...NEVER_UNLESS_RECEIVED, running: to('running'), continued: to('continued') },
  },
  'validation.overdue': {
    by: ['time'],
    records: ['validation.overdue'],
    in: { ...STAYS_HELD, ...NEVER_AFTER_END },
  },
  'transmission.overdue': {
    by: ['time'],
    records: ['transmission.overdue'],
    in: { ...NEVER_UNLESS_RECEIVED, running: NEVER, continued: to('continued') },
  },
  'emergency.unseen': {
    by: ['time'],
    records: ['emergency.unseen'],
    in: { ...STAYS_HELD, ...NEVER_AFTER_END },
  },
  'doubt.undone': {
    by: ['time'],
    records: ['doubt.undone'],
    in: { ...NEVER_UNLESS_RECEIVED, issued: to('issued'), running: NEVER, continued: NEVER },
  },
  'need.asked': {
    by: ['time'],
    records: ['need.asked'],
    in: { ...NEVER_UNLESS_RECEIVED, running: to('running'), continued: to('continued') },
  },
  'need.unanswered': {
    by: ['time'],
    records: ['need.unanswered'],
    in: { ...NEVER_UNLESS_RECEIVED, running: to('running'), continued: to('continued') },
  },
  'release.overdue': {
    by: ['time'],
    records: ['release.overdue'],
    // whoever never received an order owes no word on letting go
    in: { ...NEVER_BEFORE_END, ...STAYS_ENDED, expired: NEVER, erased: NEVER },
  },
  'order.erased': {
    by: ['time'],
    records: ['order.erased'],
    in: { ...NEVER_BEFORE_END, ...forEachEnding(to('erased')), erased: NEVER },
  },
  'officials.erased': {
    by: ['time'],
    records: ['officials.erased'],
    in: { ...NEVER_BEFORE_END, ...forEachEnding(NEVER), erased: to('erased') },
  },
} as const satisfies Record<string, TimeRow>;
