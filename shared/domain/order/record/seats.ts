import { type Identified, isKnownAs } from '../../actor.ts';
import type { ReviewId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import {
  type Review,
  type ReviewerRef,
  type ReviewKind,
  type Rights,
  reviewOf,
  type Seat,
  type SideTaken,
  seatOf,
} from './rights.ts';
import type { Prolonged } from './rights-events.ts';
import type { OrderState } from './state.ts';

/** How many decide an appeal where the instrument's row wants a panel. */
export const PANEL_SEATS = 3;

/** Whether several decide it, by voting. */
export const isPanel = (review: Review | undefined): boolean => review !== undefined && review.seats.length > 1;

const EMPTY_SEAT: Seat = { reviewer: null, vote: null, permitsExtension: false };

/** A new review, with all seats empty. */
export const createReview = (
  id: ReviewId,
  kind: ReviewKind,
  { openedAt, dueAt }: { readonly openedAt: Instant; readonly dueAt: Instant },
  { seats = 1, excluded = [] }: { readonly seats?: number; readonly excluded?: Review['excluded'] } = {},
): Review => ({
  id,
  kind,
  openedAt,
  dueAt,
  status: 'unassigned',
  seats: Array.from({ length: seats }, () => EMPTY_SEAT),
  excluded,
  conflicts: { authority: 0, person: 0, provider: 0 },
  moved: 0,
  silent: [],
  outcome: null,
  closedAt: null,
});

const withSeats = (review: Review, seats: readonly Seat[]): Review => ({
  ...review,
  seats,
  status: seats.some(({ reviewer }) => reviewer === null) ? 'unassigned' : 'assigned',
});

/** The review with something else about one of its seats. */
export const withSeat = (review: Review, number: number, change: Partial<Seat>): Review =>
  withSeats(
    review,
    review.seats.map((seat, index) => (index + 1 === number ? { ...seat, ...change } : seat)),
  );

/** Whoever had a seat does not get one again, and what they voted and permitted goes with them. */
export const freeSeats = (review: Review, gone: readonly ReviewerRef[]): Review => ({
  ...withSeats(
    review,
    review.seats.map((seat) => (gone.some(({ person }) => person === seat.reviewer?.person) ? EMPTY_SEAT : seat)),
  ),
  excluded: [...review.excluded, ...gone],
});

/** The review with more time, where it was given more. */
export const withMoreTime = (review: Review, prolonged: Prolonged | undefined): Review =>
  prolonged === undefined
    ? review
    : { ...review, dueAt: prolonged.to, addedMs: (review.addedMs ?? 0) + prolonged.to - prolonged.from };

/** Notes the institutions whose reviewers let the time pass; they stay noted when others take over. */
export const noteSilence = (review: Review, who: readonly ReviewerRef[]): Review => ({
  ...review,
  silent: [...new Set([...review.silent, ...who.map(({ institution }) => institution)])],
});

/** Everybody who sits on it or did: what is appealed against is judged by none of them. */
export const listInvolved = ({ excluded, seats }: Review): readonly ReviewerRef[] => [
  ...excluded,
  ...seats.flatMap(({ reviewer }) => reviewer ?? []),
];

/** Says of each vote whether the decision rests on it. The decision of whoever decides alone counts as the vote. */
export const closeSeats = ({ seats }: Review, prevailing: readonly number[], at: Instant): readonly Seat[] =>
  seats.map((seat, index) => {
    const prevailed = prevailing.includes(index + 1);
    return seat.vote === null && !prevailed ? seat : { ...seat, vote: { at: seat.vote?.at ?? at, prevailed } };
  });

/** Whether somebody sits on it or did. Whoever decided what is appealed against is kept from the appeal, and never had it. */
export function wasGivenTo(rights: Rights, review: Review, by: Identified): boolean {
  if (seatOf(review, by) !== undefined) return true;
  const appealed = rights.challenges.find(({ appeal }) => appeal?.review === review.id);
  const first = appealed && reviewOf(rights, appealed.review);
  const kept = first ? listInvolved(first) : [];
  const had = ({ person }: ReviewerRef): boolean => isKnownAs(by, person);
  return review.excluded.some(had) && !kept.some(had);
}

/** A permission to extend is used up by one extension. */
export const withoutPermission = (review: Review): Review => ({
  ...review,
  seats: review.seats.map((seat) => ({ ...seat, permitsExtension: false })),
});

/** Whoever answers for its being issued, by their ids: its filer, who gave the second word, and who saw it where there was no time for one. */
export const listIssuingPersons = ({ issuer, secondedBy, sight }: OrderState): readonly string[] => [
  issuer.person,
  ...(secondedBy ? [secondedBy.person] : []),
  ...(sight?.status === 'seen' ? [sight.person] : []),
];

/** The same and who validated it, as far as that is on record: none of them reviews it. */
export function listOrderingPersons(state: OrderState): readonly string[] {
  const validator = 'person' in state.validation ? state.validation.person : undefined;
  return validator === undefined ? listIssuingPersons(state) : [...listIssuingPersons(state), validator];
}

/** The institution that filed, and those it filed for. */
export const issuingInstitutionsOf = ({ issuer, filer }: OrderState): readonly string[] => [
  issuer.institution,
  ...(filer?.filesFor ?? []).map(({ institution }) => institution),
];

/** The institutions on the ordering side, as far as they are known. */
export const institutionsOf = (state: OrderState): readonly string[] =>
  state.validatorInstitution === null
    ? issuingInstitutionsOf(state)
    : [...issuingInstitutionsOf(state), state.validatorInstitution];

/** Nobody of an institution of the ordering side is independent of it. */
export const isOfASide = (state: OrderState, { institution }: Pick<ReviewerRef, 'institution'>): boolean =>
  institutionsOf(state).includes(institution);

/** How this one is of the ordering side, so that no question of the order is theirs to decide; `undefined` for whoever is not. */
export function findSideTaken(
  state: OrderState,
  one: Identified & Pick<ReviewerRef, 'institution'>,
): SideTaken | undefined {
  if (listOrderingPersons(state).some((id) => isKnownAs(one, id))) return 'issued-or-validated';
  return isOfASide(state, one) ? 'same-institution' : undefined;
}

/** The seats whose votes count: once a validating authority has joined, a vote from its institution is not independent. */
export const listCountedSeats = (state: OrderState, { seats }: Review): readonly number[] =>
  seats.flatMap(({ reviewer, vote }, index) => (reviewer && vote && !isOfASide(state, reviewer) ? [index + 1] : []));

/** Whoever sits and has not given a vote that counts. */
export function listSilent(state: OrderState, review: Review): readonly ReviewerRef[] {
  const voted = listCountedSeats(state, review);
  return review.seats.flatMap(({ reviewer }, index) => (reviewer && !voted.includes(index + 1) ? [reviewer] : []));
}

/** Whether chance has to find a reviewer for an open question. */
export const lacksReviewer = ({ reviews }: Rights): boolean => reviews.some(isUnassigned);

export const isUnassigned = ({ status }: Review): boolean => status === 'unassigned';
