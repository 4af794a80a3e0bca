import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../shared/domain/actor.ts';
import { sha256 } from '../../../../../shared/domain/digest.ts';
import { MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import { messagesOf } from '../../../../../shared/domain/order/commit.ts';
import { canWithdraw } from '../../../../../shared/domain/order/decisions/challenge.ts';
import { findNextByTime } from '../../../../../shared/domain/order/life/time.ts';
import { lacksReviewer } from '../../../../../shared/domain/order/record/seats.ts';
import { aProvider, at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { decide } from '../../../../support/rules.ts';
import { assignedTo, decidedAs, latestReview, panelled, voted } from '../acts.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const { object, appeal, takeBack, affirm } = RIGHTS_COMMANDS;
const reasoned = { ...object, lateReasonGiven: true } as const;
const extend = { type: 'extend' } as const;

const next = ({ at: last }: OrderStory) => plus(last, MINUTE_MS);
const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });
const person = ({ orderId }: OrderStory, under?: string): Actor => ({
  kind: 'person',
  orderId,
  ...(under !== undefined && { under: sha256(under) }),
});
const firstOf = ({ state }: OrderStory) => {
  const [challenge] = state.rights.challenges;
  if (!challenge) throw new Error('somebody objected');
  return challenge;
};

describe('an objection that its filer takes back', () => {
  it('ends its review without a decision, and with it what waited for one', () => {
    const open = RIGHTS_CASES.assigned();
    expect(() => decide(open.state, extend, usualActor(open.state, extend), next(open))).toThrow(
      refusedWith('challenge-pending'),
    );
    const back = open.act(takeBack);
    expect(latestReview(back)).toMatchObject({ status: 'withdrawn', outcome: null, closedAt: back.at });
    expect(back.latest.commit.events).toEqual([
      { type: 'challenge.withdrawn', at: back.at, challenge: 'c1', review: 'r1' },
    ]);
    expect(back.act(extend).latest.commit.events[0]).toMatchObject({ type: 'order.extended' });
  });

  it('keeps the hold as it is, bars nothing, and tells the provider nothing', () => {
    const open = RIGHTS_CASES.assigned();
    const back = open.act(takeBack);
    expect(back.state.phase).toEqual(open.state.phase);
    expect(back.state.rights.extensionBarred).toBe(false);
    expect(messagesOf(back.latest.commit)).toEqual([]);
  });

  it('asks for no reviewer any more, where nobody was drawn yet', () => {
    const open = RIGHTS_CASES.challenged();
    expect([lacksReviewer(open.state.rights), lacksReviewer(open.act(takeBack).state.rights)]).toEqual([true, false]);
  });

  it('leaves an end that silence has barred barred', () => {
    const barred = RIGHTS_CASES.defaulted()
      .act(reasoned)
      .act({ ...takeBack, challenge: 'c2' });
    expect(() => decide(barred.state, extend, usualActor(barred.state, extend), next(barred))).toThrow(
      refusedWith('extension-barred'),
    );
  });

  it('is over for good: neither taken back again nor appealed, and another counts as the second of five', () => {
    const back = RIGHTS_CASES.withdrawn();
    for (const [command, code] of [
      [takeBack, 'review-closed'],
      [appeal, 'appeal-not-allowed'],
    ] as const) {
      expect(() => decide(back.state, command, person(back), next(back))).toThrow(refusedWith(code));
    }
    const fifth = [2, 3, 4, 5].reduce<OrderStory>(
      (story, number) => story.act(reasoned).act({ type: 'withdraw-challenge', challenge: `c${number}` }),
      back,
    );
    expect(fifth.state.rights.challenges).toHaveLength(5);
    expect(() => decide(fifth.state, reasoned, person(fifth), next(fifth))).toThrow(
      refusedWith('challenges-exhausted'),
    );
  });

  it('keeps the record from erasure no longer than an objection that was decided', () => {
    const released = STORIES.confirmed();
    const filed = released.act(reasoned, { at: at('2027-11-20T16:12:59.999Z') });
    const back = filed.act(takeBack, { at: at('2027-11-25T00:00:00Z') });
    expect(findNextByTime(back.state)).toEqual({ type: 'order.erased', at: at('2027-12-09T00:00:00Z') });
  });
});

describe('an appeal that its filer takes back', () => {
  it('leaves the first decision as it was, and is not asked for again', () => {
    const back = RIGHTS_CASES.appealWithdrawn();
    expect(back.state.rights.reviews.map(({ status, outcome }) => [status, outcome])).toEqual([
      ['decided', 'affirm'],
      ['withdrawn', null],
    ]);
    expect(() => decide(back.state, appeal, person(back), next(back))).toThrow(refusedWith('appeal-not-allowed'));
  });

  it('ends a panel of which somebody has voted: no vote prevails', () => {
    const back = voted(panelled(), { seat: 1, outcome: 'revoke', amendment: null }).act(takeBack);
    expect(latestReview(back)).toMatchObject({ status: 'withdrawn', outcome: null });
    expect(latestReview(back).seats.map(({ vote }) => vote?.prevailed)).toEqual([null, undefined, undefined]);
  });
});

describe('whose it is', () => {
  const under = (code?: string): OrderStory => {
    const told = RIGHTS_CASES.told();
    return told.act(object, { by: person(told, code) });
  };

  it.each`
    filed        | shown        | why
    ${'one'}     | ${'another'} | ${'another code of the case'}
    ${undefined} | ${'another'} | ${'filed before codes were told apart'}
    ${'one'}     | ${undefined} | ${'no code'}
  `('is told by the very code: not by $why', ({ filed, shown }) => {
    const story = under(filed);
    const by = person(story, shown);
    expect(canWithdraw(story.state, firstOf(story), by)).toBe(false);
    expect(() => decide(story.state, takeBack, by, next(story))).toThrow(refusedWith('challenge-unknown'));
  });

  it('is the person’s, who can while it is open', () => {
    const story = under('one');
    const by = person(story, 'one');
    expect(canWithdraw(story.state, firstOf(story), by)).toBe(true);
    expect(decide(story.state, takeBack, by, next(story))).toMatchObject([{ type: 'challenge.withdrawn' }]);
    const closed = decidedAs(story, 'affirm');
    expect(canWithdraw(closed.state, firstOf(closed), by)).toBe(false);
  });

  it('is not the provider’s, neither its own nor anybody’s', () => {
    const provider = aProvider();
    const own = RIGHTS_CASES.objectedByProvider();
    expect(canWithdraw(own.state, firstOf(own), provider)).toBe(false);
    for (const story of [own, under('one')]) {
      expect(() => decide(story.state, takeBack, provider, next(story))).toThrow(refusedWith('role-not-allowed'));
    }
    expect(() => decide(own.state, takeBack, person(own), next(own))).toThrow(refusedWith('challenge-unknown'));
  });

  it('and under which code stays apart: another’s open objection still waits for its reviewer', () => {
    const one = under('one');
    const both = assignedTo(one, 'person-reviewer-1').act(reasoned, { by: person(one, 'two') });
    const back = both.act(takeBack, { by: person(one, 'one') });
    expect(back.state.rights.reviews.map(({ status }) => status)).toEqual(['withdrawn', 'unassigned']);
    expect(() => decide(back.state, extend, usualActor(back.state, extend), next(back))).toThrow(
      refusedWith('challenge-pending'),
    );
    expect(() => decide(back.state, affirm, usualActor(back.state, affirm), next(back))).toThrow(
      refusedWith('review-closed'),
    );
  });
});
