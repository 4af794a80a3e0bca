import { expect, it } from 'vitest';
import { toWakeUp } from '../../../../shared/domain/delivery/wake-up.ts';
import { aDelivery } from '../../../support/builders.ts';

const order = { provider: 'prv-lantern', authority: 'aut-police', issuedAt: aDelivery().createdAt };
const where = { orderId: aDelivery().orderId, message: 3, endpoint: 'inbox' };

it('says where to look, and what its lane is', () => {
  const wakeUp = toWakeUp(aDelivery({ ...where, order, urgent: true, way: 'mail', body: 'not for queues' }));
  expect(wakeUp).toEqual({ ...where, urgent: true, way: 'mail', provider: 'prv-lantern' });
});

it('of what was stored before there were lanes or lists says where to look', () => {
  expect(toWakeUp(aDelivery({ ...where, order: undefined }))).toEqual(where);
});

it.each`
  way          | lastOutcome    | slow         | why
  ${undefined} | ${null}        | ${undefined} | ${'nothing was tried'}
  ${undefined} | ${'timeout'}   | ${true}      | ${'its endpoint let it wait in vain'}
  ${'webhook'} | ${'timeout'}   | ${true}      | ${'likewise'}
  ${undefined} | ${'503'}       | ${undefined} | ${'it was answered'}
  ${undefined} | ${'ENOTFOUND'} | ${undefined} | ${'it failed at once'}
  ${'mail'}    | ${'timeout'}   | ${undefined} | ${'its way has no slow lane'}
`('by $way, last ended with $lastOutcome: slow $slow, as $why', ({ way, lastOutcome, slow }) => {
  expect(toWakeUp(aDelivery({ way, lastOutcome })).slow).toBe(slow);
});
