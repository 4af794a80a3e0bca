import { describe, expect, it } from 'vitest';
import { MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import { messagesOf } from '../../../../../shared/domain/order/commit.ts';
import { isInForce } from '../../../../../shared/domain/order/life/time.ts';
import { permitsExtension } from '../../../../../shared/domain/order/record/rights.ts';
import { statusOf } from '../../../../../shared/domain/order/record/status.ts';
import { aProvider, at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { decide } from '../../../../support/rules.ts';
import { assignedTo, decidedAs, latestReview } from '../acts.ts';
import { COMMANDS, police } from '../cases.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const { ext: extend, cont: goOn, ack: acknowledge } = COMMANDS;
const { object, permit, conflict, affirm, revoke } = RIGHTS_COMMANDS;

const trying =
  ({ state, at: last }: OrderStory, command: typeof extend | typeof goOn, when = plus(last, MINUTE_MS)) =>
  () =>
    decide(state, command, usualActor(state, command), when).map(({ type }) => type);

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });
const types = ({ latest }: OrderStory) => latest.commit.events.map(({ type }) => type);

describe('while an objection is open', () => {
  const assigned = RIGHTS_CASES.assigned;

  it('more time needs the leave of its reviewer, which one extension uses up', () => {
    expect(trying(assigned(), extend)).toThrow(refusedWith('challenge-pending'));
    const permitted = assigned().act(permit);
    expect(trying(permitted, extend)()).toEqual(['order.extended', 'review.opened']);
    const extended = permitted.act(extend);
    expect(extended.state.rights.reviews.map(permitsExtension)).toEqual([false, false]);
    expect(trying(extended, extend)).toThrow(refusedWith('challenge-pending'));
  });

  it('leave goes with whoever gave it: a conflict or silence takes it back', () => {
    const returned = assigned().act(permit).act(conflict);
    expect(trying(returned, extend)).toThrow(refusedWith('challenge-pending'));
    const moved = assigned().act(permit).applyTimeUntil('review.moved');
    expect(trying(moved, extend)).toThrow(refusedWith('challenge-pending'));
  });

  it('of both sides, both reviewers have to agree', () => {
    const both = assigned().act({ ...object, lateReasonGiven: true }, { by: aProvider() });
    const second = assignedTo(both, 'person-reviewer-2');
    expect(trying(second.act(permit), extend)).toThrow(refusedWith('challenge-pending'));
    const agreed = second.act(permit).act({ type: 'permit-extension', review: 'r2' });
    expect(trying(agreed, extend)()).toEqual(['order.extended', 'review.opened']);
  });

  it('on appeal, the leave of the first reviewer is worth nothing', () => {
    const appealed = decidedAs(assigned().act(permit), 'affirm').act(RIGHTS_COMMANDS.appeal);
    expect(trying(appealed, extend)).toThrow(refusedWith('challenge-pending'));
    const leave = assignedTo(appealed, 'person-reviewer-2').act({ type: 'permit-extension', review: 'r2' });
    expect(trying(leave, extend)()).toEqual(['order.extended', 'review.opened']);
  });

  it('a production request is another matter: it rests on a law of its own', () => {
    expect(trying(assigned(), goOn)()).toEqual(['order.continued', 'review.opened']);
  });

  it('decided for the authority, nothing stands in the way of an extension', () => {
    expect(trying(decidedAs(assigned(), 'affirm'), extend)()).toEqual(['order.extended', 'review.opened']);
  });
});

describe('silence', () => {
  it('moves a review to somebody else for as long again, then bars every extension', () => {
    const assigned = assignedTo(STORIES.issued(police).act(acknowledge), 'person-reviewer-1')
      .act({
        type: 'seek-validation',
        validator: { authority: 'aut-prosecutor', institution: 'sta-musterstadt', kinds: ['public-prosecutor'] },
      })
      .act({ type: 'decide-validation', outcome: 'granted' });
    const moved = assigned.applyTimeUntil('review.moved');
    expect(moved.latest.commit.events).toEqual([
      {
        type: 'review.moved',
        at: at('2026-11-27T16:10:00Z'),
        review: 'r1',
        dueAt: at('2026-12-04T16:10:00Z'),
        silent: [{ person: 'person-reviewer-1', institution: 'review-chamber' }],
      },
    ]);
    expect(latestReview(moved)).toMatchObject({
      status: 'unassigned',
      moved: 1,
      excluded: [{ person: 'person-reviewer-1', institution: 'review-chamber' }],
    });
    const silent = moved.applyTimeUntil('review.defaulted');
    expect(silent.at).toBe(at('2026-12-04T16:10:00Z'));
    expect(latestReview(silent)).toMatchObject({ status: 'defaulted', closedAt: silent.at, outcome: null });
    expect(trying(silent, extend)).toThrow(refusedWith('extension-barred'));
    expect(isInForce(silent.state, at('2027-01-19T23:59:59.999Z'))).toBe(true); // it lapses at its end, and not before
    expect(trying(silent, goOn)).toThrow(refusedWith('extension-barred'));
  });

  it('on a deferral moves nothing and bars nothing: nobody waits', () => {
    const silent = RIGHTS_CASES.deferralAsked().applyTime(at('2026-11-23T16:13:00Z'));
    expect(types(silent)).toEqual(['review.defaulted']);
    expect(silent.state.rights).toMatchObject({ deferral: { status: 'refused' }, extensionBarred: false });
    expect(trying(silent, extend)()).toEqual(['order.extended', 'review.opened']);
  });
});

describe('the decision and the end of the hold meet', () => {
  const end = at('2027-01-20T00:00:00Z');
  const assigned = () =>
    assignedTo(
      STORIES.preserved().act({ ...object, lateReasonGiven: true }, { at: at('2027-01-12T10:00:00Z') }),
      'person-reviewer-1',
    );

  it('a millisecond before, a revocation ends it; at the end it has lapsed, and the decision stands on record', () => {
    const before = assigned().act(revoke, { at: plus(end, -1) });
    expect(types(before).slice(-2)).toEqual(['review.decided', 'order.revoked']);
    expect(statusOf(before.state)).toBe('revoked');
    const late = assigned().act(revoke, { at: end });
    expect(types(late).slice(-2)).toEqual(['order.lapsed', 'review.decided']);
    expect(statusOf(late.state)).toBe('lapsed');
    expect(latestReview(late)).toMatchObject({ status: 'decided', outcome: 'revoke', closedAt: end });
  });

  it('a narrowing that comes with the end changes nothing of what was held', () => {
    const amendment = { targets: [{ id: 't1', categories: ['subscriber'] as const }], endsAt: null };
    const late = decidedAs(assigned(), 'amend', { amendment, at: end });
    expect(types(late).slice(-1)).toEqual(['review.decided']);
    expect(late.state.targets).toEqual(assigned().state.targets);
  });
});

describe('a revocation', () => {
  it('releases in the same commit, tells the provider, and gives the notice that was owed', () => {
    const story = STORIES.revoked();
    expect(story.latest.commit.events).toEqual([
      { type: 'review.decided', at: story.at, review: 'r1', outcome: 'revoke', seats: [1] },
      {
        type: 'order.revoked',
        at: at('2026-11-20T16:15:00Z'),
        reason: 'revoked-by-review',
        confirmationDueAt: at('2026-11-27T16:15:00Z'),
        erasesAt: at('2027-11-20T16:15:00Z'),
      },
      { type: 'notice.given', at: story.at, relayDueAt: at('2026-11-27T16:15:00Z') },
    ]);
    expect(messagesOf(story.latest.commit).map(({ type }) => type)).toEqual([
      'order.released',
      'notice.relay-requested',
    ]);
  });

  it('of an order nobody received asks nothing of anybody', () => {
    const story = decidedAs(STORIES.issued(police), 'revoke');
    expect(types(story)).toEqual(['review.decided', 'order.revoked', 'notice.waived']);
    expect(story.state.phase).toMatchObject({ ending: 'revoked', confirmation: { status: 'not-owed' } });
  });
});

describe('the look that an extension opens, asked for', () => {
  it.each`
    when                      | due                           | why
    ${'2026-12-01T00:00:00Z'} | ${'2026-12-15T00:00:00.000Z'} | ${'two weeks after the extension'}
    ${'2027-01-19T23:00:00Z'} | ${'2027-02-02T23:00:00.000Z'} | ${'two weeks, well before the new end'}
  `('on $when is to be answered by $due: $why', ({ when, due }) => {
    const extended = STORIES.preserved().act(extend, { at: at(when) });
    expect(latestReview(extended)).toMatchObject({ kind: 'sunset', dueAt: at(due) });
  });
});

it('an affirmed order goes on as it is', () => {
  const before = RIGHTS_CASES.assigned();
  const after = before.act(affirm);
  expect(after.state.phase).toEqual(before.state.phase);
  expect(after.state.targets).toEqual(before.state.targets);
});
