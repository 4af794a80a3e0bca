import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, type Instant, plus } from '../../../../shared/domain/instant.ts';
import { listStanding, type StandingKind } from '../../../../shared/domain/news/standing.ts';
import { listNews } from '../../../../shared/domain/news/told.ts';
import { isAlive, type OrderState } from '../../../../shared/domain/order/record/state.ts';
import { AUTHORITY_POLICY } from '../../../../shared/domain/policy/authorities.ts';
import { OBJECTION_POLICY } from '../../../../shared/domain/policy/objections.ts';
import { aReviewerStanding } from '../../../support/builders.ts';
import { type OrderStory, STORIES, type StoryName } from '../../../support/order-story.ts';
import { COMMANDS, overBurst } from '../order/cases.ts';

const listed = (story: OrderStory, kind: StandingKind, now: Instant = story.at) =>
  listStanding(story.state, now).filter((one) => one.kind === kind);

const kindsOf = (story: OrderStory) => [...new Set(listStanding(story.state, story.at).map(({ kind }) => kind))];

const reviewed = (): OrderStory => {
  const story = STORIES.preserved().act({ type: 'challenge', grounds: ['disproportionate'], lateReasonGiven: false });
  return story.act({ type: 'assign-reviewer', review: 'r1', reviewer: aReviewerStanding() });
};

const AUTHORITY = { kind: 'authority', authority: 'aut-prosecutor' };

describe('what an authority hears of', () => {
  it.each<[StoryName, readonly StandingKind[]]>([
    ['issued', []],
    ['running', ['end-near']],
    ['clarificationOpen', ['question-waits', 'end-near', 'silence-near']],
    ['clarificationAnswered', ['end-near']],
    ['validationAwaited', ['silence-near']],
    ['validationSought', ['validation-sought']],
    ['validationGranted', []],
    ['continued', ['end-near', 'silence-near']],
    ['released', []],
    ['erased', []],
  ])('of an order that is %s', (name, kinds) => {
    const story = STORIES[name]();
    const own = kindsOf(story).filter((kind) => !/^(?:review|case)-/.test(kind));
    expect(own).toEqual(kinds);
  });

  it('hears of an emergency at once, until somebody saw it or its hold is over', () => {
    const story = STORIES.issued(overBurst);
    const news = { kind: 'emergency-to-see', to: AUTHORITY, dueAt: overBurst.overBurst?.seeBy };
    expect(listed(story, 'emergency-to-see')).toEqual([expect.objectContaining(news)]);
    expect(listed(story, 'silence-near')).toEqual([]);
    const unseen = STORIES.issued(overBurst).applyTimeUntil('emergency.unseen');
    expect(listed(unseen, 'emergency-to-see')).toEqual(listed(story, 'emergency-to-see'));
    expect(listed(story.act(COMMANDS.seen), 'emergency-to-see')).toEqual([]);
    const withdrawn = STORIES.issued(overBurst).act({ type: 'withdraw', reason: 'issued-in-error' });
    expect(listed(withdrawn, 'emergency-to-see')).toEqual([]);
  });

  it('is told a week before the end, and of another end anew', () => {
    const story = STORIES.running();
    const { phase } = story.state;
    if (phase.kind !== 'running') throw new Error('it runs');
    const end = phase.period.ends.appliedEndsAt;
    expect(listed(story, 'end-near')).toEqual([
      { kind: 'end-near', instance: `${end}`, to: AUTHORITY, from: plus(end, -7 * DAY_MS), dueAt: end },
    ]);
    const [extended] = listed(story.act({ type: 'extend' }), 'end-near');
    expect(extended?.instance).not.toBe(`${end}`);
  });

  it('hears of no end before the hold began', () => {
    const story = STORIES.running();
    const { phase } = story.state;
    if (phase.kind !== 'running') throw new Error('it runs');
    const startsAt = plus(phase.period.ends.appliedEndsAt, -DAY_MS);
    const state: OrderState = { ...story.state, phase: { ...phase, period: { ...phase.period, startsAt } } };
    expect(listStanding(state, story.at)).toContainEqual(expect.objectContaining({ kind: 'end-near', from: startsAt }));
  });

  it('hears a day before its silence has an effect', () => {
    const [news] = listed(STORIES.clarificationOpen(), 'silence-near');
    expect(news?.instance).toBe(`clarification-answer.${news?.dueAt}`);
    expect(Number(news?.dueAt) - Number(news?.from)).toBe(24 * HOUR_MS);
  });

  it('hears of a question for as long as nobody answers, with the day it is answered by', () => {
    const open = STORIES.clarificationOpen();
    const { clarification } = open.state;
    expect(listed(open, 'question-waits')).toEqual([
      {
        kind: 'question-waits',
        instance: `${open.at}`,
        to: AUTHORITY,
        from: open.at,
        dueAt: clarification?.answerBy?.appliedEndsAt,
      },
    ]);
    if (!clarification) throw new Error('it asks');
    const undated: OrderState = { ...open.state, clarification: { ...clarification, answerBy: null } };
    expect(listStanding(undated, open.at)).toContainEqual(
      expect.objectContaining({ kind: 'question-waits', dueAt: undefined }),
    );
  });

  it('is asked whether the hold is still needed', () => {
    const story = STORIES.preserved().applyTimeUntil('need.asked');
    const question = story.state.need?.question;
    expect(listed(story, 'still-needed')).toEqual([
      {
        kind: 'still-needed',
        instance: `${question?.askedAt}`,
        to: AUTHORITY,
        from: question?.askedAt,
        dueAt: question?.answerBy,
      },
    ]);
    expect(listed(story.act({ type: 'confirm-need' }), 'still-needed')).toEqual([]);
  });

  it('hears as the one that validates that it was asked, and by when it is expected', () => {
    const story = STORIES.validationSought();
    const [news] = listed(story, 'validation-sought');
    expect(news).toMatchObject({
      to: AUTHORITY,
      from: story.at,
      dueAt: plus(story.at, AUTHORITY_POLICY.validationDecisionExpectedWithinMs),
    });
    expect(listed(STORIES.validationRefused(), 'validation-sought')).toEqual([]);
  });
});

describe('what whoever reviews hears of', () => {
  it('is the draw, and a day before it their silence', () => {
    const story = reviewed();
    const [review] = story.state.rights.reviews;
    const [drawn] = listed(story, 'review-drawn');
    const [silence] = listed(story, 'review-silence-near');
    expect(drawn).toMatchObject({ to: { kind: 'reviewer' }, dueAt: review?.dueAt });
    expect(drawn?.from).toBeUndefined();
    expect(silence?.from).toBe(plus(Number(review?.dueAt) as Instant, -DAY_MS));
    expect(JSON.stringify([drawn?.instance, silence?.instance])).not.toContain(aReviewerStanding().person);
  });

  it('ends with the seat, the vote or the review', () => {
    const story = reviewed();
    const moved = story.applyTimeUntil('review.moved');
    expect(listed(moved, 'review-drawn')).toEqual([]);
    const [review] = story.state.rights.reviews;
    if (!review) throw new Error('it is reviewed');
    const voted = {
      ...review,
      seats: review.seats.map((seat) => ({ ...seat, vote: { at: story.at, prevailed: null } })),
    };
    const state = { ...story.state, rights: { ...story.state.rights, reviews: [voted] } };
    expect(listStanding(state, story.at).filter(({ to }) => to.kind === 'reviewer')).toEqual([]);
  });
});

describe('what oversight hears of', () => {
  it('is a review for which nobody was found in time', () => {
    const story = STORIES.preserved().act({ type: 'challenge', grounds: ['other'], lateReasonGiven: false });
    expect(listed(story, 'review-without-reviewer')).toMatchObject([
      { to: { kind: 'oversight' }, from: plus(story.at, OBJECTION_POLICY.reviewerDrawnWithinMs) },
    ]);
    expect(listed(reviewed(), 'review-without-reviewer')).toEqual([]);
  });

  it('is a review that ended in silence', () => {
    const story = reviewed().applyTimeUntil('review.defaulted');
    expect(listed(story, 'review-defaulted')).toMatchObject([{ instance: 'r1', to: { kind: 'oversight' } }]);
  });
});

describe('what a person hears of', () => {
  const decided = () =>
    reviewed().act({ type: 'decide-review', review: 'r1', outcome: 'affirm', amendment: null, votes: [] });

  it('is what became of their objection, and the end of the time to appeal while it runs', () => {
    const story = decided();
    expect(listed(story, 'case-decided')).toMatchObject([{ instance: 'r1', to: { kind: 'person' } }]);
    const end = plus(story.at, OBJECTION_POLICY.appealWithinMs);
    expect(listed(story, 'appeal-end-near')).toMatchObject([
      { instance: `c1.${end}`, from: plus(end, -7 * DAY_MS), dueAt: end },
    ]);
    expect(listed(story, 'appeal-end-near', end)).toEqual([]);
    const appealed = story.act({ type: 'appeal', challenge: 'c1' });
    expect(listed(appealed, 'appeal-end-near')).toEqual([]);
    expect(listed(appealed, 'case-decided')).toHaveLength(1);
  });

  it('is nothing of objections of others', () => {
    const story = decided();
    const challenges = story.state.rights.challenges.map((one) => ({ ...one, by: 'provider' as const }));
    const state = { ...story.state, rights: { ...story.state.rights, challenges } };
    expect(listStanding(state, story.at).filter(({ to }) => to.kind === 'person')).toEqual([]);
  });

  it('is that somebody else wrote in it, once', () => {
    const write = { type: 'send-message', review: 'r1' } as const;
    const [told] = [reviewed().act(write)].map((story) => listNews(story.latest, story.state, story.at));
    expect(told?.filter(({ kind }) => kind === 'case-message')).toMatchObject([
      {
        instance: expect.stringMatching(/^r1\.\d+$/),
        to: { kind: 'person' },
        about: reviewed().act(write).latest.digest,
      },
    ]);
    const own = reviewed().act(write, { by: { kind: 'person', orderId: reviewed().orderId } });
    expect(listNews(own.latest, own.state, own.at).filter(({ kind }) => kind === 'case-message')).toEqual([]);
  });
});

it.each(Object.keys(STORIES) as StoryName[])(
  'tells of an order that is %s each thing once, and none to come twice',
  (name) => {
    const { state, at } = STORIES[name]();
    const standing = listStanding(state, at);
    expect(new Set(standing.map(({ kind, instance }) => `${kind} ${instance}`)).size).toBe(standing.length);
    expect(standing.every(({ instance }) => !instance.includes(':'))).toBe(true);
    if (!isAlive(state.phase)) expect(standing.some(({ kind }) => kind === 'end-near')).toBe(false);
  },
);
