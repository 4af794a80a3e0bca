import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { type Candidate, hasRoomFor, rankCandidates } from '../../domain/overlap/choosing.ts';
import { listHeldTargets } from '../../domain/overlap/held-targets.ts';
import { isMeetingMark, type Mark } from '../../domain/overlap/marks.ts';
import { HOLD_POLICY } from '../../domain/policy/holds.ts';
import type { LookDeps } from './look.ts';
import type { OtherHold } from './other-holds.ts';

/** Another order that holds the same data, for a new one to remember. */
export interface FirstHold extends OtherHold {
  /** Whether it is to remember the new one: its list may be full. */
  readonly hasRoom: boolean;
}

/** A candidate with what meets what. */
interface Met extends Candidate {
  readonly pairs: readonly Pair[];
}

/** Targets of both, by one mark of whoever looks. */
interface Pair {
  readonly ours: string;
  readonly theirs: readonly string[];
}

/**
 * The orders that a new one remembers, and that remember it. Every mark of its identifiers is looked at, and says who issued its order and when;
 * of those that meet, so many are read as it takes to find enough in force, in the order of `rankCandidates`. What it costs does not grow with
 * the number of holders but for pages of marks.
 *
 * @param own the marks of the order that asks. @throws HoldfastError `service-unavailable`, `record-damaged`.
 */
export async function findFirstHolds(
  deps: LookDeps,
  asking: OrderState,
  own: readonly Mark[],
  at: Instant,
): Promise<readonly FirstHold[]> {
  const candidates = await findCandidates(deps, asking.orderId, own);
  const ranked = rankCandidates(candidates).slice(0, HOLD_POLICY.ordersReadAtIssue);
  const holds: FirstHold[] = [];
  while (ranked.length > 0 && holds.length < HOLD_POLICY.holdersRememberedAtIssue) {
    const next = ranked.splice(0, HOLD_POLICY.holdersRememberedAtIssue - holds.length);
    const read = await Promise.all(next.map((met) => readHold(deps, met, at)));
    for (const hold of read) {
      if (hold) holds.push({ ...hold, hasRoom: hasRoomFor(asking, hold.met, candidates) });
    }
  }
  return holds;
}

/** Whose marks meet: `HOLD_POLICY.marksLookedAtPerAnswer` are looked at. */
async function findCandidates({ marks }: LookDeps, asking: OrderId, own: readonly Mark[]): Promise<Met[]> {
  const candidates = new Map<OrderId, Met>();
  let left = HOLD_POLICY.marksLookedAtPerAnswer;
  const look = async (mark: Mark): Promise<void> => {
    for await (const page of marks.near(mark)) {
      const rows = page.slice(0, left);
      left -= rows.length;
      for (const { orderId, issue, marks: found } of rows) {
        const meeting = found.filter((other) => isMeetingMark(mark, other));
        if (orderId === asking || meeting.length === 0) continue;
        const { marks: before = [], pairs = [] } = candidates.get(orderId) ?? {};
        const pair = { ours: mark.target, theirs: meeting.map(({ target }) => target) };
        candidates.set(orderId, { orderId, issue, marks: [...before, ...meeting], pairs: [...pairs, pair] });
      }
      if (left <= 0) return;
    }
  };
  await Promise.all(own.map(look));
  return [...candidates.values()];
}

/** Marks are hints: the order itself is read, and time decides. */
async function readHold({ orders }: LookDeps, met: Met, at: Instant) {
  const state = (await orders.latest(met.orderId))?.commit.state;
  if (state === undefined) return undefined;
  const held = listHeldTargets(state, at);
  const pairs = met.pairs.filter(({ theirs }) => theirs.some((target) => held.has(target)));
  if (pairs.length === 0) return undefined;
  const theirs = new Set(pairs.flatMap((pair) => pair.theirs));
  return {
    met,
    state,
    ours: [...new Set(pairs.map(({ ours }) => ours))],
    theirs: state.targets.map(({ id }) => id).filter((id) => theirs.has(id) && held.has(id)),
  };
}
