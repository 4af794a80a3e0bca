import { canonicalJson } from '../../digest.ts';
import type { Instant } from '../../instant.ts';
import type { Ballot, Cast } from '../life/rights-command.ts';
import type { Scope } from '../life/scope.ts';
import type { Amendment } from '../record/rights.ts';
import { PANEL_SEATS } from '../record/seats.ts';

/** What the panel decides, and on whose votes it rests. */
export interface Verdict extends Ballot {
  /** The seats that voted for exactly this; if none did, all that voted, for each agreed with some of it. */
  readonly seats: readonly number[];
}

const MAJORITY = 2;

/** The votes of a panel so far, and what they come to; `undefined` while one more can change it. */
export function tallyVotes(scope: Scope, votes: readonly Cast[], now: Instant): Verdict | undefined {
  const wishes = votes.map((vote) => ({ seat: vote.seat, ...wishOf(scope, vote, now) }));
  const twoAgree = wishes.some((one, index) => wishes.slice(index + 1).some((other) => isAlike(one, other)));
  if (!twoAgree && votes.length < PANEL_SEATS) return undefined;
  const agreed = agreeOnScope(scope, wishes, now);
  const wanted = wishes.filter((wish) => isAlike(wish, agreed));
  const seats = (wanted.length > 0 ? wanted : wishes).map(({ seat }) => seat).sort((a, b) => a - b);
  const unsaid = listUnsaidByMost(votes);
  return { ...toBallot(scope, agreed, now), ...(unsaid.length > 0 && { unsaid }), seats };
}

/** The targets that two name. Nobody waits for a third vote to make it two: what becomes of the hold goes first. */
function listUnsaidByMost(votes: readonly Cast[]): readonly string[] {
  const named = votes.flatMap(({ unsaid = [] }) => unsaid);
  return [...new Set(named)].filter((id) => votes.filter(({ unsaid }) => unsaid?.includes(id)).length >= MAJORITY);
}

const isAlike = (one: Scope, other: Scope): boolean =>
  canonicalJson([one.targets, one.endsAt]) === canonicalJson([other.targets, other.endsAt]);

const leaveNothing = (now: Instant): Scope => ({ targets: [], endsAt: now });

/** Letting go of the last target, or an end that is not after `now`, leaves nothing: it counts as a revocation. */
const leaveScope = (scope: Scope, { targets, endsAt }: Scope, now: Instant): Scope =>
  (targets.length === 0 && scope.targets.length > 0) || (endsAt !== null && endsAt <= now)
    ? leaveNothing(now)
    : { targets, endsAt };

/** Of each target the data that `stays` says stay; a target without any is out. */
const narrowTargets = ({ targets }: Scope, stays: (id: string, category: string) => boolean): Amendment['targets'] =>
  targets
    .map(({ id, categories }) => ({ id, categories: categories.filter((category) => stays(id, category)) }))
    .filter(({ categories }) => categories.length > 0);

const includesCategory = (targets: Amendment['targets'], id: string, category: string): boolean =>
  targets.some((target) => target.id === id && target.categories.some((one) => one === category));

/** What a ballot leaves of the order as it stands: that may have shrunk since the ballot was cast, and a ballot restores nothing. */
function wishOf(scope: Scope, { outcome, amendment }: Ballot, now: Instant): Scope {
  if (outcome === 'revoke') return leaveNothing(now);
  if (outcome === 'affirm' || amendment === null) return scope;
  const targets = narrowTargets(scope, (id, category) => includesCategory(amendment.targets, id, category));
  const isSooner = scope.endsAt !== null && amendment.endsAt !== null && amendment.endsAt < scope.endsAt;
  return leaveScope(scope, { targets, endsAt: isSooner ? amendment.endsAt : scope.endsAt }, now);
}

/** Item by item what at least two want: what two let go goes, and the end is the middle one. */
function agreeOnScope(scope: Scope, wishes: readonly Scope[], now: Instant): Scope {
  const targets = narrowTargets(scope, (id, category) => {
    const lettingGo = wishes.filter((wish) => !includesCategory(wish.targets, id, category)).length;
    return lettingGo < MAJORITY;
  });
  const ends = wishes.map(({ endsAt }) => endsAt).sort((a, b) => (a ?? Infinity) - (b ?? Infinity) || 0);
  return leaveScope(scope, { targets, endsAt: ends[MAJORITY - 1] ?? null }, now);
}

function toBallot(scope: Scope, agreed: Scope, now: Instant): Ballot {
  if (isAlike(agreed, scope)) return { outcome: 'affirm', amendment: null };
  if (isAlike(agreed, leaveNothing(now))) return { outcome: 'revoke', amendment: null };
  const { targets, endsAt } = agreed;
  return { outcome: 'amend', amendment: { targets, endsAt: endsAt === scope.endsAt ? null : endsAt } };
}
