import type { Patience, Turns } from '../ports/waiting.ts';

export const systemPatience: Patience = { begin: (ms) => AbortSignal.timeout(ms) };

export const systemTurns: Turns = { pass: () => new Promise((turn) => void setImmediate(turn)) };
