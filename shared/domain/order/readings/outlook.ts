import { type Instant, latestOf } from '../../instant.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { Commit } from '../commit.ts';
import { ENDING_OF, findNextByTime } from '../life/time.ts';
import { TIME_IN_LIFE } from '../life/time-in-life.ts';
import { WAITS, type Wait, type WaitName, waitsOf } from '../life/waits.ts';
import { applyWithinRow } from '../life/within-row.ts';
import type { OrderState } from '../record/state.ts';
import { type OrderStatus, statusOf } from '../record/status.ts';
import { type Attention, listAttention, listAttentionInstants } from './attention.ts';

/** The next instant at which somebody has to have acted, or at which the hold ends. */
export interface DueAct {
  readonly what: WaitName;
  readonly owedBy: Wait['owedBy'];
  readonly at: Instant;
}

/** How an order stands from an instant on, until the moment after it. */
export interface Moment {
  readonly from: Instant;
  readonly status: OrderStatus;
  readonly attention: readonly Attention[];
  /** `null`: nothing more is waited for. */
  readonly due: DueAct | null;
}

/**
 * How an order stands after a commit, and how time alone will change that: the moments in order, the first of them the commit's own.
 * Never empty.
 */
export type Outlook = readonly [Moment, ...Moment[]];

/**
 * How many changes by time are foreseen at most. Lives take a dozen; only a review that its authority's conflicts keep from being decided
 * goes on for longer, and of that each turn is alike.
 */
const FORESEEN_AT_MOST = 32;

/** What an order will be like if nobody acts. */
export function foresee(law: OrderLaw, { at, state }: Commit): Outlook {
  const moments: [Moment, ...Moment[]] = [createMoment(law, state, at)];
  let reached = state;
  let last = moments[0];
  const reach = (from: Instant): void => {
    const moment = createMoment(law, reached, latestOf(from, last.from));
    if (isAlike(moment, last)) return;
    moments.push(moment);
    last = moment;
  };
  for (let steps = 0; steps < FORESEEN_AT_MOST; steps += 1) {
    const next = findNextByTime(reached);
    if (next === undefined) break; // so no review waits either, and no notice
    for (const from of listAttentionInstants(reached)) if (from < next.at) reach(from);
    reached = applyWithinRow(law, TIME_IN_LIFE[next.type], reached, [next]);
    reach(next.at);
  }
  return moments;
}

/** The moment that an instant lies in; before the first, that one. */
export const momentAt = ([first, ...later]: Outlook, now: Instant): Moment =>
  later.findLast(({ from }) => from <= now) ?? first;

const createMoment = (law: OrderLaw, state: OrderState, from: Instant): Moment => ({
  from,
  status: statusOf(state),
  attention: listAttention(law, state, from),
  due: findDueAct(state),
});

/** Of two at one instant the one that ends the hold, since those are named first. */
function findDueAct(state: OrderState): DueAct | null {
  const acts = waitsOf(state).flatMap(({ name, event }): DueAct[] => {
    const { owedBy } = WAITS[name];
    const counts = owedBy !== 'nobody' || Object.hasOwn(ENDING_OF, event.type);
    return counts ? [{ what: name, owedBy, at: event.at }] : [];
  });
  return acts.reduce<DueAct | null>((first, one) => (first && first.at <= one.at ? first : one), null);
}

const isAlike = (one: Moment, other: Moment): boolean =>
  one.status === other.status &&
  one.attention.join() === other.attention.join() &&
  one.due?.what === other.due?.what &&
  one.due?.at === other.due?.at;
