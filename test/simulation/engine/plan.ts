import { DAY_MS as DAY, HOUR_MS as HOUR, SECOND_MS as SECOND } from '../../../shared/domain/instant.ts';
import type { ActName } from '../actors/acts.ts';
import { ACT_NAMES } from '../actors/acts.ts';
import { Draws } from './draws.ts';
import { CALL_FAULTS, type FaultAt } from './faults.ts';
import { SERVICE_FAULTS } from './service-fault-names.ts';
import type { Theme, Wait } from './themes/theme.ts';
import { THEMES, themeOf } from './themes.ts';

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
  ...(['scan-late', 'scan-unknown', 'scan-silent'] as const),
] as const;
export type Mishap = (typeof MISHAPS)[number];

/** One thing that somebody does, or that time does, drawn from a number of its own: other steps can be left out without changing it. */
export interface Step {
  readonly act: ActName;
  readonly draw: number;
  /** Time that passes before it, milliseconds; `next` is until something is due. */
  readonly wait: Wait;
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
/** A fault of a service befalls the first call from here on that asks it. */
const CALLS_BEFORE_SERVICE = 8;
/** Of faults, one in so many is of a service. */
const OF_SERVICES = 5;

function drawFaults(draws: Draws): readonly FaultAt[] {
  if (!draws.once(4)) return [];
  return Array.from({ length: 1 + draws.below(2) }, () =>
    draws.once(OF_SERVICES)
      ? { call: 1 + draws.below(CALLS_BEFORE_SERVICE), fault: draws.one(SERVICE_FAULTS) }
      : { call: 1 + draws.below(CALLS), fault: draws.one(CALL_FAULTS) },
  );
}

/** One step of a life of this kind. */
function drawThemed(
  draws: Draws,
  { opening, acts, waits, anyActIn }: Theme,
  place: number,
): Pick<Step, 'act' | 'wait'> {
  const begun = opening[place];
  if (begun) return { wait: begun[0], act: begun[1] };
  const isAny = anyActIn > 0 && draws.once(anyActIn);
  return { act: draws.one(isAny ? ACT_NAMES : acts), wait: draws.one(waits ?? WAITS) };
}

/** What is going to happen by a seed. @param length how many steps. */
export function drawPlan(seed: number, length: number): Plan {
  const draws = new Draws(`plan ${seed}`);
  const theme: Theme = THEMES[themeOf(seed)];
  const { isCalm = false, isLong = false } = theme;
  // what goes wrong in its opening keeps a life from where it is led: there less does
  const isSpared = (place: number): boolean =>
    isCalm || (place < theme.opening.length && theme.opening.length > 1 && !draws.once(4));
  const steps = Array.from({ length }, (_, place): Step => {
    const act = drawThemed(draws, theme, place);
    const draw = draws.below(2 ** 30);
    if (isSpared(place)) return { ...act, draw, faults: [], mishaps: [] };
    return { ...act, draw, faults: drawFaults(draws), mishaps: draws.once(3) ? [draws.one(MISHAPS)] : [] };
  });
  return { seed, horizon: isLong || draws.once(LONG_LIVES) ? Number.POSITIVE_INFINITY : 20 * DAY, steps };
}
