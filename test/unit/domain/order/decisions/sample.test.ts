import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digest, keyedDigest } from '../../../../../shared/domain/digest.ts';
import { filingIdFor, type OrderId, orderIdFor } from '../../../../../shared/domain/ids.ts';
import { decideSample, isDrawnForSample } from '../../../../../shared/domain/order/decisions/sample.ts';
import type { EventOf, PriorValidation } from '../../../../../shared/domain/order/record/events.ts';
import { beginOrder } from '../../../../../shared/domain/order/record/evolve.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { OBJECTION_POLICY } from '../../../../../shared/domain/policy/objections.ts';
import { aReviewerStanding, at } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { applyTime, evolveAll } from '../../../../support/rules.ts';

const hasher = (key: Uint8Array) => (text: string) => keyedDigest(key, text);
/** Ids as whoever files chooses them: by keys of their own. */
const orderOf = (hash: (text: string) => Digest, idempotencyKey: string): OrderId =>
  orderIdFor(filingIdFor(hash, 'aut-police', idempotencyKey), 0);

describe('the draw', () => {
  it('takes near one in twenty, whatever the key of the service is', () => {
    const hash = hasher(randomBytes(32));
    const orders = Array.from({ length: 20_000 }, (_, index) => orderOf(hash, `case ${index}`));
    const drawn = orders.filter((orderId) => isDrawnForSample(hash, orderId)).length;
    expect(drawn).toBeGreaterThan(800); // 1,000 expected; these are six standard deviations from it
    expect(drawn).toBeLessThan(1_200);
  });

  it('answers alike when it is asked again, and not by what an outsider can compute', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (idempotencyKey, key) => {
        const hash = hasher(key);
        const orderId = orderOf(hash, idempotencyKey);
        expect(isDrawnForSample(hash, orderId)).toBe(isDrawnForSample(hash, orderId));
      }),
    );
    const orderId = orderOf(hasher(new Uint8Array(32)), 'case 1');
    const keys = Array.from({ length: 400 }, (_, index) => Uint8Array.from({ length: 32 }, () => index % 256));
    const answers = new Set(keys.map((key) => isDrawnForSample(hasher(key), orderId)));
    expect(answers).toEqual(new Set([true, false])); // one order, drawn under some keys and not under others
  });

  it('favours no key that a filer may choose: of many lists of keys each is drawn as often as the others', () => {
    const hash = hasher(randomBytes(32));
    const shareOf = (beginning: string) =>
      Array.from({ length: 5_000 }, (_, index) => orderOf(hash, `${beginning}${index}`)).filter((orderId) =>
        isDrawnForSample(hash, orderId),
      ).length;
    for (const beginning of ['', '0', 'evade-', '\u0000', 'z'.repeat(200)]) {
      expect(shareOf(beginning)).toBeGreaterThan(150); // 250 expected
      expect(shareOf(beginning)).toBeLessThan(350);
    }
  });
});

const NOW = at('2026-11-20T16:10:00Z');
const VALIDATED = { status: 'prior', validator: 'aut-prosecutor', institution: 'sta-musterstadt' } as const;
const [issued] = STORIES.issued().latest.commit.events;
if (issued?.type !== 'order.issued') throw new Error('a story begins by being issued');
const orderWith = (validation: PriorValidation | { readonly status: 'not-needed' }, changes = {}): OrderState =>
  beginOrder({ ...issued, ...changes, validation });
const roster = (count: number, changes: Parameters<typeof aReviewerStanding>[0] = {}) =>
  Array.from({ length: count }, (_, index) => aReviewerStanding({ person: `reviewer-${index}`, ...changes }));

const OPENED: EventOf<'review.opened'> = {
  type: 'review.opened',
  at: NOW,
  kind: 'sample',
  reviewDueAt: at('2026-12-04T16:10:00Z'),
};

describe('an order that was drawn', () => {
  it('gets a look within two weeks, where ten may judge it', () => {
    expect(decideSample(orderWith(VALIDATED), roster(10), NOW)).toEqual([OPENED]);
  });

  it.each`
    why                                         | reviewers
    ${'nine are on the roster'}                 | ${roster(9)}
    ${'one of ten is off duty'}                 | ${[...roster(9), aReviewerStanding({ onDuty: false })]}
    ${'one of ten is of the validator’s house'} | ${[...roster(9), aReviewerStanding({ institution: 'sta-musterstadt' })]}
    ${'one of ten declared a conflict'}         | ${[...roster(9), aReviewerStanding({ conflicts: ['prv-demo'] })]}
    ${'there is no roster'}                     | ${[]}
  `('gets none where $why', ({ reviewers }) => {
    expect(decideSample(orderWith(VALIDATED), reviewers, NOW)).toEqual([]);
  });

  it.each`
    why                                   | state
    ${'needed no validation'}             | ${orderWith({ status: 'not-needed' })}
    ${'has a validator nobody knows'}     | ${orderWith({ status: 'prior', unregistered: true })}
    ${'is of a version that knew nobody'} | ${orderWith({ status: 'prior' })}
    ${'is an emergency'}                  | ${orderWith(VALIDATED, { emergency: true })}
    ${'is on a protected person'}         | ${orderWith(VALIDATED, { protectedPerson: true })}
  `('gets none where it $why', ({ state }) => {
    expect(decideSample(state, roster(10), NOW)).toEqual([]);
  });
});

it('whose reviewers are silent loses nothing by it, and may be extended', () => {
  const order = evolveAll(orderWith(VALIDATED), [OPENED]);
  const { state, events } = applyTime(order, at('2026-12-18T16:10:00Z'));
  expect(events.map(({ type }) => type)).toContain('review.defaulted');
  expect(state.rights).toMatchObject({ extensionBarred: false, reviews: [{ kind: 'sample', status: 'defaulted' }] });
  expect(OBJECTION_POLICY.reviewMovesAtMost).toBe(1);
});
