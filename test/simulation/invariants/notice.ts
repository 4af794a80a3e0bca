import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { changedHistories, type Happened } from './history.ts';
import { type Invariant, latestOf } from './invariant.ts';
import { foundIf, type Judge, judgeHistory } from './judge.ts';

/** As docs/api/README.md has them. */
const TOLD_AFTER_MS = 14 * DAY_MS;
const ONE_WAIT_MS = 90 * DAY_MS;
const ANSWERED_WITHIN_MS = 3 * DAY_MS;
const SKEW_MS = 11 * MINUTE_MS;

const isTold = ({ event }: Happened): boolean =>
  ['notice.given', 'notice.recorded', 'notice.confirmed'].includes(event.type);

function judgeWaits(id: string): Judge {
  let asked: { readonly until: number; readonly review: string | undefined } | undefined;
  let isOpen = false;
  let outcome: string | undefined;
  return {
    'deferral.requested': ({ at, until }, { state }) => {
      const isAgain = isOpen;
      asked = { until, review: state.rights.deferral?.review };
      isOpen = true;
      return [
        foundIf(isAgain, `${id} is asked to wait while that is asked already`),
        foundIf(until > at + ONE_WAIT_MS + SKEW_MS, `${id} is asked to wait for ${(until - at) / DAY_MS} days`),
      ].flat();
    },
    'review.defaulted': ({ review }) => {
      if (review === asked?.review) isOpen = false;
      return [];
    },
    'review.decided': (decided) => {
      outcome = decided.outcome;
      return [];
    },
    'deferral.refused': () => {
      isOpen = false;
      return [];
    },
    'deferral.approved': ({ until }) => {
      isOpen = false;
      return [
        foundIf(outcome === undefined || outcome === 'revoke', `${id} waits, and no reviewer approved that`),
        foundIf(asked === undefined || until > asked.until, `${id} waits longer than was asked`),
      ].flat();
    },
    'notice.given': () => foundIf(isOpen, `the person of ${id} is told before anybody decided whether that waits`),
  };
}

/** A wait lasts at most as long as it may, and not longer than a reviewer approved; without an approval there is none. */
export const waitsWithNotice: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => judgeHistory(history, judgeWaits(id)));

/** Everybody whose data were held is told: on the day, with the end of the hold, or when a wait that was approved is over. */
export const everybodyIsTold: Invariant = async (world) => {
  const told = new Set(
    world.stored.flatMap(({ commit }) =>
      commit.events.some((event) => isTold({ event, commit }) || event.type === 'notice.waived')
        ? [commit.orderId]
        : [],
    ),
  );
  return latestOf(world).flatMap(({ commit: { orderId, state } }) => {
    if (told.has(orderId) || world.isBehind(orderId)) return [];
    const history = world.stored
      .filter(({ commit }) => commit.orderId === orderId)
      .flatMap(({ commit }) => commit.events);
    const received = history.find(({ type }) => type === 'order.received');
    if (received === undefined) return [];
    const approved = history.findLast((event) => event.type === 'deferral.approved');
    const asked = history.findLast((event) => event.type === 'deferral.requested');
    const day = Math.max(state.issuedAt + TOLD_AFTER_MS, received.at);
    const until = approved?.type === 'deferral.approved' ? Math.max(day, approved.until) : day;
    const limit = Math.max(until, asked === undefined ? 0 : asked.at + ANSWERED_WITHIN_MS) + HOUR_MS;
    return world.now > limit ? [`the person of ${orderId} was to be told by ${new Date(limit).toISOString()}`] : [];
  });
};

const YEAR_MS = 365 * DAY_MS;
const OBJECT_WITHIN_MS = 30 * DAY_MS;
const APPEAL_WITHIN_MS = 14 * DAY_MS;

/** A record can be read for a year after its hold, and as long as there is time to object or to appeal; and no longer than it must. */
export const readableForLong: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => {
    const erased = history.find(({ event }) => event.type === 'order.erased')?.event.at;
    if (erased === undefined) return [];
    const ended =
      history.find(({ event }) => event.type !== 'order.erased' && 'erasesAt' in event)?.event.at ??
      Number.POSITIVE_INFINITY;
    const told = history.findLast((one) => one.event.type === 'notice.given')?.event.at ?? 0;
    const settled =
      history.findLast(({ event }) => event.type === 'review.decided' || event.type === 'review.defaulted')?.event.at ??
      0;
    return [
      erased < ended + YEAR_MS ? [`${id} is erased ${(erased - ended) / DAY_MS} days after its end`] : [],
      erased < told + OBJECT_WITHIN_MS ? [`${id} is erased while its person can object`] : [],
      erased < settled + APPEAL_WITHIN_MS ? [`${id} is erased while somebody can appeal`] : [],
    ].flat();
  });
