import { describe, expect, it } from 'vitest';
import { MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import type { RightsCommand } from '../../../../../shared/domain/order/life/rights-command.ts';
import { findEndByTime, findNextByTime, isInForce } from '../../../../../shared/domain/order/life/time.ts';
import { aProvider, aReviewerStanding, at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyTime, decide } from '../../../../support/rules.ts';
import { assignedTo, decidedAs, deferredInSteps, latestReview } from '../acts.ts';
import { police } from '../cases.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const { object, appeal } = RIGHTS_COMMANDS;
const provider = aProvider();
const reasoned = { ...object, lateReasonGiven: true } as const;

const decided = (
  { state, at: last }: OrderStory,
  command: RightsCommand,
  when = plus(last, MINUTE_MS),
  by = usualActor(state, command),
) => decide(state, command, by, when);

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });

describe('an objection', () => {
  it.each`
    who           | last                          | why
    ${'person'}   | ${'2027-01-03T16:09:59.999Z'} | ${'30 days from the notice'}
    ${'provider'} | ${'2026-12-20T16:10:59.999Z'} | ${'30 days from its receipt'}
  `('of the $who is in time up to $last, $why, and after it with a reason', ({ who, last }) => {
    const story = RIGHTS_CASES.told();
    const by = who === 'provider' ? provider : usualActor(story.state, object);
    expect(decided(story, object, at(last), by).at(-1)).toMatchObject({
      type: 'challenge.filed',
      by: who,
      late: false,
    });
    const after = plus(at(last), 1);
    const late = () => decided(story, object, after, by);
    expect(late).toThrow(refusedWith('challenge-too-late'));
    expect(late).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/lateReason' })] }));
    expect(decided(story, reasoned, after, by).at(-1)).toMatchObject({ type: 'challenge.filed', by: who, late: true });
  });

  it('by whoever was never told cannot be late', () => {
    const deferred = RIGHTS_CASES.deferredPastTheEnd();
    expect(decided(deferred, object, at('2027-01-31T23:59:59Z')).at(-1)).toMatchObject({ late: false });
  });

  it.each`
    grounds                               | order       | due
    ${['disproportionate']}               | ${'plain'}  | ${'2026-12-19T00:00:00Z'}
    ${['not-my-data', 'expired-purpose']} | ${'plain'}  | ${'2026-12-19T00:00:00Z'}
    ${['privilege']}                      | ${'plain'}  | ${'2026-12-08T00:00:00Z'}
    ${['press-or-immunity']}              | ${'plain'}  | ${'2026-12-08T00:00:00Z'}
    ${['other', 'privilege']}             | ${'plain'}  | ${'2026-12-08T00:00:00Z'}
    ${['other']}                          | ${'urgent'} | ${'2026-12-08T00:00:00Z'}
  `('on $grounds against a $order order of 5 December is decided by $due', ({ grounds, order, due }) => {
    const options = order === 'urgent' ? police : {};
    const story = STORIES.issued(options).act({ type: 'acknowledge' });
    const [filed] = decided(story, { ...object, grounds }, at('2026-12-05T00:00:00Z')).slice(-1);
    expect(filed).toMatchObject({ type: 'challenge.filed', reviewDueAt: at(due) });
  });

  it('is filed five times by one side, one at a time; the other side has its own five', () => {
    const fifth = [1, 2, 3, 4, 5].reduce<OrderStory>(
      (story) => decidedAs(story.act(reasoned), 'affirm'),
      RIGHTS_CASES.told(),
    );
    expect(() => decided(fifth, reasoned)).toThrow(refusedWith('challenges-exhausted'));
    expect(decided(fifth, reasoned, undefined, provider)).toMatchObject([{ challenge: 'c6', by: 'provider' }]);
    const open = RIGHTS_CASES.challenged();
    expect(() => decided(open, object)).toThrow(refusedWith('challenge-pending'));
    expect(decided(open, reasoned, undefined, provider)).toMatchObject([{ challenge: 'c2', by: 'provider' }]);
  });

  it('leaves the hold as it is, from filing to the last message', () => {
    const before = RIGHTS_CASES.told();
    const story = before.act(object);
    const heard = assignedTo(story, 'person-reviewer-1').act({ type: 'send-message', review: 'r1' });
    for (const { state } of [story, heard]) {
      expect(state.phase).toEqual(before.state.phase);
      expect(findEndByTime(state)).toEqual(findEndByTime(before.state));
      expect(isInForce(state, at('2027-01-19T23:59:59.999Z'))).toBe(true);
      expect(isInForce(state, at('2027-01-20T00:00:00Z'))).toBe(false);
    }
  });
});

describe('an objection and the erasure of the record meet', () => {
  const erased = at('2027-11-20T16:13:00Z');
  const released = STORIES.confirmed;

  it('filed a millisecond before keeps the record until it is decided and can be appealed against no more', () => {
    const filed = released().act(reasoned, { at: plus(erased, -1) });
    expect(applyTime(filed.state, erased).events).toEqual([]);
    expect(findNextByTime(filed.state)).toMatchObject({ type: 'review.moved', at: at('2027-12-04T16:12:59.999Z') });
    const closed = decidedAs(filed, 'affirm', { at: at('2027-11-25T00:00:00Z') });
    expect(findNextByTime(closed.state)).toEqual({ type: 'order.erased', at: at('2027-12-09T00:00:00Z') });
    const silent = filed.applyTimeUntil('review.defaulted');
    expect(silent.at).toBe(at('2027-12-18T16:12:59.999Z'));
    expect(findNextByTime(silent.state)).toEqual({ type: 'order.erased', at: at('2028-01-01T16:12:59.999Z') });
  });

  it('filed at that instant finds nothing left', () => {
    expect(() => decided(released(), reasoned, erased)).toThrow(refusedWith('order-erased'));
    expect(() => decided(STORIES.erased(), reasoned, erased)).toThrow(refusedWith('order-erased'));
  });

  it('a notice given after a year keeps the record for thirty days more, to object', () => {
    const released = deferredInSteps(STORIES.preserved(), 0, 1).act({ type: 'release', reason: 'no-longer-needed' });
    const waiting = deferredInSteps(released, 1, 5);
    expect(released.state.phase).toMatchObject({ erasesAt: at('2027-11-21T00:01:00Z') });
    expect(applyTime(waiting.state, at('2029-01-01T00:00:00Z')).events).toMatchObject([
      { type: 'notice.given', at: at('2027-12-04T16:10:00Z') },
      { type: 'notice.relay-overdue', at: at('2027-12-11T16:10:00Z') },
      { type: 'order.erased', at: at('2028-01-03T16:10:00Z') },
    ]);
  });
});

describe('an appeal', () => {
  const first = (outcome: 'affirm' | 'revoke' = 'affirm') =>
    decidedAs(RIGHTS_CASES.challenged(), outcome, { at: at('2026-12-10T00:00:00Z') });
  const last = at('2026-12-23T23:59:59.999Z');

  it('is in time for fourteen days from the decision', () => {
    expect(decided(first(), appeal, last).at(-1)).toEqual({
      type: 'appeal.filed',
      at: last,
      challenge: 'c1',
      reviewDueAt: at('2027-01-06T23:59:59.999Z'),
    });
    expect(() => decided(first(), appeal, plus(last, 1))).toThrow(refusedWith('appeal-too-late'));
  });

  it('counts from the silence that decided, too', () => {
    const silent = RIGHTS_CASES.challenged().applyTimeUntil('review.defaulted');
    expect(silent.at).toBe(at('2027-01-01T16:11:00Z'));
    expect(decided(silent, appeal, at('2027-01-15T16:10:59.999Z')).at(-1)).toMatchObject({ type: 'appeal.filed' });
    expect(() => decided(silent, appeal, at('2027-01-15T16:11:00Z'))).toThrow(refusedWith('appeal-too-late'));
  });

  it('is heard once, by somebody else than before', () => {
    const appealed = first().act(appeal);
    const { id: review, excluded } = latestReview(appealed);
    expect(excluded).toEqual([{ person: 'person-reviewer-of-r1', institution: 'review-chamber' }]);
    const assigning = (person: string) => () =>
      decided(appealed, { type: 'assign-reviewer', review, reviewer: aReviewerStanding({ person }) });
    expect(assigning('person-reviewer-of-r1')).toThrow(refusedWith('review-not-independent'));
    expect(assigning('person-reviewer-2')()).toMatchObject([{ type: 'review.assigned', review }]);
    const closed = decidedAs(appealed, 'affirm');
    expect(() => decided(appealed, appeal)).toThrow(refusedWith('appeal-not-allowed'));
    expect(() => decided(closed, appeal)).toThrow(refusedWith('appeal-not-allowed'));
    expect(decided(closed, reasoned)).toMatchObject([{ type: 'challenge.filed', challenge: 'c2' }]);
  });

  it('goes to nobody who gave the first review back either', () => {
    const conflicted = assignedTo(RIGHTS_CASES.challenged(), 'person-reviewer-8').act({
      type: 'declare-conflict',
      review: 'r1',
      seat: null,
    });
    const appealed = decidedAs(conflicted, 'affirm').act(appeal);
    expect(latestReview(appealed).excluded.map(({ person }) => person)).toEqual([
      'person-reviewer-8',
      'person-reviewer-of-r1',
    ]);
  });

  it('is not open against success, before a decision, or to the other side', () => {
    expect(() => decided(first('revoke'), appeal)).toThrow(refusedWith('appeal-not-allowed'));
    expect(() => decided(RIGHTS_CASES.challenged(), appeal)).toThrow(refusedWith('challenge-pending'));
    expect(() => decided(first(), appeal, undefined, provider)).toThrow(refusedWith('challenge-unknown'));
  });

  it('is open against a decision that only narrowed', () => {
    const amendment = { targets: [{ id: 't1', categories: ['subscriber'] as const }], endsAt: null };
    const narrowed = decidedAs(RIGHTS_CASES.challenged(), 'amend', { amendment });
    expect(decided(narrowed, appeal)).toMatchObject([{ type: 'appeal.filed' }]);
  });

  it('decided for the person ends the hold as the first review could have', () => {
    const won = decidedAs(first().act(appeal), 'revoke');
    expect(won.latest.commit.events.map(({ type }) => type)).toEqual(['review.decided', 'order.revoked']);
    expect(isInForce(won.state, won.at)).toBe(false);
  });
});
