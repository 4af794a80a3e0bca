import { type CommandRow, OVER, refused, STAYS_ENDED, to } from './row.ts';

const { erased } = OVER;

/** Any signed statement proves receipt: an order just issued begins to run. */
const STATEMENT = { issued: to('running'), running: to('running'), continued: to('continued'), ...OVER } as const;

const HELD = refused('order-in-force', 'is in force: its data must be kept');

/** What a provider may say of an order, by signed request. */
export const PROVIDER_ROWS = {
  'read-certificate': {
    by: ['provider'],
    records: ['order.received', 'certificate.read'],
    unless: [],
    // a read after the end starts nothing: what must be released stays readable until it is erased
    in: { ...STATEMENT, ...STAYS_ENDED, erased },
  },
  acknowledge: { by: ['provider'], records: ['order.received', 'order.acknowledged'], unless: [], in: STATEMENT },
  preserve: {
    by: ['provider'],
    records: ['order.received', 'order.acknowledged', 'targets.preserved'],
    unless: ['target-unknown'],
    in: STATEMENT,
  },
  'not-execute': {
    by: ['provider'],
    records: ['order.received', 'order.acknowledged', 'targets.not-executed'],
    unless: ['target-unknown', 'reason-not-valid'],
    in: STATEMENT,
  },
  'request-clarification': {
    by: ['provider'],
    records: ['order.received', 'order.acknowledged', 'clarification.requested'],
    unless: ['target-unknown', 'transition-not-allowed'],
    in: STATEMENT,
  },
  'confirm-release': {
    by: ['provider'],
    records: ['release.confirmed'],
    unless: ['target-unknown'],
    // before the end, letting go would be a breach of the order
    in: { issued: HELD, running: HELD, continued: HELD, ...STAYS_ENDED, erased },
  },
} as const satisfies Record<string, CommandRow>;
