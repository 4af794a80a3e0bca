import { expect, it } from 'vitest';
import type { Delivery } from '../../../../shared/domain/delivery/delivery.ts';
import { isUndelivered, isWorthWaking, toUndelivered } from '../../../../shared/domain/delivery/undelivered.ts';
import { HOUR_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { aDelivery, at } from '../../../support/builders.ts';

const NOON = at('2026-11-20T12:00:00Z');
const late: Partial<Delivery> = { status: 'pending', lateSince: NOON, attemptedAt: NOON, nextAttemptAt: NOON };

it.each`
  delivery                                                 | inForce  | said     | why
  ${{ ...late }}                                           | ${true}  | ${true}  | ${'it is an hour late'}
  ${{ ...late }}                                           | ${false} | ${true}  | ${'the end of a hold can be late, too'}
  ${{ ...late, status: 'given-up' }}                       | ${true}  | ${true}  | ${'given up, and tried daily'}
  ${{ ...late, status: 'delivered', nextAttemptAt: null }} | ${true}  | ${false} | ${'it came in the end'}
  ${{ status: 'pending', nextAttemptAt: NOON }}            | ${true}  | ${false} | ${'nobody need know of one failure'}
  ${{ ...late, status: 'given-up', nextAttemptAt: null }}  | ${false} | ${false} | ${'over with the hold'}
  ${{ status: 'given-up', nextAttemptAt: null }}           | ${true}  | ${true}  | ${'given up by an earlier version'}
  ${{ ...late, status: 'overtaken', nextAttemptAt: null }} | ${true}  | ${false} | ${'nothing is left to tell by it'}
  ${{ status: 'given-up', nextAttemptAt: null }}           | ${false} | ${false} | ${'so long ago that its hold is over'}
`('people have to know of a message: $said ($why)', ({ delivery, inForce, said }) => {
  expect(isUndelivered(aDelivery(delivery), inForce)).toBe(said);
});

it.each`
  delivery                                                | after                | said     | why
  ${late}                                                 | ${5 * MINUTE_MS}     | ${true}  | ${'five minutes since the last attempt'}
  ${late}                                                 | ${5 * MINUTE_MS - 1} | ${false} | ${'tried a moment ago'}
  ${{ ...late, status: 'given-up' }}                      | ${HOUR_MS}           | ${true}  | ${'given up'}
  ${{ ...late, lateSince: undefined }}                    | ${HOUR_MS}           | ${false} | ${'not late: its ladder runs'}
  ${{ ...late, status: 'delivered' }}                     | ${HOUR_MS}           | ${false} | ${'it came'}
  ${{ ...late, status: 'given-up', nextAttemptAt: null }} | ${HOUR_MS}           | ${false} | ${'over'}
`('a sign of life brings it: $said ($why)', ({ delivery, after, said }) => {
  expect(isWorthWaking(aDelivery(delivery), plus(NOON, after))).toBe(said);
});

it('is listed by the order it belongs to; one stored before that was kept is not', () => {
  const order = { provider: 'prv-demo', authority: 'aut-police', issuedAt: NOON };
  const { orderId, message, endpoint, createdAt } = aDelivery();
  expect(toUndelivered(aDelivery({ order }))).toEqual({ orderId, message, endpoint, createdAt, ...order });
  expect(toUndelivered(aDelivery())).toBeUndefined();
});
