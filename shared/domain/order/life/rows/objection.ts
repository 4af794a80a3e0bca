import {
  type CommandRow,
  REFUSED_BEFORE_RECEIPT,
  REFUSED_NEVER_RECEIVED,
  REFUSED_ONCE_OVER,
  STAYS_ANYWHERE,
} from './row.ts';

const { erased } = REFUSED_ONCE_OVER;

/** What whoever is concerned does to object. */
export const OBJECTION_ROWS = {
  challenge: {
    by: ['person', 'provider'],
    room: 'needed',
    records: ['challenge.filed'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  appeal: {
    by: ['person', 'provider'],
    room: 'needed',
    records: ['appeal.filed'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'withdraw-challenge': {
    by: ['person'],
    room: 'needed',
    records: ['challenge.withdrawn'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'add-attachment': {
    by: ['person', 'provider'],
    room: 'words',
    records: ['attachment.added'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
} as const satisfies Record<string, CommandRow>;
