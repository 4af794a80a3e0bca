import { earliestOf, fromRfc3339, type Instant, plus } from '../instant.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';
import type { Suspension } from './suspensions.ts';

/**
 * How far back orders can have been issued that stand by the word of a suspended account. Those that it issued, or let out, since it is
 * doubted; but it may have confirmed again one that was held because of another suspension of the entry, which can reach further back.
 */
export function lookBackTo(suspensions: readonly Suspension[], suspension: Suspension): Instant {
  const since = fromRfc3339(suspension.since);
  const holding = suspensions.filter(
    ({ until }) => until === undefined || plus(fromRfc3339(until), AUTHORITY_POLICY.doubtAnsweredWithinMs) > since,
  );
  return holding.map((one) => fromRfc3339(one.since)).reduce(earliestOf, since);
}
