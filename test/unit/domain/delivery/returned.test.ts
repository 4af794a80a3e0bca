import { describe, expect, it } from 'vitest';
import {
  beginAttempt,
  recordDelivered,
  recordFailed,
  recordOvertaken,
} from '../../../../shared/domain/delivery/delivery.ts';
import { mayBeUnderWay, recordReturned } from '../../../../shared/domain/delivery/returned.ts';
import { HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../../shared/domain/instant.ts';
import { aDelivery, ISSUED_AT } from '../../../support/builders.ts';

const at = (ms: number) => plus(ISSUED_AT, ms);
const bounced = { outcome: 'bounced', jitter: 0 };
const claimed = beginAttempt(aDelivery({ way: 'mail', endpoint: 'mail:duty' }), ISSUED_AT);
const delivered = recordDelivered(claimed, at(SECOND_MS), '250');

describe('a mail that came back', () => {
  it('makes its delivery fail after all, and due again by its ladder', () => {
    const next = recordReturned(delivered, 1, at(2 * SECOND_MS), bounced);
    expect(next).toMatchObject({
      status: 'pending',
      attempts: 1,
      deliveredAt: null,
      lastOutcome: 'bounced',
      nextAttemptAt: at(5 * SECOND_MS),
    });
    expect(next?.lateSince).toBeUndefined();
  });

  it('can be heard of while its attempt is under way, for as long as the lease runs', () => {
    expect(mayBeUnderWay(claimed, at(MINUTE_MS - 1))).toBe(true);
    expect(mayBeUnderWay(claimed, at(MINUTE_MS))).toBe(false);
    expect(mayBeUnderWay(aDelivery(), ISSUED_AT)).toBe(false);
    for (const over of [delivered, recordOvertaken(claimed, 'answer')]) {
      expect(mayBeUnderWay({ ...over, nextAttemptAt: claimed.nextAttemptAt }, ISSUED_AT)).toBe(over === delivered);
      expect(mayBeUnderWay(over, ISSUED_AT)).toBe(false);
    }
  });

  it('counts once', () => {
    const next = recordReturned(delivered, 1, at(MINUTE_MS), bounced);
    expect(next && recordReturned(next, 1, at(MINUTE_MS), bounced)).toBeUndefined();
  });

  it('is late, and given up, as any failure is', () => {
    expect(recordReturned(delivered, 1, at(2 * HOUR_MS), bounced)).toMatchObject({ lateSince: at(2 * HOUR_MS) });
    expect(recordReturned(delivered, 1, at(80 * HOUR_MS), bounced)).toMatchObject({ status: 'given-up' });
  });

  it.each([
    ['of an earlier attempt', recordDelivered(beginAttempt(claimed, at(MINUTE_MS)), at(MINUTE_MS), '250')],
    ['of an attempt that failed by itself', recordFailed(claimed, at(SECOND_MS), { outcome: '451', jitter: 0 })],
    ['of what is told no more', recordOvertaken(claimed, 'answer')],
    ['of an attempt that may be under way', claimed],
  ])('changes nothing %s', (_, delivery) => {
    expect(recordReturned(delivery, 1, at(2 * MINUTE_MS), bounced)).toBeUndefined();
  });
});
