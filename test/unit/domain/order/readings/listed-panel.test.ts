import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import type { Ballot, Cast } from '../../../../../shared/domain/order/life/rights-command.ts';
import { toReviewListChange } from '../../../../../shared/domain/order/readings/listed-review.ts';
import { aReviewer, aReviewerStanding, at } from '../../../../support/builders.ts';
import type { OrderStory } from '../../../../support/order-story.ts';
import { latestReview, PANELLISTS, panelled, voted } from '../acts.ts';

const AFFIRM: Ballot = { outcome: 'affirm', amendment: null };
const REVOKE: Ballot = { outcome: 'revoke', amendment: null };
const on = (seat: number, ballot: Ballot): Cast => ({ seat, ...ballot });

/** Whose rows stand after the latest commit, and whose it took away. */
function persons({ latest, orderId }: OrderStory) {
  const { listed, gone } = toReviewListChange(latest.commit);
  for (const row of [...listed, ...gone]) expect(row).toMatchObject({ orderId, review: 'r2' });
  return { listed: listed.map(({ person }) => person), gone: gone.map(({ person }) => person) };
}

const [one = '', two = '', three = ''] = PANELLISTS.map(({ person }) => person);

describe('the lists of the members of a panel', () => {
  it('show the appeal to each who sits, though a seat is empty', () => {
    expect(persons(panelled(2))).toEqual({ listed: [one, two], gone: [] });
    expect(persons(panelled(3))).toEqual({ listed: [one, two, three], gone: [] });
  });

  it('lose it with the own vote, and all of them with the decision', () => {
    const first = voted(panelled(), on(2, AFFIRM));
    expect(persons(first)).toEqual({ listed: [one, three], gone: [two] });
    const second = voted(first, on(1, REVOKE), [on(2, AFFIRM)]);
    expect(persons(second)).toEqual({ listed: [three], gone: [one] });
    const third = voted(second, on(3, REVOKE), [on(2, AFFIRM), on(1, REVOKE)]);
    expect(persons(third)).toEqual({ listed: [], gone: [three] });
    const early = voted(first, on(1, AFFIRM), [on(2, AFFIRM)]);
    expect(persons(early)).toEqual({ listed: [], gone: [one, three] });
  });

  it('lose it for a conflict of one, and for the silence of two', () => {
    const conflict = { type: 'declare-conflict', review: 'r2', seat: null } as const;
    expect(persons(panelled().act(conflict, { by: aReviewer(PANELLISTS[2]) }))).toEqual({
      listed: [one, two],
      gone: [three],
    });
    const first = voted(panelled(), on(2, AFFIRM));
    const { dueAt } = latestReview(first);
    const moved = first.applyTimeUntil('review.moved');
    expect(persons(moved)).toEqual({ listed: [], gone: [one, three] });
    expect(toReviewListChange(moved.latest.commit).gone.map((place) => place.dueAt)).toEqual([dueAt, dueAt]);
    expect(persons(moved.applyTimeUntil('review.defaulted'))).toEqual({ listed: [], gone: [] });
  });

  it('have it under another day for each who stays, when the day moves for whoever comes next', () => {
    const { dueAt } = latestReview(panelled());
    const conflict = { type: 'declare-conflict', review: 'r2', seat: null } as const;
    const late = { at: plus(dueAt, -MINUTE_MS) };
    const free = panelled().act(conflict, { by: aReviewer(PANELLISTS[2]), ...late });
    const change = toReviewListChange(free.latest.commit);
    expect(persons(free)).toEqual({ listed: [one, two], gone: [three, one, two] });
    expect(new Set(change.gone.map((row) => row.dueAt))).toEqual(new Set([dueAt]));
    expect(new Set(change.listed.map((row) => row.dueAt))).toEqual(new Set([plus(late.at, 7 * DAY_MS)]));
    const next = { type: 'assign-reviewer', review: 'r2', reviewer: aReviewerStanding(PANELLISTS[3]) } as const;
    const seated = free.act(next, { at: plus(free.at, MINUTE_MS) });
    expect(persons(seated)).toEqual({ listed: [one, two, PANELLISTS[3]?.person], gone: [one, two] });
    const taken = toReviewListChange(seated.latest.commit).gone.map((row) => row.dueAt);
    expect(new Set(taken)).toEqual(new Set([plus(late.at, 7 * DAY_MS)]));
  });

  it('of everybody lose it when one late commit holds the move and the default', () => {
    const late = voted(panelled(), on(2, AFFIRM)).applyTime(at('2027-03-01T00:00:00Z'));
    expect(persons(late)).toEqual({ listed: [], gone: [one, three] });
  });
});
