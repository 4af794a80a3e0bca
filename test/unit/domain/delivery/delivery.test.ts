import { describe, expect, it } from 'vitest';
import {
  beginAttempt,
  type Delivery,
  isSignOfFailing,
  recordDelivered,
  recordFailed,
  recordOvertaken,
  webhookIdOf,
} from '../../../../shared/domain/delivery/delivery.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { earlierFilingIdFor, type OrderId, orderIdFor } from '../../../../shared/domain/ids.ts';
import {
  DAY_MS,
  fromRfc3339,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  plus,
  SECOND_MS,
} from '../../../../shared/domain/instant.ts';

const QUEUED = fromRfc3339('2026-11-20T22:00:00Z');

const DELIVERY: Delivery = {
  orderId: orderIdFor(earlierFilingIdFor('aut-police', 'key-1'), 0),
  message: 2,
  endpoint: 'inbox',
  url: 'https://inbox.skylark.example/holdfast',
  type: 'order.extended',
  body: '{}',
  createdAt: QUEUED,
  status: 'pending',
  attempts: 0,
  nextAttemptAt: QUEUED,
  deliveredAt: null,
  lastOutcome: null,
};

const failed = (outcome: string) => ({ outcome, jitter: 0 });

/** The offsets (ms) from queueing of every attempt when each fails `took` ms after it began. */
function attemptsOf(took: number): { readonly offsets: number[]; readonly last: Delivery } {
  const offsets: number[] = [];
  let delivery = DELIVERY;
  while (delivery.status === 'pending') {
    const at: Instant = delivery.nextAttemptAt ?? QUEUED;
    offsets.push(at - QUEUED);
    delivery = recordFailed(beginAttempt(delivery, at), plus(at, took), failed('503'));
  }
  return { offsets, last: delivery };
}

describe('the ladder of attempts', () => {
  it('goes at 0, 5, 15, 30, 60, 120 and 300 s, then every quarter of an hour for 72 h, then gives up', () => {
    const { offsets, last } = attemptsOf(0);
    expect(offsets.slice(0, 7)).toEqual([0, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000]);
    const steady = offsets.slice(6);
    expect(steady.slice(1).every((offset, index) => offset - (steady[index] ?? 0) === 900_000)).toBe(true);
    expect(offsets.at(-1)).toBe(258_600_000); // 71 h 50 min: one more would be at 72 h 5 min
    expect(offsets).toHaveLength(294);
    const ended = plus(QUEUED, 258_600_000);
    expect(last).toEqual({
      ...DELIVERY,
      status: 'given-up',
      attempts: 294,
      attemptedAt: ended,
      lateSince: plus(QUEUED, 3_900_000), // the first step at or after an hour: 65 min
      nextAttemptAt: plus(ended, DAY_MS),
      lastOutcome: '503',
    });
  });

  it('a slow receiver delays nothing while the ladder has room, and the steady steps count from the end of each attempt', () => {
    const { offsets } = attemptsOf(10 * SECOND_MS);
    expect(offsets.slice(0, 9)).toEqual([0, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 1_210_000, 2_120_000]);
  });
});

describe('an attempt', () => {
  it('that has begun is taken for lost after a minute', () => {
    const now = plus(QUEUED, 7 * SECOND_MS);
    expect(beginAttempt(DELIVERY, now)).toEqual({
      ...DELIVERY,
      attempts: 1,
      attemptedAt: now,
      nextAttemptAt: plus(now, MINUTE_MS),
    });
  });

  it('that succeeds ends the delivery', () => {
    const now = plus(QUEUED, HOUR_MS);
    expect(recordDelivered(beginAttempt(DELIVERY, now), now, '204')).toEqual({
      ...DELIVERY,
      attempts: 1,
      attemptedAt: now,
      status: 'delivered',
      deliveredAt: now,
      nextAttemptAt: null,
      lastOutcome: '204',
    });
  });

  it('that fails leaves it pending, due again, with its outcome', () => {
    expect(recordFailed(beginAttempt(DELIVERY, QUEUED), QUEUED, failed('ECONNREFUSED'))).toEqual({
      ...DELIVERY,
      attempts: 1,
      attemptedAt: QUEUED,
      nextAttemptAt: plus(QUEUED, 5 * SECOND_MS),
      lastOutcome: 'ECONNREFUSED',
    });
  });
});

it.each`
  attempts | is       | why
  ${3}     | ${false} | ${'a restart takes as long'}
  ${4}     | ${true}  | ${'half a minute of an urgent message'}
  ${5}     | ${false} | ${'thousands fail there as well'}
  ${8}     | ${true}  | ${'as often again'}
`('failing $attempts times is a sign of a failing endpoint: $is ($why)', ({ attempts, is }) => {
  expect(isSignOfFailing({ attempts })).toBe(is);
});

it('one that was overtaken is tried no more, and says by what', () => {
  expect(recordOvertaken(DELIVERY, 'newer')).toEqual({
    ...DELIVERY,
    status: 'overtaken',
    overtakenBy: 'newer',
    nextAttemptAt: null,
  });
});

describe('a webhook id', () => {
  const orderId = 'ord_0123456789abcdefghjkmnpqrs' as OrderId;

  const [tells, other] = [sha256('this'), sha256('that')];

  it('names order, message and what is told, whatever the endpoint and attempt', () => {
    const id = `msg_0123456789abcdefghjkmnpqrs_12_${tells.slice(0, 32)}`;
    expect(webhookIdOf({ orderId, message: 12, endpoint: 'inbox', tells })).toBe(id);
    expect(webhookIdOf({ orderId, message: 12, endpoint: 'standby', tells })).toBe(id);
    expect(webhookIdOf({ orderId, message: 12, tells })).toBe(id);
    expect(webhookIdOf(beginAttempt({ ...DELIVERY, tells }, QUEUED))).toBe(webhookIdOf({ ...DELIVERY, tells }));
  });

  it('is another where an order tells something else under the same number', () => {
    expect(webhookIdOf({ ...DELIVERY, tells })).not.toBe(webhookIdOf({ ...DELIVERY, tells: other }));
    expect(webhookIdOf({ ...DELIVERY, tells })).not.toBe(webhookIdOf({ ...DELIVERY, message: 3, tells }));
  });

  it('stays what it was where nobody kept what is told', () => {
    expect(webhookIdOf({ orderId, message: 12, endpoint: 'inbox' })).toBe('msg_0123456789abcdefghjkmnpqrs_12');
    expect(webhookIdOf(DELIVERY)).toMatch(/^msg_[0-9a-z]{26}_2$/);
  });

  it('holds no point, which separates the parts of what is signed', () => {
    expect(webhookIdOf({ ...DELIVERY, tells })).toMatch(/^msg_[0-9a-z]{26}_2_[0-9a-f]{32}$/);
  });
});
