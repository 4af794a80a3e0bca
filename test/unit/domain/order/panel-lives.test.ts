import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventOf, EventType, OrderEvent } from '../../../../shared/domain/order/record/events.ts';
import { isOpen, type Review, type Seat } from '../../../../shared/domain/order/record/rights.ts';
import type { OrderState } from '../../../../shared/domain/order/record/state.ts';
import type { OrderStory } from '../../../support/order-story.ts';
import { evolve, evolveAll } from '../../../support/rules.ts';
import { lived, panelLived } from './lives.ts';

const RUNS = { numRuns: 200 };
const anyLife = fc.oneof(lived, panelLived);

const of =
  <T extends EventType>(type: T) =>
  (event: OrderEvent): event is Extract<OrderEvent, EventOf<T>> =>
    event.type === type;

/** Every event with the state before and after it. */
function steps({ commits }: OrderStory): { event: OrderEvent; before: OrderState; after: OrderState }[] {
  const [first, ...events] = commits.flatMap(({ commit }) => commit.events);
  let after = evolveAll(undefined, first ? [first] : []);
  return events.map((event) => {
    const before = after;
    after = evolve(before, event);
    return { event, before, after };
  });
}

const events = ({ commits }: OrderStory): OrderEvent[] => commits.flatMap(({ commit }) => commit.events);
const panels = ({ rights }: OrderState): Review[] => rights.reviews.filter(({ seats }) => seats.length > 1);

const EMPTY: Seat = { reviewer: null, vote: null, permitsExtension: false };

/** Voted on, by somebody of neither side. */
const counts = ({ issuer, validatorInstitution }: OrderState, { reviewer, vote }: Seat): boolean =>
  vote !== null && reviewer !== null && ![issuer.institution, validatorInstitution].includes(reviewer.institution);

function expectPanel(
  { issuer, validatorInstitution }: OrderState,
  { seats }: Review,
  prevailing: readonly number[],
): void {
  const judges = seats.flatMap(({ reviewer, vote }) => (reviewer && vote ? [reviewer] : []));
  const houses = judges.map(({ institution }) => institution);
  expect(judges.length).toBeGreaterThanOrEqual(2);
  expect(new Set(judges.map(({ person }) => person)).size).toBe(judges.length);
  expect(new Set([...houses, issuer.institution, validatorInstitution]).size).toBe(houses.length + 2);
  expect(prevailing.length).toBeGreaterThanOrEqual(1);
  expect(prevailing).toEqual(seats.flatMap(({ vote }, index) => (vote?.prevailed ? [index + 1] : [])));
}

describe('whatever happens to an order', () => {
  it('a panel decides by two votes at least, of different persons and houses, none of a side', () => {
    fc.assert(
      fc.property(anyLife, (story) => {
        for (const { event, after } of steps(story)) {
          const panel = event.type === 'review.decided' && panels(after).find(({ id }) => id === event.review);
          if (panel) expectPanel(after, panel, event.seats);
        }
      }),
      RUNS,
    );
  });

  // that others are preferred who have no part in the order's other questions stands in drawing-lots.test.ts: few reviewers may have two
  it('nobody sits twice on one review, nor again where they once sat', () => {
    fc.assert(
      fc.property(anyLife, (story) => {
        for (const { event, before } of steps(story)) {
          if (event.type !== 'review.assigned') continue;
          const { person } = event.reviewer;
          const review = before.rights.reviews.find(({ id }) => id === event.review);
          expect(review?.seats.map(({ reviewer }) => reviewer?.person)).not.toContain(person);
          expect(review?.excluded.map((one) => one.person)).not.toContain(person);
          expect(review?.seats[event.seat - 1]?.reviewer).toBeNull();
        }
      }),
      RUNS,
    );
  });

  it('silence takes no vote away, and leaves no seat to whoever was silent', () => {
    fc.assert(
      fc.property(anyLife, (story) => {
        for (const { event, before, after } of steps(story)) {
          if (event.type !== 'review.moved') continue;
          const [was, is] = [before, after].map(({ rights }) => rights.reviews.find(({ id }) => id === event.review));
          expect(is?.seats).toEqual(was?.seats.map((seat) => (counts(before, seat) ? seat : EMPTY)));
        }
      }),
      RUNS,
    );
  });

  it('of a vote the record tells that it was given, until it is decided', () => {
    fc.assert(
      fc.property(anyLife, (story) => {
        for (const voted of events(story).filter(of('review.voted'))) {
          expect(Object.keys(voted).sort()).toEqual(['at', 'review', 'seat', 'type']);
        }
        for (const { commit } of story.commits) {
          for (const { seats } of commit.state.rights.reviews.filter(isOpen)) {
            const votes = seats.flatMap(({ vote }) => vote ?? []);
            for (const vote of votes) expect(vote).toEqual({ at: vote.at, prevailed: null });
          }
        }
      }),
      RUNS,
    );
  });

  it('no party says more than twice of one review that somebody should not sit on it', () => {
    fc.assert(
      fc.property(anyLife, (story) => {
        const declared = events(story).filter(of('review.conflict-declared'));
        const byParties = declared.filter(({ by }) => by !== 'reviewer').map(({ review, by }) => `${review} ${by}`);
        for (const one of byParties) expect(byParties.filter((other) => other === one).length).toBeLessThanOrEqual(2);
      }),
      RUNS,
    );
  });
});

it('among the lives told here panels decide in every way, early and late', () => {
  const decided = fc.sample(panelLived, { numRuns: 400, seed: 42 }).flatMap(({ state }) =>
    panels(state)
      .filter(({ status }) => status === 'decided')
      .map(({ outcome, seats }) => `${outcome} by ${seats.filter(({ vote }) => vote).length}`),
  );
  expect([...new Set(decided)].sort()).toEqual([
    'affirm by 2',
    'affirm by 3',
    'amend by 2',
    'amend by 3',
    'revoke by 2',
    'revoke by 3',
  ]);
});
