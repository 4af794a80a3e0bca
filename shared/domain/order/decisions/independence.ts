import { HoldfastError } from '../../../errors.ts';
import type { ReviewerStanding } from '../life/rights-command.ts';
import { isOpen, type Review, type ReviewerRef, type ReviewKind, type Rights } from '../record/rights.ts';
import { institutionsOf, isOfASide } from '../record/seats.ts';
import type { OrderState } from '../record/state.ts';

export type Dependence =
  | 'issued-or-validated'
  | 'same-institution'
  | 'reporting-line'
  | 'declared-conflict'
  | 'had-it-before'
  | 'sits-on-it'
  | 'same-institution-as-panel'
  | 'has-another-question-of-it'
  | 'decided-another-question-of-it';

/** @param instead what to do about it, where something can be done. */
export const reviewNotIndependent = (why: Dependence, instead?: string): HoldfastError =>
  new HoldfastError('review-not-independent', `refused: ${why}${instead === undefined ? '' : `; ${instead}`}`);

/** Directory ids of whoever issued, validates or validated the order, and of its provider. */
const partiesOf = ({ authority, provider, validation }: OrderState): readonly string[] => [
  authority,
  provider,
  ...('validator' in validation ? [validation.validator] : []),
];

/**
 * Why this reviewer may not have this review; `undefined` when nothing speaks against it. Whether a reviewer is on duty is
 * another matter: it keeps new work away and takes none back.
 */
export function findDependence(state: OrderState, review: Review, reviewer: ReviewerStanding): Dependence | undefined {
  const sides = institutionsOf(state);
  if (reviewer.person === state.issuer.person) return 'issued-or-validated';
  if (isOfASide(state, reviewer)) return 'same-institution';
  if (reviewer.reportsTo.some((line) => sides.includes(line))) return 'reporting-line';
  if (reviewer.conflicts.some((id) => partiesOf(state).includes(id))) return 'declared-conflict';
  if (review.excluded.some(({ person }) => person === reviewer.person)) return 'had-it-before';
  return findDependenceOnPanel(review, reviewer) ?? findDependenceElsewhere(state, review, reviewer);
}

/** The members of a panel are different persons, of different houses. */
function findDependenceOnPanel({ seats }: Review, { person, institution }: ReviewerRef): Dependence | undefined {
  if (seats.some(({ reviewer }) => reviewer?.person === person)) return 'sits-on-it';
  return seats.some(({ reviewer }) => reviewer?.institution === institution) ? 'same-institution-as-panel' : undefined;
}

function findDependenceElsewhere(
  { rights }: OrderState,
  review: Review,
  { person }: ReviewerRef,
): Dependence | undefined {
  const turns = listTurns(rights, review);
  const own = rights.reviews.flatMap((other) => {
    const seat = other.seats.find(({ reviewer }) => reviewer?.person === person);
    return seat && other.id !== review.id && !turns.includes(other) ? [{ other, seat }] : [];
  });
  if (own.some(({ other, seat }) => other.outcome !== null || seat.vote)) return 'decided-another-question-of-it';
  return own.some(({ other }) => isOpen(other)) ? 'has-another-question-of-it' : undefined;
}

/** What one side brings up again and again, if only by going on. */
const TAKE_TURNS: readonly ReviewKind[] = ['deferral', 'sunset', 'transmission', 'renewal'];

/**
 * The earlier questions of an order whose deciders may be given this one. A renewed wait, or a hold that goes on again, goes to another
 * reviewer than the time before, and then back to whoever decided the one before that: if each needed a new reviewer, an authority
 * could use up all of them before an objection comes.
 */
function listTurns({ reviews }: Rights, { kind }: Review): readonly Review[] {
  if (!TAKE_TURNS.includes(kind)) return [];
  return reviews.filter((one) => one.kind === kind && one.outcome !== null).slice(0, -1);
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
  const deciders = listTurns(state.rights, review).flatMap(({ seats }) =>
    seats.map(({ reviewer }) => reviewer?.person),
  );
  const again = free.filter(({ person }) => deciders.includes(person));
  return again.length > 0 ? again : free;
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
