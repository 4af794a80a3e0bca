import { type CommandRow, REFUSED_ONCE_OVER, STAYS_HELD } from './row.ts';

/** What the system notes by itself, for whoever reads the order. */
export const SYSTEM_ROWS = {
  'note-overlap': {
    by: ['system'],
    room: null,
    records: ['overlap.found'],
    in: { ...STAYS_HELD, ...REFUSED_ONCE_OVER },
  },
} as const satisfies Record<string, CommandRow>;
