import type { OrderId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { HOLD_POLICY } from '../policy/holds.ts';
import { isMeetingMark, type Mark } from './marks.ts';

/** Of an order, who issued it and when. */
export interface Issue {
  /** Directory id. */
  readonly authority: string;
  readonly issuedAt: Instant;
}

/** An order with what leads to its rows, which stand in the order of its authority's list. */
export interface IssuedOrder extends Issue {
  readonly orderId: OrderId;
}

/** An order as its marks tell of it where another looks. */
export interface Candidate {
  readonly orderId: OrderId;
  /** Not there where an earlier version marked it: it was there before all that are. */
  readonly issue?: Issue | undefined;
  /** Those that meet the marks of whoever looks. */
  readonly marks: readonly Mark[];
}

type Placed = Pick<Candidate, 'orderId' | 'issue'>;

const compareIssue = (one: Placed, other: Placed): number =>
  (one.issue?.issuedAt ?? 0) - (other.issue?.issuedAt ?? 0) || (one.orderId < other.orderId ? -1 : 1);

/**
 * In what order candidates are asked whether they hold the data: the first issued of each authority, then the second of each, and so
 * on. Who files twenty orders hides nobody else's.
 */
export function rankCandidates<C extends Placed>(candidates: readonly C[]): C[] {
  const turns = new Map<string, number>();
  const ranked = candidates.toSorted(compareIssue).map((candidate) => {
    const whose = candidate.issue?.authority ?? candidate.orderId;
    const turn = turns.get(whose) ?? 0;
    turns.set(whose, turn + 1);
    return { candidate, turn };
  });
  return ranked.toSorted((one, other) => one.turn - other.turn).map(({ candidate }) => candidate);
}

/**
 * Whether a holder is to remember whoever looks: not once so many issued before it meet the holder that its list is full of them. Their marks
 * tell, so that no list is read, and none grows with every order that comes.
 */
export function hasRoomFor(asking: IssuedOrder, holder: Candidate, candidates: readonly Candidate[]): boolean {
  const looking = { orderId: asking.orderId, issue: asking };
  const before = candidates.filter(
    (one) =>
      one.orderId !== holder.orderId &&
      compareIssue(one, looking) < 0 &&
      one.marks.some((mark) => holder.marks.some((theirs) => isMeetingMark(mark, theirs))),
  );
  return before.length < HOLD_POLICY.overlapsRememberedAtMost;
}
