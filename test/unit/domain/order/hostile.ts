import fc from 'fast-check';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { listEligible } from '../../../../shared/domain/order/decisions/independence.ts';
import type { Command } from '../../../../shared/domain/order/life/command.ts';
import { findNextByTime } from '../../../../shared/domain/order/life/time.ts';
import {
  findChallengeOfReview,
  type HeardParty,
  isAboutHold,
  isOpen,
  type Review,
} from '../../../../shared/domain/order/record/rights.ts';
import type { OrderState } from '../../../../shared/domain/order/record/state.ts';
import { HoldfastError } from '../../../../shared/errors.ts';
import { aProvider, aReviewer, aReviewerStanding } from '../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../support/order-story.ts';
import { decide } from '../../../support/rules.ts';

/** Six, each of a house of its own: as many as `docs/operate.md` asks for where one decides alone. */
export const MINIMUM_ROSTER = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
  aReviewerStanding({ person: `person-${name}`, institution: `house-${name}`, reportsTo: [] }),
);

export const actorOf = (state: OrderState, party: HeardParty): Actor => {
  if (party === 'provider') return aProvider({ provider: state.provider });
  return usualActor(state, party === 'person' ? { type: 'appeal', challenge: 'c1' } : { type: 'extend' });
};

/** Everything by which a party can open questions, or take a reviewer away. */
function movesOf(state: OrderState, party: HeardParty, days: number, now: number): Command[] {
  const { reviews, challenges, notice } = state.rights;
  const conflicts = reviews.filter(isOpen).map(({ id: review }): Command => {
    return { type: 'declare-conflict', review, seat: null, ground: 'own-interest' };
  });
  if (party !== 'authority') {
    const newFactsGiven = days % 2 === 0;
    return [
      ...conflicts,
      { type: 'challenge', grounds: ['other'], lateReasonGiven: true, newFactsGiven },
      ...challenges.flatMap(({ id: challenge }): Command[] => [
        { type: 'appeal', challenge },
        { type: 'withdraw-challenge', challenge },
      ]),
    ];
  }
  const after = notice.status === 'owed' ? Math.max(notice.dueAt, now) : now;
  return [
    ...conflicts,
    {
      type: 'defer-notice',
      ground: 'public-security',
      until: plus(now as typeof state.issuedAt, after - now + days * DAY_MS),
    },
    { type: 'record-notice', toldAt: plus(state.issuedAt, HOUR_MS) },
    { type: 'extend' },
    { type: 'continue' },
    { type: 'ask-renewal' },
  ];
}

export interface HostileStep {
  readonly what: 'hostile' | 'decided' | 'time' | 'time-to-the-end';
  readonly pick: number;
  readonly days: number;
}

export interface HostileLife {
  readonly party: HeardParty;
  readonly story: OrderStory;
  /** Of each draw that was no return to somebody known, among how many. */
  readonly drawnAmong: readonly number[];
  /** Questions for which nobody was left when one was to be drawn. */
  readonly forsaken: number;
}

function tried(story: OrderStory, command: Command, by: Actor): OrderStory {
  const at = plus(story.at, MINUTE_MS);
  try {
    return decide(story.state, command, by, at).length === 0 ? story : story.act(command, { at, by });
  } catch (error) {
    if (error instanceof HoldfastError) return story;
    throw error;
  }
}

/** One alone, because a question returns: a request to whoever refused it, or what a provider objects again. */
function isReturned({ rights }: OrderState, { id, kind }: Review, among: number): boolean {
  const wasRefused = rights.reviews.some((one) => one.id !== id && one.kind === kind && one.outcome === 'revoke');
  return among === 1 && (wasRefused || findChallengeOfReview(rights, id)?.by === 'provider');
}

/** Every empty seat is filled by chance, a minute later each. */
function drawn(life: HostileLife, pick: number): HostileLife {
  const review = life.story.state.rights.reviews.find(({ status }) => status === 'unassigned');
  if (!review) return life;
  const at = plus(life.story.at, MINUTE_MS);
  if ((findNextByTime(life.story.state)?.at ?? plus(at, 1)) <= at)
    return drawn({ ...life, story: life.story.applyTime(at) }, pick);
  const among = listEligible(life.story.state, review, MINIMUM_ROSTER);
  const reviewer = among[pick % Math.max(among.length, 1)];
  if (!reviewer) return { ...life, forsaken: life.forsaken + 1 };
  const command = { type: 'assign-reviewer', review: review.id, reviewer } as const;
  const story = life.story.act(command, { at });
  const counted = isReturned(life.story.state, review, among.length) ? [] : [among.length];
  return drawn({ ...life, story, drawnAmong: [...life.drawnAmong, ...counted] }, pick);
}

/** Whoever sits decides: about the hold that it stands, about what is asked as chance has it. */
function decided(story: OrderStory, review: Review, pick: number): OrderStory {
  const [seat] = review.seats;
  if (!seat?.reviewer) return story;
  const outcome = isAboutHold(review) || pick % 2 === 0 ? 'affirm' : 'revoke';
  const command = { type: 'decide-review', review: review.id, outcome, amendment: null, votes: [] } as const;
  return tried(story, command, aReviewer(seat.reviewer));
}

function walk(life: HostileLife, { what, pick, days }: HostileStep, isDiligent: boolean): HostileLife {
  const { story, party } = life;
  const open = story.state.rights.reviews.filter(isOpen);
  switch (what) {
    case 'hostile': {
      const moves = movesOf(story.state, party, days + 1, story.at);
      const move = moves[pick % moves.length];
      return move ? { ...life, story: tried(story, move, actorOf(story.state, party)) } : life;
    }
    case 'decided': {
      const review = open[pick % Math.max(open.length, 1)];
      return review ? { ...life, story: decided(story, review, pick) } : life;
    }
    default: {
      const settled = isDiligent ? open.reduce((one, review) => decided(one, review, pick), story) : story;
      const [due] = settled.state.rights.reviews.filter(isOpen).map(({ dueAt }) => dueAt);
      const at = what === 'time' || due === undefined ? plus(settled.at, days * DAY_MS) : plus(due, -3 * MINUTE_MS);
      return { ...life, story: at > settled.at ? settled.applyTime(at) : settled };
    }
  }
}

const step = (days: number): fc.Arbitrary<HostileStep> =>
  fc.record({
    what: fc.oneof(
      { weight: 6, arbitrary: fc.constant('hostile' as const) },
      { weight: 2, arbitrary: fc.constant('decided' as const) },
      { weight: 2, arbitrary: fc.constantFrom('time' as const, 'time-to-the-end' as const) },
    ),
    pick: fc.nat(999),
    days: fc.nat(days),
  });

/** A held order one of whose sides does what it can to use up or choose reviewers. */
const createHostile = (isDiligent: boolean): fc.Arbitrary<HostileLife> =>
  fc
    .tuple(
      fc.constantFrom<HeardParty>('authority', 'person', 'provider'),
      fc.boolean(),
      fc.array(step(isDiligent ? 6 : 20), { minLength: 6, maxLength: 24 }),
    )
    .map(([party, told, steps]) => {
      const story = told ? STORIES.preserved().applyTimeUntil('notice.given') : STORIES.preserved();
      const begun: HostileLife = { party, story, drawnAmong: [], forsaken: 0 };
      return steps.reduce((life, one) => drawn(walk(life, one, isDiligent), one.pick), begun);
    });

/** Reviewers decide in time. */
export const hostileLife = createHostile(true);

/** Reviewers decide, or stay silent. */
export const hostileLifeInSilence = createHostile(false);
