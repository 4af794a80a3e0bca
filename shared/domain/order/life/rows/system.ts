import { type CommandRow, REFUSED_ONCE_OVER, refused, STAYS_HELD, to } from './row.ts';

const STAYS_IN_FORCE = refused('order-received', 'is received by its provider: what is in force stays as it is');

/** What the system notes by itself, for whoever reads the order. */
export const SYSTEM_ROWS = {
  'note-overlap': {
    by: ['system'],
    room: null,
    records: ['overlap.found'],
    in: { ...STAYS_HELD, ...REFUSED_ONCE_OVER },
  },
  'doubt-order': {
    by: ['system'],
    room: null,
    records: ['order.doubted'],
    in: {
      issued: to('issued'),
      running: STAYS_IN_FORCE,
      continued: STAYS_IN_FORCE,
      ...REFUSED_ONCE_OVER,
    },
  },
} as const satisfies Record<string, CommandRow>;
