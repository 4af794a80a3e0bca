import { earliestOf, type Instant, latestOf, plus } from '../instant.ts';
import { findEndByTime } from '../order/life/time.ts';
import { periodOf } from '../order/record/evolve.ts';
import type { OrderState } from '../order/record/state.ts';
import { HOLD_POLICY } from '../policy/holds.ts';

/** When an order tells of others, and others of it. */
interface Telling {
  readonly from: Instant;
  /** When its hold ended, or time will end it. */
  readonly end: Instant;
}

/**
 * From the policy's time after provable receipt on, until it ends.
 *
 * @returns `undefined` for an order that was not received, or whose hold did not last so long: it tells nothing and nobody is told of it.
 */
export function findTelling(state: OrderState): Telling | undefined {
  const receivedAt = periodOf(state)?.startsAt;
  const end = state.phase.kind === 'ended' ? state.phase.at : findEndByTime(state)?.at;
  if (receivedAt === undefined || end === undefined) return undefined;
  const from = plus(receivedAt, HOLD_POLICY.overlapsToldAfterMs);
  return from < end ? { from, end } : undefined;
}

/**
 * Since when two orders tell of each other at `now`. Each has to have come so far while the other was in force: neither side learns
 * first, and nobody learns of an order that was gone before.
 *
 * @returns `undefined` while they tell nothing.
 */
export function findToldSince(one: OrderState, other: OrderState, now: Instant): Instant | undefined {
  const [own, theirs] = [findTelling(one), findTelling(other)];
  if (own === undefined || theirs === undefined) return undefined;
  const since = latestOf(own.from, theirs.from);
  return since <= now && since < earliestOf(own.end, theirs.end) ? since : undefined;
}

/** What of an order and its authority decides how much others are told of it. */
export interface ToldSide {
  /** Directory id. */
  readonly authority: string;
  /** ISO 3166-1 alpha-2. */
  readonly state: string;
  readonly instrument: string;
  /** Whether the register lets authorities of other States, and orders on other legal bases, be told of its holds by name. */
  readonly tellsOverlaps: boolean;
}

/**
 * Whether each side is told who the other is. Across States and legal bases it is not, unless both registers allow it: there only that a
 * desk can be reached through one's own point of contact.
 */
export const mayBeNamed = (one: ToldSide, other: ToldSide): boolean =>
  one.authority === other.authority ||
  (one.state === other.state && one.instrument === other.instrument) ||
  (one.tellsOverlaps && other.tellsOverlaps);
