import { describe, expect, it } from 'vitest';
import { MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import type { Ballot, Cast } from '../../../../../shared/domain/order/life/rights-command.ts';
import { findVote } from '../../../../../shared/domain/order/readings/known-to-reviewers.ts';
import { permitsExtension } from '../../../../../shared/domain/order/record/rights.ts';
import { aReviewer } from '../../../../support/builders.ts';
import { type OrderStory, usualActor } from '../../../../support/order-story.ts';
import { decide } from '../../../../support/rules.ts';
import { latestReview, PANELLISTS, panelled, seated, voted } from '../acts.ts';
import { RIGHTS_CASES } from '../rights-cases.ts';

const AFFIRM: Ballot = { outcome: 'affirm', amendment: null };
const REVOKE: Ballot = { outcome: 'revoke', amendment: null };
const on = (seat: number, ballot: Ballot): Cast => ({ seat, ...ballot });

const [first, second, third] = PANELLISTS.map((who) => aReviewer(who));
const types = ({ latest }: OrderStory) => latest.commit.events.map(({ type }) => type);
const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });

describe('a conflict of one of three', () => {
  const declare = (seat: number | null) => ({ type: 'declare-conflict', review: 'r2', seat }) as const;
  const desk = usualActor(panelled().state, { type: 'extend' });
  const issuer = usualActor(RIGHTS_CASES.assigned().state, { type: 'extend' });
  const person = usualActor(panelled().state, { type: 'appeal', challenge: 'c1' });

  it('declared by a member frees the own seat alone, whatever seat is named, and is no party’s', () => {
    const free = panelled().act(declare(1), { by: second ?? aReviewer() });
    expect(free.latest.commit.events).toEqual([
      {
        type: 'review.conflict-declared',
        at: free.at,
        review: 'r2',
        seat: 2,
        reviewer: PANELLISTS[1],
        by: 'reviewer',
        ground: null,
      },
    ]);
    expect(latestReview(free)).toMatchObject({
      status: 'unassigned',
      seats: [{ reviewer: PANELLISTS[0] }, { reviewer: null }, { reviewer: PANELLISTS[2] }],
      conflicts: { authority: 0, person: 0, provider: 0 },
    });
    expect(latestReview(seated(free, { person: 'person-new', institution: 'ombuds-office' }))).toMatchObject({
      status: 'assigned',
      seats: [{}, { reviewer: { person: 'person-new' } }, {}],
    });
  });

  it('takes the vote given on that seat with it', () => {
    const free = voted(panelled(), on(2, REVOKE)).act(declare(2), { by: desk });
    expect(latestReview(free).seats[1]).toEqual({ reviewer: null, vote: null, permitsExtension: false });
    const again = seated(free, { person: 'person-new', institution: 'ombuds-office' });
    expect(types(voted(again, on(2, AFFIRM)))).toEqual(['review.voted']);
    const voter = free.commits.find(({ commit }) => commit.events.some(({ type }) => type === 'review.voted'));
    expect(voter && findVote(again.state, voter.commit)).toBeUndefined();
  });

  it('declared by a party names the seat', () => {
    const free = panelled().act(declare(3), { by: person });
    expect(free.latest.commit.events).toMatchObject([{ seat: 3, reviewer: PANELLISTS[2], by: 'person' }]);
    for (const seat of [null, 0, 4]) {
      expect(() => panelled().act(declare(seat), { by: desk })).toThrow(refusedWith('seat-unknown'));
    }
    expect(() => panelled(2).act(declare(3), { by: desk })).toThrow(refusedWith('review-unassigned'));
    const alone = RIGHTS_CASES.assigned();
    for (const seat of [null, 1]) {
      expect(latestReview(alone.act({ type: 'declare-conflict', review: 'r1', seat }, { by: issuer }))).toMatchObject({
        seats: [{ reviewer: null }],
      });
    }
    const none = { type: 'declare-conflict', review: 'r1', seat: 2 } as const;
    expect(() => alone.act(none, { by: issuer })).toThrow(refusedWith('seat-unknown'));
  });

  it('is declared by each party twice of one order, and no third time', () => {
    const twice = panelled().act(declare(1), { by: desk }).act(declare(2), { by: desk });
    expect(latestReview(twice).conflicts).toEqual({ authority: 2, person: 0, provider: 0 });
    expect(() => twice.act(declare(3), { by: desk })).toThrow(refusedWith('conflicts-exhausted'));
    expect(latestReview(twice.act(declare(3), { by: person })).conflicts).toEqual({
      authority: 2,
      person: 1,
      provider: 0,
    });
    expect(latestReview(twice.act(declare(null), { by: third ?? aReviewer() })).seats[2]).toMatchObject({
      reviewer: null,
    });
  });
});

it('leave to extend takes two members of a panel, and goes with whoever gave it', () => {
  const permit = { type: 'permit-extension', review: 'r2' } as const;
  const one = panelled().act(permit, { by: first ?? aReviewer() });
  expect(one.latest.commit.events).toEqual([{ type: 'extension.permitted', at: one.at, review: 'r2', seat: 1 }]);
  expect(permitsExtension(latestReview(one))).toBe(false);
  expect(decide(one.state, permit, first ?? aReviewer(), plus(one.at, MINUTE_MS))).toEqual([]);
  const two = one.act(permit, { by: third ?? aReviewer() });
  expect(permitsExtension(latestReview(two))).toBe(true);
  const back = two.act({ type: 'declare-conflict', review: 'r2', seat: null }, { by: third ?? aReviewer() });
  expect(permitsExtension(latestReview(back))).toBe(false);
});
