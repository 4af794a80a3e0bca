import { type CommandRow, REFUSED_ONCE_OVER, refused, STAYS_HELD, to } from './row.ts';

const REFUSED_BEFORE_RECEIPT = refused('order-not-received', 'has no period yet: the provider has not received it');
const NOT_DOUBTED = refused('order-not-doubted', 'is received by its provider: nobody has to confirm it again');
const TOO_LATE_DETAIL = 'lapsed; a request sent after the end revives nothing';

const endsAs = (state: 'released' | 'withdrawn') =>
  ({ issued: to(state), running: to(state), continued: to(state), ...REFUSED_ONCE_OVER }) as const;

/** What the issuing authority, and the one that validates, may do. */
export const AUTHORITY_ROWS = {
  'seek-validation': {
    by: ['contact-point'],
    room: 'needed',
    records: ['validation.sought'],
    in: { ...STAYS_HELD, ...REFUSED_ONCE_OVER },
  },
  extend: {
    by: ['contact-point'],
    room: 'needed',
    records: ['order.extended', 'review.opened'],
    in: {
      issued: REFUSED_BEFORE_RECEIPT,
      running: to('running'),
      continued: refused('transition-not-allowed', 'is continued by a production request and has no period to extend'),
      ...REFUSED_ONCE_OVER,
      lapsed: refused('extension-too-late', TOO_LATE_DETAIL, ({ periods }) => periods.extension),
    },
  },
  continue: {
    by: ['contact-point'],
    room: 'needed',
    records: ['order.continued', 'review.opened'],
    in: {
      issued: REFUSED_BEFORE_RECEIPT,
      running: to('continued'),
      continued: to('continued'),
      ...REFUSED_ONCE_OVER,
      lapsed: refused('continuation-too-late', TOO_LATE_DETAIL, ({ continuation }) => continuation),
    },
  },
  'show-transmission': {
    by: ['contact-point'],
    room: 'needed',
    records: ['transmission.shown'],
    in: {
      issued: REFUSED_BEFORE_RECEIPT,
      running: refused('transmission-not-awaited', 'is kept by its period: it waits for no request'),
      continued: to('continued'),
      ...REFUSED_ONCE_OVER,
    },
  },
  'ask-renewal': {
    by: ['contact-point'],
    room: 'needed',
    records: ['renewal.requested'],
    in: {
      issued: REFUSED_BEFORE_RECEIPT,
      running: refused('transition-not-allowed', 'is kept by its period: only a continuation is renewed'),
      continued: to('continued'),
      ...REFUSED_ONCE_OVER,
    },
  },
  'confirm-need': {
    by: ['contact-point'],
    room: 'needed',
    records: ['need.confirmed'],
    in: {
      issued: REFUSED_BEFORE_RECEIPT,
      running: to('running'),
      continued: to('continued'),
      ...REFUSED_ONCE_OVER,
    },
  },
  'see-emergency': {
    by: ['contact-point'],
    room: 'needed',
    records: ['emergency.seen'],
    in: { ...STAYS_HELD, ...REFUSED_ONCE_OVER },
  },
  'confirm-again': {
    by: ['contact-point'],
    room: 'needed',
    records: ['order.confirmed-again'],
    in: { issued: to('issued'), running: NOT_DOUBTED, continued: NOT_DOUBTED, ...REFUSED_ONCE_OVER },
  },
  release: {
    by: ['contact-point'],
    room: 'needed',
    records: ['order.released'],
    in: endsAs('released'),
  },
  withdraw: { by: ['contact-point'], room: 'needed', records: ['order.withdrawn'], in: endsAs('withdrawn') },
  'answer-clarification': {
    by: ['contact-point'],
    room: 'needed',
    records: ['clarification.answered', 'impossibility.accepted', 'order.excused'],
    in: {
      issued: refused('clarification-not-open', 'is not received, so nothing was asked or declined'),
      running: to('running', 'excused'),
      continued: to('continued', 'excused'),
      ...REFUSED_ONCE_OVER,
    },
  },
  'decide-validation': {
    by: ['validator'],
    room: 'needed',
    records: ['validation.granted', 'validation.refused', 'order.withdrawn'],
    in: {
      issued: to('issued', 'withdrawn'),
      running: to('running', 'withdrawn'),
      continued: to('continued', 'withdrawn'),
      ...REFUSED_ONCE_OVER,
    },
  },
} as const satisfies Record<string, CommandRow>;
