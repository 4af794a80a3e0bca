import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEligible } from '../../../../shared/domain/order/decisions/independence.ts';
import type { EventOf, EventType, OrderEvent } from '../../../../shared/domain/order/record/events.ts';
import { type HeardParty, isAboutHold, type Review } from '../../../../shared/domain/order/record/rights.ts';
import { isAlive, type OrderState } from '../../../../shared/domain/order/record/state.ts';
import type { OrderStory } from '../../../support/order-story.ts';
import { decide, evolve, evolveAll } from '../../../support/rules.ts';
import { actorOf, hostileLife, hostileLifeInSilence, MINIMUM_ROSTER } from './hostile.ts';

const RUNS = { numRuns: 100 };

interface Step {
  readonly event: OrderEvent;
  readonly before: OrderState;
  readonly after: OrderState;
}

/** Every event with the state before and after it. */
function steps({ commits }: OrderStory): Step[] {
  const [first, ...events] = commits.flatMap(({ commit }) => commit.events);
  let after = evolveAll(undefined, first ? [first] : []);
  return events.map((event) => {
    const before = after;
    after = evolve(before, event);
    return { event, before, after };
  });
}

type Of<T extends EventType> = Extract<OrderEvent, EventOf<T>>;

const of =
  <T extends EventType>(...types: readonly T[]) =>
  (step: Step): step is Step & { readonly event: Of<T> } =>
    types.some((type) => type === step.event.type);

function reviewIn({ rights }: OrderState, id: string): Review {
  const found = rights.reviews.find((one) => one.id === id);
  if (!found) throw new Error(`the order has no review ${id}`);
  return found;
}

/** How long a turn of a review was meant to be, told from how it was opened. */
const spanOf = (story: OrderStory, id: string): number => {
  const opened = story.commits
    .map(({ commit }) => commit.state)
    .find(({ rights }) => rights.reviews.some((one) => one.id === id));
  const review = opened && reviewIn(opened, id);
  return review ? review.dueAt - review.openedAt - (review.addedMs ?? 0) : 0;
};

/** Who declared conflicts in a review since it was opened or moved, told from the record alone. */
function listContestedIn(taken: readonly Step[], id: string): HeardParty[] {
  const ofReview = taken
    .filter(of('review.moved', 'review.conflict-declared'))
    .filter(({ event }) => event.review === id);
  const turn = ofReview.slice(ofReview.findLastIndex(({ event }) => event.type === 'review.moved') + 1);
  return turn.flatMap(({ event }) =>
    event.type === 'review.conflict-declared' && event.by !== 'reviewer' ? [event.by] : [],
  );
}

describe('with six independent reviewers on duty, whatever one side does', () => {
  it('somebody is left for each question, and none is drawn among fewer than three but where it returns', () => {
    fc.assert(
      fc.property(hostileLife, ({ drawnAmong, forsaken }) => {
        expect(forsaken).toBe(0);
        expect(Math.min(...drawnAmong, 3)).toBe(3);
      }),
      RUNS,
    );
  });

  it('the next question of every other side is drawn among three at least', () => {
    fc.assert(
      fc.property(hostileLife, ({ story, party }) => {
        const objection = { type: 'challenge', grounds: ['other'], lateReasonGiven: true } as const;
        for (const other of ['person', 'provider'] as const) {
          if (other === party || story.state.rights.notice.status !== 'given') continue;
          const by = actorOf(story.state, other);
          const asked = story.act(objection, { by }).state;
          const [review] = asked.rights.reviews.slice(-1);
          const among = review ? listEligible(asked, review, MINIMUM_ROSTER) : [];
          expect(among.length).toBeGreaterThanOrEqual(3);
        }
      }),
      RUNS,
    );
  });

  it('it declares two conflicts of the order at most, each in its days', () => {
    fc.assert(
      fc.property(hostileLifeInSilence, ({ story, party }) => {
        const declared = steps(story).filter(of('review.conflict-declared'));
        expect(declared.filter(({ event }) => event.by === party).length).toBeLessThanOrEqual(2);
        for (const { event, before } of declared) {
          const { contestableUntil } = reviewIn(before, event.review).seats[event.seat - 1] ?? {};
          expect(event.at).toBeLessThan(contestableUntil ?? 0);
        }
      }),
      RUNS,
    );
  });
});

describe('whatever one side does, and whoever stays silent', () => {
  it('a conflict leaves half of the time, and so does every draw but for a request to wait', () => {
    fc.assert(
      fc.property(hostileLifeInSilence, ({ story }) => {
        for (const { event, after } of steps(story).filter(of('review.conflict-declared', 'review.assigned'))) {
          const { kind, dueAt } = reviewIn(after, event.review);
          if (kind === 'deferral' && event.type === 'review.assigned') continue;
          expect(dueAt - event.at).toBeGreaterThanOrEqual(spanOf(story, event.review) / 2);
        }
      }),
      RUNS,
    );
  });

  it('silence that whoever objects brought about bars no extension', () => {
    fc.assert(
      fc.property(hostileLifeInSilence, ({ story }) => {
        const taken = steps(story);
        for (const [index, step] of taken.entries()) {
          if (!of('review.defaulted')(step)) continue;
          const { event, before, after } = step;
          const isObjectors = listContestedIn(taken.slice(0, index), event.review).some((by) => by !== 'authority');
          if (isObjectors) expect(after.rights.extensionBarred).toBe(before.rights.extensionBarred);
        }
      }),
      RUNS,
    );
  });

  it('silence that the authority brought about ends no review of a hold in force, and bars its extension all the same', () => {
    fc.assert(
      fc.property(hostileLifeInSilence, ({ story }) => {
        const taken = steps(story);
        const spent = taken.filter(of('review.defaulted', 'review.moved')).filter(({ event, before }) => {
          const review = reviewIn(before, event.review);
          const isTaken = review.seats.every(({ reviewer }) => reviewer !== null); // where nobody is left, every turn counts
          return review.moved > 0 && isTaken && isAboutHold(review) && isAlive(before.phase);
        });
        for (const { event, after } of spent) {
          const contested = listContestedIn(
            taken.slice(
              0,
              taken.findIndex((one) => one.event === event),
            ),
            event.review,
          );
          expect(event.type).toBe(contested.includes('authority') ? 'review.moved' : 'review.defaulted');
          if (contested.includes('authority')) expect(after.rights.extensionBarred).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('no request to wait is taken after two refusals, and each goes to whoever refused the one before', () => {
    fc.assert(
      fc.property(hostileLife, ({ story }) => {
        const waits = story.state.rights.reviews.filter(({ kind }) => kind === 'deferral');
        const refused = waits.filter(({ outcome }) => outcome === 'revoke');
        expect(refused.length).toBeLessThanOrEqual(2);
        if (refused.length === 2) expect(waits.at(-1)?.outcome).toBe('revoke');
        const [one, next] = waits.slice(waits.findIndex(({ outcome }) => outcome === 'revoke'));
        if (one?.outcome !== 'revoke' || !next) return;
        expect([next.seats[0]?.reviewer ?? one.seats[0]?.reviewer, ...next.excluded]).toContainEqual(
          one.seats[0]?.reviewer,
        );
      }),
      RUNS,
    );
  });
});

it('among the lives told here each side declares conflicts, is refused a third, and is met with silence', () => {
  const told = fc.sample(hostileLifeInSilence, { numRuns: 400, seed: 7 });
  const seen = told.flatMap(({ story, party }) =>
    steps(story).flatMap(({ event }) => {
      if (event.type === 'review.conflict-declared') return [`${event.by} declares`];
      if (event.type === 'review.defaulted' && event.broughtAboutBy) return [`${event.broughtAboutBy} silences`];
      return event.type === 'review.moved' && event.broughtAboutBy ? [`${party} keeps open`] : [];
    }),
  );
  expect([...new Set(seen)].sort()).toEqual([
    'authority declares',
    'authority keeps open',
    'authority silences',
    'person declares',
    'person silences',
    'provider declares',
    'provider silences',
  ]);
  const third = told.filter(({ story, party }) => {
    const declared = story.state.rights.reviews.reduce((sum, { conflicts }) => sum + conflicts[party], 0);
    return declared === 2;
  });
  expect(third.length).toBeGreaterThan(0);
  for (const { story, party } of third) {
    for (const { id: review, status } of story.state.rights.reviews) {
      if (status !== 'assigned') continue;
      const declare = { type: 'declare-conflict', review, seat: null, ground: 'own-interest' } as const;
      expect(() => decide(story.state, declare, actorOf(story.state, party), story.at)).toThrow();
    }
  }
});
