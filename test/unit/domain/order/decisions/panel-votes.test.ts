import { describe, expect, it } from 'vitest';
import { MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import { listEligible } from '../../../../../shared/domain/order/decisions/independence.ts';
import type { Ballot, Cast } from '../../../../../shared/domain/order/life/rights-command.ts';
import { findVote } from '../../../../../shared/domain/order/readings/known-to-reviewers.ts';
import { findReviewOfEvents } from '../../../../../shared/domain/order/record/review-of-events.ts';
import { withSeat } from '../../../../../shared/domain/order/record/seats.ts';
import { statusOf } from '../../../../../shared/domain/order/record/status.ts';
import { aProvider, aReviewer, aReviewerStanding, at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyTime, decide } from '../../../../support/rules.ts';
import { decidedAs, latestReview, PANELLISTS, panelled, seated, voted } from '../acts.ts';
import { party } from '../cases.ts';
import { RIGHTS_CASES } from '../rights-cases.ts';

const AFFIRM: Ballot = { outcome: 'affirm', amendment: null };
const REVOKE: Ballot = { outcome: 'revoke', amendment: null };
const SUBSCRIBER = [{ id: 't1', categories: ['subscriber'] }] as const;
const AMEND: Ballot = { outcome: 'amend', amendment: { targets: SUBSCRIBER, endsAt: null } };
const on = (seat: number, ballot: Ballot): Cast => ({ seat, ...ballot });

const [first, , third, fourth] = PANELLISTS.map((who) => aReviewer(who));
const types = ({ latest }: OrderStory) => latest.commit.events.map(({ type }) => type);
const refusedWith = (code: string, retryable = false) => expect.objectContaining({ code, retryable });

const voting =
  (story: OrderStory, vote: Cast, others: readonly Cast[] = []) =>
  () =>
    voted(story, vote, others);

describe('an appeal against a request of one Party to another', () => {
  it('is heard by three, drawn one at a time, and by one under the other instruments', () => {
    expect(latestReview(panelled(0))).toMatchObject({ kind: 'appeal', status: 'unassigned' });
    expect(latestReview(panelled(0)).seats).toHaveLength(3);
    expect(latestReview(panelled(2))).toMatchObject({
      status: 'unassigned',
      seats: [{ reviewer: PANELLISTS[0] }, { reviewer: PANELLISTS[1] }, { reviewer: null }],
    });
    expect(latestReview(panelled(3))).toMatchObject({
      status: 'assigned',
      excluded: [{ institution: 'review-chamber' }],
    });
    expect(latestReview(RIGHTS_CASES.appealed()).seats).toHaveLength(1);
  });

  it.each`
    changes                                                            | why
    ${{ person: 'person-panellist-1', institution: 'another-house' }}  | ${'sits-on-it'}
    ${{ person: 'person-colleague', institution: 'ombuds-office' }}    | ${'same-institution-as-panel'}
    ${{ person: 'person-reviewer-of-r1', institution: 'parliament' }}  | ${'had-it-before'}
    ${{ person: 'person-x', institution: 'bundespolizei-musterland' }} | ${'same-institution'}
  `('is not heard by one who $why', ({ changes, why }) => {
    const command = { type: 'assign-reviewer', review: 'r2', reviewer: aReviewerStanding(changes) } as const;
    const { state, at: last } = panelled(2);
    const act = () => decide(state, command, usualActor(state, command), plus(last, MINUTE_MS));
    expect(act).toThrow(refusedWith('review-not-independent'));
    expect(act).toThrow(`refused: ${why}`);
  });

  it.each`
    panel                                                                                                        | who
    ${() => panelled(3)}                                                                                         | ${'sit on it'}
    ${() => voted(voted(panelled(3), on(1, AFFIRM)), on(3, AFFIRM), [on(1, AFFIRM)])}                            | ${'decided it'}
    ${() => voted(panelled(3), on(2, AFFIRM)).applyTimeUntil('review.moved').applyTimeUntil('review.defaulted')} | ${'voted on it in vain'}
  `('leaves other questions of the order to others than those who $who, while three are left', ({ panel }) => {
    const story: OrderStory = panel().act(
      { type: 'challenge', grounds: ['other'], lateReasonGiven: true },
      { by: aProvider({ provider: 'prv-contact-jp' }) },
    );
    const others = ['a', 'b', 'c'].map((person) => aReviewerStanding({ person, reportsTo: [] }));
    const roster = [...PANELLISTS.slice(1, 2).map((one) => aReviewerStanding(one)), ...others];
    const drawnFrom = listEligible(story.state, latestReview(story), roster).map(({ person }) => person);
    expect(drawnFrom).toEqual(['a', 'b', 'c']);
  });
});

it('what a provider appeals against again without new facts goes back to the panel it was heard by, as far as it sat', () => {
  const by = aProvider({ provider: 'prv-contact-jp' });
  const challenge = { type: 'challenge', grounds: ['other'], lateReasonGiven: true } as const;
  const objected = (story: OrderStory) => decidedAs(story.act(challenge, { by }), 'affirm');
  const appealed = objected(STORIES.preserved(party)).act({ type: 'appeal', challenge: 'c1' }, { by });
  const sitting = PANELLISTS.slice(0, 2).reduce<OrderStory>(seated, appealed);
  const decided = voted(voted(sitting, on(1, AFFIRM)), on(2, AFFIRM), [on(1, AFFIRM)]);
  const again = objected(decided).act({ type: 'appeal', challenge: 'c2' }, { by });
  const roster = PANELLISTS.map((one) => aReviewerStanding({ ...one, reportsTo: [] }));
  const drawnFrom = (story: OrderStory) =>
    listEligible(story.state, latestReview(story), roster).map(({ person }) => person);
  expect(drawnFrom(again)).toEqual(['person-panellist-1', 'person-panellist-2']);
  const both = PANELLISTS.slice(0, 2).reduce<OrderStory>(seated, again);
  expect(drawnFrom(both)).toEqual(['person-panellist-3', 'person-panellist-4']);
});

describe('the votes', () => {
  it('of two who affirm decide at once, though the third seat is empty', () => {
    const one = voted(panelled(2), on(1, AFFIRM));
    expect(one.latest.commit.events).toEqual([{ type: 'review.voted', at: one.at, review: 'r2', seat: 1 }]);
    expect(latestReview(one)).toMatchObject({ status: 'unassigned', outcome: null });
    const two = voted(one, on(2, AFFIRM), [on(1, AFFIRM)]);
    expect(two.latest.commit.events).toEqual([
      { type: 'review.voted', at: two.at, review: 'r2', seat: 2 },
      { type: 'review.decided', at: two.at, review: 'r2', outcome: 'affirm', seats: [1, 2] },
    ]);
    expect(latestReview(two)).toMatchObject({
      status: 'decided',
      outcome: 'affirm',
      closedAt: two.at,
      seats: [{ vote: { at: one.at, prevailed: true } }, { vote: { at: two.at, prevailed: true } }, { vote: null }],
    });
  });

  it('of two who revoke end the hold in the same commit', () => {
    const two = voted(voted(panelled(), on(3, REVOKE)), on(1, REVOKE), [on(3, REVOKE)]);
    expect(types(two)).toEqual(['review.voted', 'review.decided', 'order.revoked', 'notice.given']);
    expect(statusOf(two.state)).toBe('revoked');
  });

  it('that differ wait for the third, and let go what two let go', () => {
    const two = voted(voted(panelled(), on(1, AFFIRM)), on(2, REVOKE), [on(1, AFFIRM)]);
    expect(types(two)).toEqual(['review.voted']);
    const three = voted(two, on(3, AMEND), [on(1, AFFIRM), on(2, REVOKE)]);
    expect(three.latest.commit.events).toEqual([
      { type: 'review.voted', at: three.at, review: 'r2', seat: 3 },
      { type: 'review.decided', at: three.at, review: 'r2', outcome: 'amend', seats: [3] },
      { type: 'order.narrowed', at: three.at, targets: SUBSCRIBER, endsAt: null },
    ]);
    expect(three.state.targets).toMatchObject([{ id: 't1', categories: ['subscriber'] }, { status: 'let-go' }]);
    expect(latestReview(three).seats.map(({ vote }) => vote?.prevailed)).toEqual([false, false, true]);
  });

  it('that were given before the order shrank give nothing back', () => {
    const wide: Ballot = {
      outcome: 'amend',
      amendment: { targets: [{ id: 't2', categories: ['subscriber'] }], endsAt: null },
    };
    const one = voted(panelled(), on(1, wide));
    const objection = { type: 'challenge', grounds: ['other'], lateReasonGiven: true } as const;
    const provider = one.act(objection, { by: aProvider({ provider: 'prv-contact-jp' }) });
    const shrunk = decidedAs(provider, 'amend', { amendment: { targets: SUBSCRIBER, endsAt: null } }); // t2 is out
    const vote = { type: 'decide-review', review: 'r2', ...AFFIRM, votes: [on(1, wide)] } as const;
    const two = shrunk.act(vote, { by: aReviewer(PANELLISTS[1]) });
    expect(types(two)).toEqual(['review.voted']);
    const last = { type: 'decide-review', review: 'r2', ...REVOKE, votes: [on(1, wide), on(2, AFFIRM)] } as const;
    const three = two.act(last, { by: aReviewer(PANELLISTS[2]) });
    expect(types(three)).toContain('order.revoked'); // of what was left the first wanted nothing, as the third
  });

  it('on an order that has ended meanwhile stand on record, and undo nothing', () => {
    const ended = panelled().act({ type: 'release', reason: 'no-longer-needed' });
    const two = voted(voted(ended, on(1, REVOKE)), on(2, REVOKE), [on(1, REVOKE)]);
    expect(types(two)).toEqual(['review.voted', 'review.decided']);
    expect(latestReview(two)).toMatchObject({ outcome: 'revoke' });
    expect(statusOf(two.state)).toBe('released');
  });

  it('are given once by each member, by nobody else, and never to widen', () => {
    const one = voted(panelled(2), on(1, AFFIRM));
    expect(voting(one, on(1, REVOKE), [on(1, AFFIRM)])).toThrow(refusedWith('review-voted'));
    const stranger = { type: 'decide-review', review: 'r2', ...AFFIRM, votes: [] } as const;
    expect(() => one.act(stranger, { by: fourth ?? aReviewer() })).toThrow(refusedWith('review-unknown'));
    const widening = [{ id: 't1', categories: ['content'] }] as const;
    const wider: Ballot = { outcome: 'amend', amendment: { targets: widening, endsAt: null } };
    expect(voting(one, on(2, wider), [on(1, AFFIRM)])).toThrow(refusedWith('amendment-widens'));
    const nothing: Ballot = { outcome: 'amend', amendment: null };
    expect(voting(one, on(2, nothing), [on(1, AFFIRM)])).toThrow(refusedWith('amendment-widens'));
  });

  it('are told completely to whoever settles it, or nothing is settled', () => {
    const one = voted(panelled(), on(1, AFFIRM));
    expect(voting(one, on(2, AFFIRM))).toThrow(refusedWith('order-version-conflict', true));
    expect(types(voted(one, on(2, AFFIRM), [on(1, AFFIRM), on(3, REVOKE)]))).toContain('review.decided'); // the third has none
  });

  it('of somebody whose house has joined a side since count no more, and silence takes the seat', () => {
    const one = voted(panelled(), on(2, REVOKE));
    const joined = { ...one.state, validatorInstitution: 'ombuds-office' };
    const vote = { type: 'decide-review', review: 'r2', ...REVOKE, votes: [] } as const;
    const now = plus(one.at, MINUTE_MS);
    expect(decide(joined, vote, first ?? aReviewer(), now).map(({ type }) => type)).toEqual(['review.voted']);
    const silence = applyTime(joined, latestReview(one).dueAt).events.at(-1);
    expect(silence).toMatchObject({ type: 'review.moved', silent: PANELLISTS.slice(0, 3) });
    expect(decide(one.state, { ...vote, votes: [on(2, REVOKE)] }, first ?? aReviewer(), now).length).toBeGreaterThan(1);
  });
});

describe('silence of a panel', () => {
  it('takes the seats of those who were silent, keeps the votes, and then defaults', () => {
    const one = voted(panelled(), on(2, AFFIRM));
    const { dueAt, openedAt } = latestReview(one);
    const moved = one.applyTimeUntil('review.moved');
    expect(moved.latest.commit.events.at(-1)).toEqual({
      type: 'review.moved',
      at: dueAt,
      review: 'r2',
      dueAt: plus(dueAt, dueAt - openedAt),
      silent: [PANELLISTS[0], PANELLISTS[2]],
    });
    expect(latestReview(moved)).toMatchObject({
      status: 'unassigned',
      moved: 1,
      seats: [
        { reviewer: null },
        { reviewer: PANELLISTS[1], vote: { at: one.at, prevailed: null } },
        { reviewer: null },
      ],
    });
    expect(latestReview(moved).excluded.slice(-2)).toEqual([PANELLISTS[0], PANELLISTS[2]]);
    const again = seated(moved, { person: 'person-late', institution: 'privacy-tribunal' });
    expect(latestReview(again).seats[0]).toMatchObject({ reviewer: { person: 'person-late' } });
    const settled = voted(again, on(1, AFFIRM), [on(2, AFFIRM)]);
    expect(latestReview(settled)).toMatchObject({ status: 'decided', outcome: 'affirm' });
    const silent = again.applyTimeUntil('review.defaulted');
    expect(latestReview(silent)).toMatchObject({ status: 'defaulted', outcome: null });
    expect(silent.state.rights.extensionBarred).toBe(true);
  });
});

it('the words of a vote belong to its review and its seat', () => {
  const one = voted(panelled(), on(2, AMEND));
  const { commit } = one.latest;
  expect(findReviewOfEvents(one.state, commit.events)).toBe('r2');
  expect(findVote(one.state, commit)).toEqual({ review: 'r2', seat: 2, at: one.at, prevailed: null });
  const taken = one.state.rights.reviews.map((review) => withSeat(review, 2, { reviewer: third ?? aReviewer() }));
  expect(findVote({ ...one.state, rights: { ...one.state.rights, reviews: taken } }, commit)).toBeUndefined();
  expect(findVote(one.state, { ...commit, events: [] })).toBeUndefined();
});

it('an amendment by one member may end the hold sooner only where two want it', () => {
  const sooner = at('2026-12-31T00:00:00Z');
  const soon: Ballot = { outcome: 'amend', amendment: { targets: panelled().state.targets, endsAt: sooner } };
  const two = voted(voted(panelled(), on(1, soon)), on(2, AFFIRM), [on(1, soon)]);
  const affirmed = voted(two, on(3, AFFIRM), [on(1, soon), on(2, AFFIRM)]);
  expect(latestReview(affirmed)).toMatchObject({ outcome: 'affirm' });
  const ended = voted(two, on(3, REVOKE), [on(1, soon), on(2, AFFIRM)]);
  expect(latestReview(ended)).toMatchObject({ outcome: 'amend' });
  expect(ended.state.rights.endsAtMost).toBe(sooner);
});
