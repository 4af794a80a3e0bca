import { forEachEnding, NEVER, STAYS_ANYWHERE, STAYS_ENDED, type TimeRow, to } from './row.ts';

const TOLD = {
  ...STAYS_ENDED,
  running: to('running'),
  continued: to('continued'),
  issued: NEVER,
  erased: NEVER,
} as const;

/** Notice and review: what time does. */
export const RIGHTS_TIME_ROWS = {
  'notice.given': { by: ['time'], records: ['notice.given'], in: { ...TOLD, expired: NEVER } },
  'notice.waived': {
    by: ['time'],
    records: ['notice.waived'],
    in: {
      ...forEachEnding(NEVER),
      issued: NEVER,
      running: NEVER,
      continued: NEVER,
      expired: to('expired'),
      released: to('released'),
      withdrawn: to('withdrawn'),
      revoked: to('revoked'),
      erased: NEVER,
    },
  },
  'notice.relay-overdue': {
    by: ['time'],
    records: ['notice.relay-overdue'],
    in: { ...TOLD, expired: NEVER },
  },
  'review.moved': { by: ['time'], records: ['review.moved'], in: { ...STAYS_ANYWHERE, erased: NEVER } },
  'review.defaulted': {
    by: ['time'],
    records: ['review.defaulted'],
    in: { ...STAYS_ANYWHERE, erased: NEVER },
  },
} as const satisfies Record<string, TimeRow>;
