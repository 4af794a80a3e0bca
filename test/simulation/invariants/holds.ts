import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { isInForce } from '../../../shared/domain/order/life/time.ts';
import type { World } from '../world/world.ts';
import { type Invariant, latestOf, readEnd } from './invariant.ts';

/** What is in force is so by its end alone, whatever jobs did or did not do. */
export const inForceByTime: Invariant = async (world) => {
  const { now } = world;
  return latestOf(world).flatMap(({ commit: { orderId, state } }) => {
    const end = readEnd(state);
    if (end === undefined) return isInForce(state, now) ? [`${orderId} ended, and is in force`] : [];
    return [
      now >= end && isInForce(state, now) ? [`${orderId} is in force after its end`] : [],
      isInForce(state, end) ? [`${orderId} is in force at its very end`] : [],
    ].flat();
  });
};

/** Events of time and of decisions that may end a hold before its end. */
const ENDS: ReadonlySet<string> = new Set([
  ...[
    'order.lapsed',
    'order.expired',
    'order.exempt',
    'order.released',
    'order.withdrawn',
    'order.revoked',
    'order.excused',
  ],
  ...[
    'validation.refused',
    'validation.lapsed',
    'review.decided',
    'review.defaulted',
    'targets.exempt',
    'order.narrowed',
  ],
]);

const held = new WeakMap<World, Map<OrderId, Instant>>();

/** A hold that was in force stays so until its end, unless an event on record that may end it did. */
export const notLoosened: Invariant = async (world) => {
  const before = held.get(world) ?? new Map<OrderId, Instant>();
  const after = new Map<OrderId, Instant>();
  held.set(world, after);
  return latestOf(world).flatMap(({ commit: { orderId, state } }) => {
    const [was, is] = [before.get(orderId), readEnd(state)];
    if (is !== undefined) after.set(orderId, is);
    if (was === undefined || world.now >= was || (is !== undefined && is >= was)) return [];
    const mayEnd = world.stored.some(
      ({ commit }) => commit.orderId === orderId && commit.events.some(({ type }) => ENDS.has(type)),
    );
    return mayEnd ? [] : [`${orderId} was in force until ${was}, and is so until ${is}`];
  });
};

/** A hold ends by its own end: at the second, not before and not after. */
export const lapsesOnTime: Invariant = async (world) =>
  latestOf(world).flatMap(({ commit: { orderId, state } }) => {
    const { phase } = state;
    if (phase.kind !== 'ended' || phase.ending !== 'lapsed' || phase.period === null) return [];
    const end = phase.period.ends.appliedEndsAt;
    return phase.at < end && state.rights.endsAtMost === null && !wasBarred(world, orderId)
      ? [`${orderId} lapsed at ${phase.at}, before its end ${end}`]
      : [];
  });

const wasBarred = ({ stored }: World, orderId: OrderId): boolean =>
  stored.some(({ commit }) => commit.orderId === orderId && commit.state.rights.extensionBarred);
