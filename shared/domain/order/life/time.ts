import type { Instant } from '../../instant.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { EventOf, OrderEvent } from '../record/events.ts';
import type { Ending, OrderState } from '../record/state.ts';
import { TIME_IN_LIFE, type TimedEvent } from './time-in-life.ts';
import { RUNNING_OUT, waitsOf } from './waits.ts';
import { applyWithinRow } from './within-row.ts';

/** What each ending by time makes of an order. */
export const ENDING_OF = {
  'order.lapsed': 'lapsed',
  'order.expired': 'expired',
  'order.exempt': 'exempt',
  'order.withdrawn': 'withdrawn',
} as const satisfies Partial<Record<TimedEvent['type'], Ending>>;

type TimedEnding = EventOf<keyof typeof ENDING_OF>;

const isEnding = (event: TimedEvent): event is TimedEnding => Object.hasOwn(ENDING_OF, event.type);

/** Stable: of two at the same instant the one named first wins. */
const findFirst = <E extends TimedEvent>(events: readonly E[]): E | undefined =>
  events.reduce<E | undefined>((best, event) => (best && best.at <= event.at ? best : event), undefined);

/** The first of the endings that time alone will bring; `undefined` once the order has ended. */
export const findEndByTime = (state: OrderState): TimedEnding | undefined =>
  findFirst(
    waitsOf(state)
      .map(({ event }) => event)
      .filter(isEnding),
  );

/** The next thing that happens to this order if nobody acts, with its instant; `undefined` once nothing is left to erase. */
export const findNextByTime = (state: OrderState): TimedEvent | undefined =>
  findFirst(waitsOf(state, RUNNING_OUT).map(({ event }) => event));

/** Everything time has done to the order by `now`, in order, and the state it leaves. */
export function applyTime(
  law: OrderLaw,
  state: OrderState,
  now: Instant,
): { readonly state: OrderState; readonly events: OrderEvent[] } {
  const events: OrderEvent[] = [];
  let reached = state;
  for (let next = findNextByTime(reached); next !== undefined && next.at <= now; next = findNextByTime(reached)) {
    events.push(next);
    reached = applyWithinRow(law, TIME_IN_LIFE[next.type], reached, [next]);
  }
  return { state: reached, events };
}

/**
 * Whether the data must be kept at `now`. Time decides, not the job that records it: past its end an order is not in force,
 * whatever has or has not been written since.
 */
export function isInForce(state: OrderState, now: Instant): boolean {
  const end = findEndByTime(state);
  return end !== undefined && now < end.at;
}
