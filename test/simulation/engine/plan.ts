import type { ActName } from '../actors/acts.ts';
import { ACT_NAMES } from '../actors/acts.ts';
import { Draws } from './draws.ts';
import { CALL_FAULTS, type FaultAt } from './faults.ts';

/** What befalls the machines between two steps, beside what befalls single calls. */
export const MISHAPS = [
  ...([
    'repeat-message',
    'reorder',
    'repeat-later',
    'lose-queues',
    'stick-stream',
    'lose-record',
    'repeat-stream',
  ] as const),
  ...(['skip-tick', 'double-tick', 'late-tick', 'stale-index', 'clock-ahead', 'clock-behind', 'bad-endpoint'] as const),
] as const;
export type Mishap = (typeof MISHAPS)[number];

/** One thing that somebody does, or that time does, drawn from a number of its own: other steps can be left out without changing it. */
export interface Step {
  readonly act: ActName;
  readonly draw: number;
  /** Time that passes before it, milliseconds; `next` is until something is due. */
  readonly wait: number | 'next';
  /** Of the calls that its first run makes. */
  readonly faults: readonly FaultAt[];
  readonly mishaps: readonly Mishap[];
}

export interface Plan {
  readonly seed: number;
  /** Nothing is waited for that is further away, milliseconds. */
  readonly horizon: number;
  readonly steps: readonly Step[];
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const WAITS = [
  0,
  0,
  0,
  0,
  SECOND,
  60 * SECOND,
  HOUR,
  8 * HOUR,
  DAY,
  3 * DAY,
  10 * DAY,
  'next',
  'next',
  'next',
] as const;
/** Of a life that goes on for years, until nothing of it can be read any more, one seed in so many. */
const LONG_LIVES = 6;
/** Of a run of forty calls nearly each is met in time. */
const CALLS = 40;

function drawFaults(draws: Draws): readonly FaultAt[] {
  if (!draws.once(4)) return [];
  return Array.from({ length: 1 + draws.below(2) }, () => ({
    call: 1 + draws.below(CALLS),
    fault: draws.one(CALL_FAULTS),
  }));
}

/** What is going to happen by a seed. @param length how many steps. */
export function drawPlan(seed: number, length: number): Plan {
  const draws = new Draws(`plan ${seed}`);
  const steps = Array.from(
    { length },
    (_, place): Step => ({
      act: place === 0 ? 'file' : draws.one(ACT_NAMES),
      draw: draws.below(2 ** 30),
      wait: place === 0 ? 0 : draws.one(WAITS),
      faults: drawFaults(draws),
      mishaps: draws.once(3) ? [draws.one(MISHAPS)] : [],
    }),
  );
  return { seed, horizon: draws.once(LONG_LIVES) ? Number.POSITIVE_INFINITY : 20 * DAY, steps };
}
