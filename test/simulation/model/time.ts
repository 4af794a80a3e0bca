import { DAY, FIGURES, NEVER, type Time } from './figures.ts';
import type { Draft, Log, Order, Setup } from './order.ts';
import { isOpen } from './reviewing.ts';
import { exemptAt, isFree } from './silence.ts';
import { WAITS, type Wait } from './waits.ts';

const ENDINGS = ['receipt', 'period', 'continuation', 'validation-request', 'doubt'];

/** When time alone ends the hold, as it stands; `NEVER` once it is over. */
export function endByTime(order: Order, setup: Setup): Time {
  const ends = WAITS.filter(({ name }) => ENDINGS.includes(name))
    .filter(({ name }) => name !== 'doubt' || order.doubtSilence === 'withdrawn')
    .map(({ at }) => at(order, setup));
  const all = [...ends, isFree(order) ? exemptAt(order) : NEVER].filter((at) => at !== NEVER);
  return all.length === 0 ? NEVER : Math.min(...all);
}

/** What runs out first; `undefined` once nothing is waited for. */
export function findNext(order: Order, setup: Setup): { readonly wait: Wait; readonly at: Time } | undefined {
  let first: { readonly wait: Wait; readonly at: Time } | undefined;
  for (const wait of WAITS) {
    const at = wait.at(order, setup);
    if (at !== NEVER && (first === undefined || at < first.at)) first = { wait, at };
  }
  return first;
}

/** Everything that time has done by the draft's present. */
export function settleTime(d: Draft, log: Log, setup: Setup): void {
  for (let next = findNext(d, setup); next && next.at <= d.now; next = findNext(d, setup)) {
    next.wait.fire(d, log, next.at, setup);
  }
}

/** Instants after which somebody may no longer do what they could, though nothing happens by itself. */
function listWindows(order: Order): readonly Time[] {
  const objections = [order.receivedAt, order.notice === 'given' ? order.noticeAt : NEVER]
    .filter((learned) => learned !== NEVER)
    .map((learned) => learned + FIGURES.objected);
  const appeals = order.challenges
    .filter(({ appeal }) => appeal === NEVER)
    .map(({ review }) => (order.reviews[review]?.closedAt ?? NEVER) + FIGURES.appealed);
  const contests = order.reviews
    .filter(isOpen)
    .flatMap(({ seats }) => seats.filter(({ who }) => who !== '').map(({ contestableUntil }) => contestableUntil));
  return [...objections, ...appeals, ...contests];
}

/** The next instant that matters, and, where it is asked for, the millisecond before it. */
export function nextInstants(order: Order, setup: Setup, { windows, eves }: Stops): readonly Time[] {
  const due = findNext(order, setup)?.at;
  if (due === undefined) return [];
  const ahead = windows && order.phase !== 'erased' ? listWindows(order).filter((at) => at > order.now) : [];
  const next = Math.min(due, ...ahead);
  const isNear = next - order.now > 1 && next - order.now < 400 * DAY;
  return eves && isNear ? [next - 1, next] : [next];
}

export interface Stops {
  readonly windows: boolean;
  readonly eves: boolean;
}
