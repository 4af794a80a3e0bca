import {
  type CommandRow,
  REFUSED_BEFORE_RECEIPT,
  REFUSED_NEVER_RECEIVED,
  REFUSED_ONCE_OVER,
  STAYS_ANYWHERE,
} from './row.ts';

const { erased } = REFUSED_ONCE_OVER;

/** What is asked about the notice, and proved of it. */
export const NOTICE_ROWS = {
  'defer-notice': {
    by: ['contact-point'],
    room: 'needed',
    records: ['deferral.requested'],
    in: { ...STAYS_ANYWHERE, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'record-notice': {
    by: ['contact-point'],
    room: 'needed',
    records: ['notice.claimed'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'make-letter': {
    by: ['contact-point'],
    room: 'needed',
    records: ['notice.letter-made'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'read-notice': {
    by: ['provider'],
    room: 'needed',
    records: ['notice.read'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'confirm-relay': {
    by: ['provider'],
    room: 'needed',
    records: ['notice.relayed'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
} as const satisfies Record<string, CommandRow>;
