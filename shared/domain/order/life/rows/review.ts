import {
  type CommandRow,
  REFUSED_BEFORE_RECEIPT,
  REFUSED_ONCE_OVER,
  STAYS_ANYWHERE,
  STAYS_ENDED,
  STAYS_HELD,
  to,
} from './row.ts';

const { erased } = REFUSED_ONCE_OVER;

/** How a review comes to its reviewer, and what the reviewer does in it. */
export const REVIEW_ROWS = {
  'assign-reviewer': {
    by: ['system'],
    room: null,
    records: ['review.assigned'],
    in: { ...STAYS_ANYWHERE, erased },
  },
  'permit-extension': {
    by: ['reviewer'],
    room: 'needed',
    records: ['extension.permitted'],
    in: { ...STAYS_HELD, issued: REFUSED_BEFORE_RECEIPT, ...REFUSED_ONCE_OVER },
  },
  'decide-review': {
    by: ['reviewer'],
    room: 'needed',
    records: [
      'review.voted',
      'review.decided',
      'protection.unsaid',
      'deferral.approved',
      'deferral.refused',
      'notice.confirmed',
      'order.narrowed',
      'order.revoked',
    ],
    in: {
      ...STAYS_ENDED,
      issued: to('issued', 'revoked'),
      running: to('running', 'revoked'),
      continued: to('continued', 'revoked'),
      erased,
    },
  },
} as const satisfies Record<string, CommandRow>;
