import { HoldfastError } from '../../../errors.ts';
import { type Identified, isKnownAs } from '../../actor.ts';
import { earliestOf, type Instant } from '../../instant.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import type { ReviewerStanding } from '../life/rights-command.ts';
import { computeContestEnd } from '../life/turns.ts';
import {
  type Contest,
  findChallengeOfReview,
  isObjection,
  isOpen,
  type Review,
  type ReviewKind,
  type Rights,
  type SideTaken,
  seatOf,
} from '../record/rights.ts';
import { findSideTaken, institutionsOf } from '../record/seats.ts';
import type { OrderState } from '../record/state.ts';

export type Dependence =
  | SideTaken
  | 'reporting-line'
  | 'declared-conflict'
  | 'had-it-before'
  | 'sits-on-it'
  | 'same-institution-as-panel'
  | 'decided-it-the-time-before';

/** @param instead what to do about it, where something can be done. */
export const reviewNotIndependent = (why: Dependence, instead?: string): HoldfastError =>
  new HoldfastError('review-not-independent', `refused: ${why}${instead === undefined ? '' : `; ${instead}`}`);

/** Directory ids of whoever issued, or had it issued, validates or validated the order, and of its provider. */
const partiesOf = ({ authority, filer, provider, validation }: OrderState): readonly string[] => [
  authority,
  ...(filer?.filesFor ?? []).map(({ id }) => id),
  provider,
  ...('validator' in validation && validation.validator !== undefined ? [validation.validator] : []),
];

/**
 * Why this reviewer may not have this review; `undefined` when nothing speaks against it. Whether a reviewer is on duty is
 * another matter: it keeps new work away and takes none back.
 */
export function findDependence(state: OrderState, review: Review, reviewer: ReviewerStanding): Dependence | undefined {
  const sides = institutionsOf(state);
  const side = findSideTaken(state, reviewer);
  if (side !== undefined) return side;
  if (reviewer.reportsTo.some((line) => sides.includes(line))) return 'reporting-line';
  if (reviewer.conflicts.some((id) => partiesOf(state).includes(id))) return 'declared-conflict';
  if (review.excluded.some(({ person }) => isKnownAs(reviewer, person))) return 'had-it-before';
  return findDependenceOnPanel(review, reviewer) ?? findDependenceBefore(state, review, reviewer);
}

/** The members of a panel are different persons, of different houses. */
function findDependenceOnPanel(review: Review, one: ReviewerStanding): Dependence | undefined {
  if (seatOf(review, one) !== undefined) return 'sits-on-it';
  return review.seats.some(({ reviewer }) => reviewer?.institution === one.institution)
    ? 'same-institution-as-panel'
    : undefined;
}

/** What an authority brings up again, if only by going on: another looks at it than the time before. */
const BROUGHT_UP_AGAIN: readonly ReviewKind[] = ['deferral', 'notice', 'sunset', 'transmission', 'renewal'];

/** What an authority asks of a reviewer: a refusal is remembered, and whoever refused is asked again. */
const ASKED_AGAIN: readonly ReviewKind[] = ['deferral', 'renewal'];

const findLastDecided = ({ reviews }: Rights, { kind, id }: Review): Review | undefined =>
  reviews.findLast((one) => one.kind === kind && one.id !== id && one.outcome !== null);

const listSitting = (review: Review | undefined): readonly string[] =>
  review?.seats.flatMap(({ reviewer }) => reviewer?.person ?? []) ?? [];

const isRefusedRequest = (review: Review | undefined): boolean =>
  review !== undefined && ASKED_AGAIN.includes(review.kind) && review.outcome === 'revoke';

function findDependenceBefore(
  { rights }: OrderState,
  review: Review,
  reviewer: ReviewerStanding,
): Dependence | undefined {
  const last = BROUGHT_UP_AGAIN.includes(review.kind) ? findLastDecided(rights, review) : undefined;
  const decided = listSitting(last).some((id) => isKnownAs(reviewer, id));
  return decided && !isRefusedRequest(last) ? 'decided-it-the-time-before' : undefined;
}

/**
 * Those to whom a question returns: a request that is made again to whoever refused it, and what a provider objects again to whoever
 * decided the same look before, unless it says that it has new facts. So nobody asks until somebody else nods.
 */
function listReturnedTo(rights: Rights, review: Review): readonly string[] {
  const last = ASKED_AGAIN.includes(review.kind) ? findLastDecided(rights, review) : undefined;
  if (isRefusedRequest(last)) return listSitting(last);
  const challenge = findChallengeOfReview(rights, review.id);
  if (challenge?.by !== 'provider' || challenge.newFacts) return [];
  const looks = rights.challenges
    .filter(({ by, filedAt }) => by === 'provider' && filedAt < challenge.filedAt)
    .map((one) => (review.kind === 'appeal' ? one.appeal?.review : one.review));
  return listSitting(rights.reviews.findLast(({ id, outcome }) => outcome !== null && looks.includes(id)));
}

/** Who brought a question up: whoever objects, told apart by code, or else the authority, whose order and whose wait it is. */
function sideOf(rights: Rights, { id }: Review): string {
  const challenge = findChallengeOfReview(rights, id);
  return challenge === undefined ? 'authority' : `${challenge.by} ${challenge.under ?? ''}`;
}

const takesPart = (review: Review, one: Identified): boolean =>
  review.seats.some(({ reviewer, vote }) => {
    const isTheirs = reviewer !== null && isKnownAs(one, reviewer.person);
    return isTheirs && (isOpen(review) || review.outcome !== null || vote !== null);
  });

/** A conflict is remembered in all questions where it is the reviewer's own word, and in those of whoever declared it. */
const isRemembered = ({ by }: Contest, side: string, among: string): boolean =>
  by === 'authority' ? side === 'authority' : by === 'reviewer' || side === among;

/**
 * How far somebody has to do with the other questions of an order: 0 for not at all, 1 for a part in them, 2 for a conflict that stands
 * in the way here too. Nobody is kept out by it, or one side's questions could use up those another side's will need.
 */
function rankOf({ rights }: OrderState, review: Review, reviewer: ReviewerStanding): 0 | 1 | 2 {
  const others = rights.reviews.filter(({ id }) => id !== review.id);
  const side = sideOf(rights, review);
  const isContested = others.some((other) =>
    other.contested?.some((one) => isKnownAs(reviewer, one.person) && isRemembered(one, side, sideOf(rights, other))),
  );
  if (isContested) return 2;
  // what an authority brings up again and again goes to anybody, with the record before them: it wears out no one
  const counted = others.filter((other) => isObjection(review.kind) || isOpen(other) || sideOf(rights, other) !== side);
  return counted.some((other) => takesPart(other, reviewer)) ? 1 : 0;
}

/** Everyone who can be given this review now, in a fixed order: chance picks, not the order of a list. */
export function listEligible(
  state: OrderState,
  review: Review,
  reviewers: readonly ReviewerStanding[],
): ReviewerStanding[] {
  const free = reviewers
    .filter((one) => one.onDuty && findDependence(state, review, one) === undefined)
    .sort((a, b) => (a.person < b.person ? -1 : 1));
  const returnedTo = listReturnedTo(state.rights, review);
  const back = free.filter((one) => returnedTo.some((id) => isKnownAs(one, id)));
  if (back.length > 0) return back;
  const within = (rank: number) => free.filter((one) => rankOf(state, review, one) <= rank);
  return [within(0), within(1)].find(({ length }) => length >= OBJECTION_POLICY.drawnAmongAtLeast) ?? free;
}

/**
 * Until when a party may say that this person should not sit, if drawn at `now`. Whom it knows from before it has had its days to mistrust,
 * and whom it let decide it cannot mistrust for the decision.
 */
export function findContestEnd({ rights }: OrderState, review: Review, reviewer: Identified, now: Instant): Instant {
  const side = sideOf(rights, review);
  const known = rights.reviews
    .filter((one) => sideOf(rights, one) === side)
    .flatMap(({ seats, outcome, closedAt }) => {
      const seat = seats.find((one) => one.reviewer !== null && isKnownAs(reviewer, one.reviewer.person));
      const decidedAt = seat && outcome !== null ? closedAt : null;
      return [seat?.contestableUntil ?? [], decidedAt ?? []].flat();
    });
  return known.reduce(earliestOf, computeContestEnd(review, now));
}

/** Random bytes `drawOne` uses up. */
export const DRAW_BYTES = 6;

/**
 * One of several by chance.
 *
 * @param random `DRAW_BYTES` fresh random bytes: 48 bits, so that of a thousand nobody is favoured by more than one in 2³⁸.
 * @returns `undefined` for nobody.
 */
export const drawOne = <T>(among: readonly T[], random: Uint8Array): T | undefined =>
  among[Buffer.from(random).readUIntBE(0, DRAW_BYTES) % among.length];
