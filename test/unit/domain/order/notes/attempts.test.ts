import { expect, it } from 'vitest';
import { type EndedDelivery, noteAttempts } from '../../../../../shared/domain/order/notes/attempts.ts';
import { anOrderId, ISSUED_AT } from '../../../../support/builders.ts';

const ENDED: EndedDelivery = {
  orderId: anOrderId(),
  message: 3,
  endpoint: 'inbox',
  status: 'given-up',
  attempts: 20,
  lastOutcome: '503',
  createdAt: ISSUED_AT,
};
const FACTS = { at: ISSUED_AT, message: 3, endpoint: 'inbox', attempts: 20 };

it('a delivery that was made is noted so, whether or not it was given up before', () => {
  const delivered = [{ type: 'delivery.delivered', ...FACTS, lastOutcome: '204' }];
  const made = { ...ENDED, status: 'delivered', lastOutcome: '204' } as const;
  expect(noteAttempts(made, undefined, ISSUED_AT)).toEqual(delivered);
  expect(noteAttempts(made, 17, ISSUED_AT)).toEqual(delivered);
});

it('one that was given up is noted so, once', () => {
  expect(noteAttempts(ENDED, undefined, ISSUED_AT)).toEqual([
    { type: 'delivery.given-up', ...FACTS, lastOutcome: '503' },
  ]);
  expect(noteAttempts(ENDED, 20, ISSUED_AT)).toEqual([]);
  expect(noteAttempts(ENDED, 21, ISSUED_AT)).toEqual([]); // told late, after what came later
});

it('of the attempts since, the first, the second, the tenth and the hundredth are on record', () => {
  const noted = Array.from({ length: 1_000 }, (_, index) =>
    noteAttempts({ ...ENDED, attempts: 20 + index }, 20, ISSUED_AT),
  );
  expect(noted.flat()).toEqual(
    [1, 2, 10, 100].map((again) => ({ type: 'delivery.tried-again', ...FACTS, attempts: 20 + again, again })),
  );
});
