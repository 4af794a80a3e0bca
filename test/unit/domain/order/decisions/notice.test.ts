import { describe, expect, it } from 'vitest';
import { type Instant, MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import { messagesOf } from '../../../../../shared/domain/order/commit.ts';
import type { RightsCommand } from '../../../../../shared/domain/order/life/rights-command.ts';
import { findNextByTime } from '../../../../../shared/domain/order/life/time.ts';
import { at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyTime, decide } from '../../../../support/rules.ts';
import { assignedTo, decidedAs, deferredInSteps, latestReview } from '../acts.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const { relay } = RIGHTS_COMMANDS;
const { preserved, issued } = STORIES;
const release = { type: 'release', reason: 'no-longer-needed' } as const;

/** What a command makes of a story at an instant. */
const decided = ({ state }: OrderStory, command: RightsCommand, when: Instant) =>
  decide(state, command, usualActor(state, command), when);

const deferring =
  (
    story: OrderStory,
    when: Instant,
    until: Instant,
    ground: 'public-security' | 'rights-of-others' = 'public-security',
  ) =>
  () =>
    decided(story, { type: 'defer-notice', ground, until }, when);

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });

describe('the notice', () => {
  it('is given two weeks after issue, asks the provider to tell its user, and proof is owed in a week', () => {
    const told = preserved().applyTime(at('2026-12-04T16:10:00Z'));
    expect(told.latest.commit.events).toEqual([
      { type: 'notice.given', at: at('2026-12-04T16:10:00Z'), relayDueAt: at('2026-12-11T16:10:00Z') },
    ]);
    expect(messagesOf(told.latest.commit)).toMatchObject([{ number: 2, type: 'notice.relay-requested' }]);
    const late = told.applyTime(at('2026-12-11T16:10:00Z'));
    expect(late.latest.commit.events).toEqual([{ type: 'notice.relay-overdue', at: at('2026-12-11T16:10:00Z') }]);
    expect(messagesOf(late.latest.commit)).toMatchObject([{ number: 3, type: 'order.reminder' }]);
    expect(late.act(relay).state.rights.notice).toMatchObject({ relay: { status: 'proved' } });
  });

  it('goes out with the end of the hold when that comes first, in the same commit', () => {
    const story = preserved().act(release);
    expect(story.latest.commit.events).toMatchObject([
      { type: 'order.released', at: at('2026-11-20T16:13:00Z') },
      { type: 'notice.given', at: at('2026-11-20T16:13:00Z'), relayDueAt: at('2026-11-27T16:13:00Z') },
    ]);
    expect(messagesOf(story.latest.commit).map(({ type }) => type)).toEqual([
      'order.released',
      'notice.relay-requested',
    ]);
  });

  it('whose day passed before anybody received the order goes out at receipt, and is counted from there', () => {
    const received = issued().act({ type: 'acknowledge' }, { at: at('2026-12-20T09:00:00Z') });
    expect(received.latest.commit.events.slice(1)).toMatchObject([
      { type: 'order.received', at: at('2026-12-20T09:00:00Z') },
      { type: 'order.acknowledged', at: at('2026-12-20T09:00:00Z') },
      { type: 'notice.given', at: at('2026-12-20T09:00:00Z'), relayDueAt: at('2026-12-27T09:00:00Z') },
    ]);
  });

  it('is waived where nothing was ever received, however it ended', () => {
    for (const story of [issued().act(release), issued().applyTimeUntil('order.expired')]) {
      expect(story.state.rights.notice).toEqual({ status: 'waived', at: story.at, reason: 'never-received' });
      expect(story.latest.commit.events.at(-1)).toEqual({
        type: 'notice.waived',
        at: story.at,
        reason: 'never-received',
      });
    }
  });
});

describe('a deferral', () => {
  const afterSteps = (count: number): OrderStory => deferredInSteps(preserved().act({ type: 'continue' }), 0, count);

  it.each`
    steps | asked                     | latest                    | why
    ${0}  | ${'2026-11-21T00:00:00Z'} | ${'2027-02-19T00:00:00Z'} | ${'90 days from asking'}
    ${1}  | ${'2027-02-10T00:00:00Z'} | ${'2027-05-11T00:00:00Z'} | ${'90 days again, with a fresh reason'}
    ${4}  | ${'2027-09-05T16:10:00Z'} | ${'2027-12-04T16:10:00Z'} | ${'90 days that end with the year of waiting'}
    ${4}  | ${'2027-10-01T00:00:00Z'} | ${'2027-12-04T16:10:00Z'} | ${'what is left of a year from the first day notice was owed'}
    ${5}  | ${'2027-11-25T00:00:00Z'} | ${'2027-12-25T00:00:00Z'} | ${'beyond it, 30 days from asking'}
    ${6}  | ${'2027-12-24T00:00:00Z'} | ${'2028-01-23T00:00:00Z'} | ${'and 30 again, each by a reviewer of its own'}
  `('after $steps of them, asked for on $asked, lasts until $latest: $why', ({ steps, asked, latest }) => {
    const story = afterSteps(steps);
    const tooLong = deferring(story, at(asked), plus(at(latest), 1));
    expect(tooLong).toThrow(refusedWith('deferral-too-long'));
    expect(tooLong).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/until' })] }));
    expect(deferring(story, at(asked), at(latest))().at(-1)).toMatchObject({ type: 'deferral.requested' });
  });

  it('must reach past the day the notice is due, or it would defer nothing', () => {
    expect(deferring(preserved(), at('2026-11-21T00:00:00Z'), at('2026-12-04T16:10:00Z'))).toThrow(
      refusedWith('deferral-too-long'),
    );
    const wanted = at('2026-12-04T16:10:00.001Z');
    expect(deferring(preserved(), at('2026-11-21T00:00:00Z'), wanted, 'rights-of-others')()).toEqual([
      {
        type: 'deferral.requested',
        at: at('2026-11-21T00:00:00Z'),
        ground: 'rights-of-others',
        until: wanted,
        reviewDueAt: at('2026-11-24T00:00:00Z'),
      },
    ]);
  });

  it('is decided before the notice would go out: in three days, or less', () => {
    const [asked] = deferring(preserved(), at('2026-12-04T16:09:59Z'), at('2027-01-01T00:00:00Z'))();
    expect(asked).toMatchObject({ reviewDueAt: at('2026-12-04T16:10:00Z') });
  });

  it('of an order nobody has received is asked for after the day too, and decided before it would end', () => {
    const now = at('2026-12-10T00:00:00Z');
    expect(deferring(issued(), now, now)).toThrow(refusedWith('deferral-too-long'));
    const asked = issued().act(
      { type: 'defer-notice', ground: 'public-security', until: at('2026-12-11T00:00:00Z') },
      { at: now },
    );
    expect(latestReview(asked).dueAt).toBe(at('2026-12-11T00:00:00Z'));
    const approved = decidedAs(asked, 'affirm', { at: now });
    const received = approved.act({ type: 'acknowledge' }, { at: at('2026-12-10T12:00:00Z') });
    expect(received.latest.commit.events.map(({ type }) => type)).toEqual(['order.received', 'order.acknowledged']);
    expect(findNextByTime(received.state)).toMatchObject({ type: 'notice.given', at: at('2026-12-11T00:00:00Z') });
  });

  it('outlasts the hold: the notice goes out when it ends, by itself', () => {
    const ended = RIGHTS_CASES.deferred().applyTimeUntil('order.lapsed');
    expect(ended.state.rights.notice).toEqual({
      status: 'owed',
      dueAt: at('2027-02-01T00:00:00Z'),
      deferred: 'obstructing-inquiries',
    });
    expect(applyTime(ended.state, at('2027-01-31T23:59:59.999Z')).events.map(({ type }) => type)).toEqual([
      'release.overdue',
    ]);
    expect(applyTime(ended.state, at('2027-02-01T00:00:00Z')).events.at(-1)).toMatchObject({ type: 'notice.given' });
  });

  it('is shortened by its reviewer, never lengthened', () => {
    const asked = assignedTo(RIGHTS_CASES.deferralAsked(), 'person-reviewer-1');
    const { id: review } = latestReview(asked);
    const amending = (endsAt: Instant | null) => () =>
      decided(
        asked,
        { type: 'decide-review', review, outcome: 'amend', amendment: { targets: [], endsAt }, votes: [] },
        plus(asked.at, MINUTE_MS),
      );
    expect(amending(at('2027-01-01T00:00:00Z'))().at(-1)).toMatchObject({
      type: 'deferral.approved',
      until: at('2027-01-01T00:00:00Z'),
    });
    for (const until of [at('2027-02-01T00:00:00.001Z'), at('2026-12-04T16:10:00Z'), null]) {
      expect(amending(until)).toThrow(refusedWith('amendment-widens'));
    }
  });
});

describe('the end of a deferral and its renewal meet', () => {
  const until = at('2027-02-01T00:00:00Z');
  const longer = at('2027-03-01T00:00:00Z');
  const deferred = RIGHTS_CASES.deferred;

  it('asked for a millisecond before it is taken, and at the end itself there is nothing left to defer', () => {
    const before = deferring(deferred(), plus(until, -1), longer)();
    expect(before.at(-1)).toMatchObject({ type: 'deferral.requested', reviewDueAt: until });
    expect(deferring(deferred(), until, longer)).toThrow(refusedWith('notice-not-owed'));
    expect(deferring(deferred().applyTime(until), until, longer)).toThrow(refusedWith('notice-not-owed'));
  });

  it('approved a millisecond before it moves the notice, and at the end itself comes too late', () => {
    const asked = deferred().act(
      { type: 'defer-notice', ground: 'national-security', until: longer },
      { at: at('2027-01-30T00:00:00Z') },
    );
    const ready = assignedTo(asked, 'person-reviewer-2');
    const { id: review } = latestReview(ready);
    const approving = { type: 'decide-review', review, outcome: 'affirm', amendment: null, votes: [] } as const;
    const moved = ready.act(approving, { at: plus(until, -1) });
    expect(moved.state.rights.notice).toEqual({ status: 'owed', dueAt: longer, deferred: 'national-security' });
    expect(() => decided(ready, approving, until)).toThrow(refusedWith('review-closed'));
    expect(ready.applyTime(until).latest.commit.events).toMatchObject([
      { type: 'review.defaulted', at: until, review },
      { type: 'notice.given', at: until },
    ]);
  });

  it.each(['asked', 'refused'])('a renewal that is only %s takes nothing from the deferral that stands', (fate) => {
    const renewal = { type: 'defer-notice', ground: 'national-security', until: longer } as const;
    const asked = deferred()
      .act(release)
      .act(renewal, { at: at('2027-01-10T00:00:00Z') });
    const story = fate === 'asked' ? asked : decidedAs(asked, 'revoke');
    expect(story.state.rights.notice).toEqual({ status: 'owed', dueAt: until, deferred: 'obstructing-inquiries' });
    expect(applyTime(story.state, plus(until, -1)).events.filter(({ type }) => type === 'notice.given')).toEqual([]);
    expect(applyTime(story.state, until).events).toMatchObject([
      ...(fate === 'asked' ? [{}] : []),
      { type: 'notice.given', at: until },
    ]);
  });
});
