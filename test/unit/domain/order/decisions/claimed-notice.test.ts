import { describe, expect, it } from 'vitest';
import { DAY_MS, plus } from '../../../../../shared/domain/instant.ts';
import { messagesOf } from '../../../../../shared/domain/order/commit.ts';
import { findNextByTime } from '../../../../../shared/domain/order/life/time.ts';
import { at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { evolve } from '../../../../support/rules.ts';
import { decidedAs, latestReview } from '../acts.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const { tell, letter, relay, revoke } = RIGHTS_COMMANDS;
const { preserved, released } = STORIES;
const release = { type: 'release', reason: 'no-longer-needed' } as const;
const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });
const noticeOf = ({ state }: OrderStory) => state.rights.notice;
const typesOf = ({ latest }: OrderStory): string[] => latest.commit.events.map(({ type }) => type);

describe('an authority that says it told the person itself', () => {
  it('changes nothing by that: a reviewer is asked, and the notice goes out on its day', () => {
    const claimed = RIGHTS_CASES.claimed();
    expect(claimed.latest.commit.events).toEqual([
      { type: 'notice.claimed', at: claimed.at, reviewDueAt: plus(claimed.at, 3 * DAY_MS) },
    ]);
    expect(noticeOf(claimed)).toEqual(noticeOf(preserved()));
    expect(latestReview(claimed)).toMatchObject({ kind: 'notice', status: 'unassigned' });
    const told = claimed.applyTimeUntil('notice.given');
    expect(told.at).toBe(at('2026-12-04T16:10:00Z'));
    expect(messagesOf(told.latest.commit).map(({ type }) => type)).toEqual(['notice.relay-requested']);
  });

  it('keeps no end of the hold from sending the notice while the reviewer looks', () => {
    expect(typesOf(RIGHTS_CASES.claimAssigned().act(release))).toEqual(['order.released', 'notice.given']);
  });

  it('is believed once a reviewer confirms: nobody else has to tell, and the time to object begins then', () => {
    const confirmed = RIGHTS_CASES.toldByAuthority();
    expect(typesOf(confirmed)).toEqual(['review.decided', 'notice.confirmed']);
    expect(messagesOf(confirmed.latest.commit)).toEqual([]);
    expect(noticeOf(confirmed)).toEqual({
      status: 'given',
      at: confirmed.at,
      relay: { status: 'stopped', at: confirmed.at },
      deferred: null,
    });
    expect(confirmed.state.rights.settledAt).toBe(plus(confirmed.at, 30 * DAY_MS));
  });

  it('ends a wait with it, once confirmed', () => {
    const { state } = decidedAs(RIGHTS_CASES.deferred().act(tell), 'affirm');
    expect(state.rights).toMatchObject({
      notice: { deferred: 'obstructing-inquiries' },
      deferral: { status: 'ended' },
    });
  });

  it.each`
    before                          | relay        | why
    ${RIGHTS_CASES.told}            | ${'stopped'} | ${'still owed'}
    ${RIGHTS_CASES.relayOverdue}    | ${'stopped'} | ${'late'}
    ${RIGHTS_CASES.relayed}         | ${'proved'}  | ${'proved before'}
    ${RIGHTS_CASES.toldByAuthority} | ${'stopped'} | ${'stopped before'}
  `('confirmed after the notice went out, stops a relay that is $why', ({ before, relay: status }) => {
    const story: OrderStory = before();
    const { rights } = evolve(story.state, { type: 'notice.confirmed', at: plus(story.at, 1) });
    expect(rights.notice).toMatchObject({ status: 'given', at: Object(noticeOf(story)).at, relay: { status } });
  });

  it.each(['refused', 'met with silence'])(
    'loses nothing of the person when it is %s, and may try once more',
    (fate) => {
      const over = fate === 'refused' ? RIGHTS_CASES.claimRefused() : RIGHTS_CASES.claimIgnored();
      expect(noticeOf(over)).toEqual(noticeOf(preserved()));
      expect(over.state.rights.extensionBarred).toBe(false); // silence about a notice says nothing about the hold
      const again = over.act(tell);
      const next = decidedAs(again, 'revoke');
      expect(() => next.act(tell)).toThrow(refusedWith('notice-claims-exhausted'));
      expect(typesOf(next.applyTimeUntil('notice.given'))).toContain('notice.given');
    },
  );

  it('waits for a second reviewer when the first is silent, and then for nobody', () => {
    const claimed = RIGHTS_CASES.claimAssigned();
    const moved = claimed.applyTimeUntil('review.moved');
    expect(latestReview(moved)).toMatchObject({ status: 'unassigned', silent: ['review-chamber'] });
    expect(findNextByTime(moved.state)).toMatchObject({ type: 'review.defaulted', at: plus(moved.at, 3 * DAY_MS) });
  });

  it('cannot ask to wait while it says so, nor say so while it asks', () => {
    expect(() => RIGHTS_CASES.claimed().act(RIGHTS_COMMANDS.defer)).toThrow(refusedWith('notice-claim-pending'));
    expect(() => RIGHTS_CASES.deferralAsked().act(tell)).toThrow(refusedWith('deferral-pending'));
  });

  it.each`
    toldAt                        | why
    ${'2026-11-20T16:09:59.999Z'} | ${'before the hold began'}
    ${'2026-11-20T16:18:00.001Z'} | ${'later than a clock may be ahead'}
  `('names no time $why', ({ toldAt }: { toldAt: string }) => {
    const claim = () => preserved().act({ ...tell, toldAt: at(toldAt) });
    expect(claim).toThrow(refusedWith('time-not-possible'));
  });

  it('is answered with yes or no', () => {
    const amend = {
      ...revoke,
      outcome: 'amend',
      amendment: { targets: [], endsAt: at('2027-01-01T00:00:00Z') },
    } as const;
    expect(() => RIGHTS_CASES.claimAssigned().act(amend)).toThrow(refusedWith('amendment-widens'));
  });
});

describe('ways to a case code', () => {
  it('stay after a reviewer confirmed: the provider may still read the notice for a user who asks, and prove it', () => {
    const confirmed = RIGHTS_CASES.toldByAuthority();
    expect(typesOf(confirmed.act({ type: 'read-notice' }))).toEqual(['notice.read']);
    expect(noticeOf(confirmed.act({ ...relay, relayedAt: confirmed.at }))).toMatchObject({
      relay: { status: 'proved' },
    });
  });

  it('a letter is one, before the notice goes out and after it, in force or not, and tells nobody by itself', () => {
    for (const tellStory of [
      preserved,
      RIGHTS_CASES.told,
      RIGHTS_CASES.toldByAuthority,
      RIGHTS_CASES.deferred,
      RIGHTS_CASES.deferredPastTheEnd,
      released,
    ]) {
      const story = tellStory();
      const made = story.act(letter);
      expect(typesOf(made).filter((type) => type.startsWith('notice.'))).toEqual(['notice.letter-made']);
      expect(noticeOf(made)).toEqual(noticeOf(story));
      expect(made.state.rights.letters).toEqual([made.at]);
    }
  });

  it('five letters are made of an order and no sixth, and none while a request to wait is undecided', () => {
    const five = [1, 2, 3, 4, 5].reduce((story) => story.act(letter), preserved());
    expect(five.state.rights.letters).toHaveLength(5);
    expect(() => five.act(letter)).toThrow(refusedWith('notice-letters-exhausted'));
    expect(() => RIGHTS_CASES.deferralAsked().act(letter)).toThrow(refusedWith('deferral-pending'));
  });

  it('what an earlier version recorded stays as it was: its relay is off, and a letter can still be made', () => {
    const story = preserved();
    const state = evolve(story.state, { type: 'notice.recorded', at: plus(story.at, 1) });
    expect(state.rights.notice).toMatchObject({ status: 'given', relay: { status: 'off' } });
    expect('letters' in state.rights).toBe(false);
  });
});
