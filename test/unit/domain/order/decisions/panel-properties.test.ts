import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY_MS, plus } from '../../../../../shared/domain/instant.ts';
import { DATA_CATEGORIES, type DataCategory } from '../../../../../shared/domain/law/terms/data-category.ts';
import { tallyVotes } from '../../../../../shared/domain/order/decisions/panel.ts';
import type { Ballot, Cast } from '../../../../../shared/domain/order/life/rights-command.ts';
import type { Scope } from '../../../../../shared/domain/order/life/scope.ts';
import { at } from '../../../../support/builders.ts';

const now = at('2027-01-01T00:00:00Z');

const categories = fc.subarray<DataCategory>([...DATA_CATEGORIES], { minLength: 1 });
const end = fc.integer({ min: -3, max: 30 }).map((days) => plus(now, days * DAY_MS));
const targetsAmong = (names: readonly string[]) =>
  fc.subarray([...names]).chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), categories }))));

const scopes: fc.Arbitrary<Scope> = fc.record({
  targets: targetsAmong(['t1', 't2', 't3']),
  endsAt: fc.option(fc.integer({ min: 1, max: 20 }).map((days) => plus(now, days * DAY_MS))),
});
/** Also of what is no longer there, and beyond the end there is: the order may have changed since. */
const ballot: fc.Arbitrary<Ballot> = fc.oneof(
  fc.constant<Ballot>({ outcome: 'affirm', amendment: null }),
  fc.constant<Ballot>({ outcome: 'revoke', amendment: null }),
  fc.record({
    outcome: fc.constant('amend' as const),
    amendment: fc.record({ targets: targetsAmong(['t1', 't2', 't3', 't4']), endsAt: fc.option(end) }),
  }),
);
const three = fc.tuple(ballot, ballot, ballot);
const seated = (ballots: readonly Ballot[]): Cast[] => ballots.map((one, index) => ({ ...one, seat: index + 1 }));

/** Every single thing an order asks for. */
const items = (targets: Scope['targets']): string[] =>
  targets.flatMap((target) => target.categories.map((category) => `${target.id} ${category}`));

/** What is left of the items, and until when, if this is what happens. */
function leaves({ targets, endsAt }: Scope, { outcome, amendment }: Ballot) {
  if (outcome === 'revoke') return { left: [], until: Number(now) };
  const until = endsAt ?? Number.POSITIVE_INFINITY;
  if (outcome === 'affirm' || !amendment) return { left: items(targets), until };
  const wanted = items(amendment.targets);
  return {
    left: items(targets).filter((item) => wanted.includes(item)),
    until: endsAt === null ? until : Math.min(until, amendment.endsAt ?? until),
  };
}

/** The same of one member: nothing left of it, or of its time, is an end at once. */
function wishOf(order: Scope, one: Ballot) {
  const wish = leaves(order, one);
  const isNothing = (order.targets.length > 0 && wish.left.length === 0) || wish.until <= now;
  return isNothing ? { left: [], until: Number(now) } : wish;
}

it('three votes always come to something, and never to more than there was', () => {
  fc.assert(
    fc.property(scopes, three, (order, ballots) => {
      const verdict = tallyVotes(order, seated(ballots), now);
      if (!verdict) throw new Error('three votes are all there are');
      const { left, until } = leaves(order, verdict);
      expect(items(order.targets)).toEqual(expect.arrayContaining(left));
      expect(until).toBeLessThanOrEqual(order.endsAt ?? Number.POSITIVE_INFINITY);
      if (verdict.outcome !== 'amend') return;
      const { amendment } = verdict;
      expect(items(amendment?.targets ?? [])).toEqual(left); // and it is written out
      const isLess = left.length < items(order.targets).length || amendment?.endsAt !== null;
      expect(isLess).toBe(true);
      expect(amendment?.endsAt ?? plus(now, 1)).toBeGreaterThan(now);
    }),
  );
});

it('whoever votes first, it comes to the same', () => {
  fc.assert(
    fc.property(
      scopes,
      three,
      fc.constantFrom([0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]),
      (order, ballots, turns) => {
        const votes = seated(ballots);
        const turned = turns.flatMap((index) => votes[index] ?? []);
        expect(tallyVotes(order, turned, now)).toEqual(tallyVotes(order, votes, now));
      },
    ),
  );
});

it('what two have settled the third does not change', () => {
  fc.assert(
    fc.property(scopes, three, (order, ballots) => {
      const early = tallyVotes(order, seated(ballots.slice(0, 2)), now);
      if (early) expect(tallyVotes(order, seated(ballots), now)).toMatchObject({ ...early, seats: expect.anything() });
    }),
  );
});

it('one vote settles nothing, and two that agree settle it with what they want', () => {
  fc.assert(
    fc.property(scopes, ballot, (order, one) => {
      expect(tallyVotes(order, seated([one]), now)).toBeUndefined();
      const verdict = tallyVotes(order, seated([one, one]), now);
      expect(verdict?.seats).toEqual([1, 2]);
      if (one.outcome !== 'amend') expect(verdict).toMatchObject(one);
      else if (verdict?.outcome !== 'revoke') expect(leaves(order, verdict ?? one)).toEqual(leaves(order, one));
    }),
  );
});

it('nothing goes, and nothing ends sooner, but by the will of two', () => {
  fc.assert(
    fc.property(scopes, three, (order, ballots) => {
      const verdict = tallyVotes(order, seated(ballots), now);
      if (!verdict || verdict.outcome === 'revoke') return; // what two leave nothing of is revoked: below
      const { left, until } = leaves(order, verdict);
      const wishes = ballots.map((one) => wishOf(order, one));
      for (const item of items(order.targets)) {
        const against = wishes.filter((wish) => !wish.left.includes(item)).length;
        expect(left.includes(item)).toBe(against < 2);
      }
      expect(wishes.filter((wish) => wish.until <= until).length).toBeGreaterThanOrEqual(2);
      expect(wishes.filter((wish) => wish.until >= until).length).toBeGreaterThanOrEqual(2);
    }),
  );
});

it('is revoked only where two want it, or two leave nothing of each item, or of its time', () => {
  fc.assert(
    fc.property(scopes, three, (order, ballots) => {
      if (tallyVotes(order, seated(ballots), now)?.outcome !== 'revoke') return;
      const wishes = ballots.map((one) => wishOf(order, one));
      const timeless = wishes.filter(({ until }) => until <= now).length >= 2;
      const nothing = items(order.targets).every(
        (item) => wishes.filter(({ left }) => !left.includes(item)).length >= 2,
      );
      expect(timeless || (nothing && order.targets.length > 0)).toBe(true);
    }),
  );
});
