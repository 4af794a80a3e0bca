import {
  type CommandRow,
  REFUSED_BEFORE_RECEIPT,
  REFUSED_NEVER_RECEIVED,
  REFUSED_ONCE_OVER,
  STAYS_ANYWHERE,
} from './row.ts';

/** What comes back of a file that was searched for malware. */
export const SCAN_ROWS = {
  'record-scan': {
    by: ['system'],
    room: null,
    records: ['attachment.scanned'],
    in: {
      ...STAYS_ANYWHERE,
      issued: REFUSED_BEFORE_RECEIPT,
      expired: REFUSED_NEVER_RECEIVED,
      erased: REFUSED_ONCE_OVER.erased,
    },
  },
} as const satisfies Record<string, CommandRow>;
