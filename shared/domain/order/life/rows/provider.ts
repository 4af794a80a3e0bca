import { type CommandRow, REFUSED_ONCE_OVER, refused, STAYS_ENDED, to } from './row.ts';

const { erased } = REFUSED_ONCE_OVER;

/** Any signed statement proves receipt: an order just issued begins to run. */
const STATEMENT_CELLS = {
  issued: to('running'),
  running: to('running'),
  continued: to('continued'),
  ...REFUSED_ONCE_OVER,
} as const;

const REFUSED_IN_FORCE = refused('order-in-force', 'is in force: its data must be kept');

/** What a provider may say of an order, by signed request. */
export const PROVIDER_ROWS = {
  'read-certificate': {
    by: ['provider'],
    room: 'needed',
    records: ['order.received', 'certificate.read'],
    // a read after the end starts nothing: what must be released stays readable until it is erased
    in: { ...STATEMENT_CELLS, ...STAYS_ENDED, erased },
  },
  acknowledge: {
    by: ['provider'],
    room: 'needed',
    records: ['order.received', 'order.acknowledged', 'end.acknowledged'],
    in: STATEMENT_CELLS,
  },
  preserve: {
    by: ['provider'],
    room: 'needed',
    records: ['order.received', 'order.acknowledged', 'end.acknowledged', 'targets.preserved'],
    in: STATEMENT_CELLS,
  },
  'not-execute': {
    by: ['provider'],
    room: 'needed',
    records: ['order.received', 'order.acknowledged', 'end.acknowledged', 'targets.not-executed'],
    in: STATEMENT_CELLS,
  },
  'request-clarification': {
    by: ['provider'],
    room: 'needed',
    records: ['order.received', 'order.acknowledged', 'end.acknowledged', 'clarification.requested'],
    in: STATEMENT_CELLS,
  },
  'confirm-release': {
    by: ['provider'],
    room: 'needed',
    records: ['release.confirmed'],
    // before the end, letting go would be a breach of the order
    in: { issued: REFUSED_IN_FORCE, running: REFUSED_IN_FORCE, continued: REFUSED_IN_FORCE, ...STAYS_ENDED, erased },
  },
} as const satisfies Record<string, CommandRow>;
