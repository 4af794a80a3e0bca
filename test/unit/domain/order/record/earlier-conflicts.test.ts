import { expect, it } from 'vitest';
import { DAY_MS, type Instant, MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import type { OrderEvent } from '../../../../../shared/domain/order/record/events.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyTime, decide, evolveAll } from '../../../../support/rules.ts';
import { RIGHTS_CASES } from '../rights-cases.ts';

const reviewer = { person: 'person-reviewer-1', institution: 'review-chamber' };
const assigned = (at: Instant): OrderEvent => ({ type: 'review.assigned', at, review: 'r1', seat: 1, reviewer });
const declared = (at: Instant): OrderEvent => ({
  type: 'review.conflict-declared',
  at,
  review: 'r1',
  seat: 1,
  reviewer,
  by: 'person',
});

const dayOf = ({ at, state }: OrderStory, day: number): Instant =>
  day === 0 ? at : plus(state.issuedAt, day * DAY_MS);

it('what earlier versions recorded of a draw and a conflict makes the state it made, and gives no time', () => {
  const { state: before, at } = RIGHTS_CASES.challenged();
  const [review] = before.rights.reviews;
  const drawn = evolveAll(before, [assigned(at)]).rights.reviews;
  expect(drawn).toEqual([
    { ...review, status: 'assigned', seats: [{ reviewer, vote: null, permitsExtension: false }] },
  ]);
  const free = evolveAll(before, [assigned(at), declared(at)]).rights.reviews;
  const conflicts = { authority: 0, person: 1, provider: 0 };
  expect(free).toEqual([{ ...review, excluded: [reviewer], conflicts }]);
});

it('silence after such a conflict bars an extension, as it did', () => {
  const { state: before, at } = RIGHTS_CASES.challenged();
  const { dueAt = at } = before.rights.reviews[0] ?? {};
  const moved = applyTime(evolveAll(before, [assigned(at)]), dueAt).state;
  const { dueAt: due = dueAt } = moved.rights.reviews[0] ?? {};
  const free = evolveAll(moved, [assigned(plus(due, -2)), declared(plus(due, -1))]);
  const { events, state } = applyTime(free, plus(due, 14 * DAY_MS));
  expect(events).toContainEqual({ type: 'review.defaulted', at: plus(dueAt, 14 * DAY_MS), review: 'r1' });
  expect(state.rights.extensionBarred).toBe(true);
});

it('whoever was drawn by an earlier version can be contested at any time, and whoever comes next has half of it', () => {
  const { state: before, at } = RIGHTS_CASES.challenged();
  const drawn = evolveAll(before, [assigned(at)]);
  const { dueAt = at } = drawn.rights.reviews[0] ?? {};
  const late = plus(dueAt, -1);
  const declare = { type: 'declare-conflict', review: 'r1', seat: null, ground: 'own-interest' } as const;
  const events = decide(drawn, declare, usualActor(drawn, { type: 'appeal', challenge: 'c1' }), late);
  expect(events.at(-1)).toMatchObject({ prolonged: { from: dueAt, to: plus(late, 7 * DAY_MS) } });
});

it('an authority wins no time by a conflict of whoever an earlier version drew for its request to wait', () => {
  const asked = STORIES.preserved().act({
    type: 'defer-notice',
    ground: 'public-security',
    until: plus(STORIES.preserved().at, 60 * DAY_MS),
  });
  const drawn = evolveAll(asked.state, [assigned(asked.at)]);
  const late = plus(drawn.rights.reviews[0]?.dueAt ?? asked.at, -1);
  const declare = { type: 'declare-conflict', review: 'r1', seat: null, ground: 'own-interest' } as const;
  const [event] = decide(drawn, declare, usualActor(drawn, { type: 'extend' }), late).slice(-1);
  expect(event).toEqual({ ...declared(late), by: 'authority', ground: 'own-interest' });
});

it.each`
  askedOn | days    | to      | why
  ${0}    | ${60}   | ${4.5}  | ${'half of its three days'}
  ${13}   | ${15}   | ${14.5} | ${'half of the one day left'}
  ${13}   | ${14.1} | ${14.1} | ${'no longer than until the day asked for'}
`('a request to wait that its reviewer hands back in the last instant has $why', ({ askedOn, days, to }) => {
  const begun = STORIES.preserved();
  const { issuedAt } = begun.state;
  const until = plus(issuedAt, days * DAY_MS);
  const asked = begun.act({ type: 'defer-notice', ground: 'public-security', until }, { at: dayOf(begun, askedOn) });
  const drawn = evolveAll(asked.state, [assigned(asked.at)]);
  const late = plus(drawn.rights.reviews[0]?.dueAt ?? asked.at, -1);
  const declare = { type: 'declare-conflict', review: 'r1', seat: null } as const;
  const [event] = decide(drawn, declare, usualActor(drawn, declare), late).slice(-1);
  if (event?.type !== 'review.conflict-declared') throw new Error('it is a conflict');
  const wanted = plus(issuedAt, to * DAY_MS);
  expect(Math.abs((event.prolonged?.to ?? 0) - wanted)).toBeLessThan(10 * MINUTE_MS); // the order is some minutes old by then
});
