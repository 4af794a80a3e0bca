import { type CommandRow, OVER, STAYS_HELD } from './row.ts';

/** What the system notes by itself, for whoever reads the order. */
export const SYSTEM_ROWS = {
  'note-overlap': { by: ['system'], records: ['overlap.found'], unless: [], in: { ...STAYS_HELD, ...OVER } },
} as const satisfies Record<string, CommandRow>;
