import { beforeEach, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, fromRfc3339, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { RULE_SET } from '../../../shared/domain/law/periods/rule-set.ts';
import { DEADLINE } from '../../support/post-routes.ts';
import {
  ALSO_LANTERN,
  filedOrders,
  JSON_TYPE,
  memberOf,
  noticeRequest,
  POLICE,
  read,
  readCertificate,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

/** A Monday, sixty days before Good Friday, which is no holiday for certain in the Netherlands. */
const RECEIVED = fromRfc3339('2027-01-25T10:00:00+01:00');
const ENDS = {
  nominalEndsAt: '2027-03-26T23:00:00.000Z',
  appliedEndsAt: '2027-03-30T22:00:00.000Z',
  ruleSet: RULE_SET,
  disputed: {
    days: ['2027-03-26'],
    earlierEndsAt: '2027-03-26T23:00:00.000Z',
    laterEndsAt: '2027-03-30T22:00:00.000Z',
  },
};

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  stack.clock.set('2027-01-25T08:59:00.000Z');
  const [, lantern] = await filedOrders(stack, 'epoc-pr', ALSO_LANTERN);
  if (!lantern) throw new Error('two providers, two orders');
  orderId = lantern;
  stack.clock.advance(MINUTE_MS);
});

it('a hold that ends on a disputed day shows both ends to both sides, and as anyone is answered', async () => {
  expect(stack.clock.now()).toBe(RECEIVED);
  const served = await readCertificate(stack, orderId, { provider: 'prv-lantern' });
  expect(served.body).toMatchObject({ order: { period: ENDS } });
  const view = await stack.officer(read(orderId), POLICE);
  expect(view.body).toMatchObject({
    period: ENDS,
    waitsFor: expect.arrayContaining([
      { what: 'period', owedBy: 'nobody', until: ENDS.appliedEndsAt, otherwise: 'order.lapsed' },
    ]),
  });
  const asked = await stack.anyone({
    method: 'POST',
    route: '/v1/deadlines',
    headers: JSON_TYPE,
    body: { ...DEADLINE, startsAt: '2027-01-25T10:00+01:00', zone: 'Europe/Amsterdam', state: 'NL' },
  });
  expect(asked.body).toMatchObject(ENDS);
  // beyond what an order is told, a question of nobody's order is answered with what was assumed
  const steps = memberOf(memberOf(view.body, 'period'), 'steps');
  expect(memberOf(asked.body, 'steps')).toEqual(expect.arrayContaining([...Object.values(Object(steps))]));
});

it('the person concerned is told both ends, once told at all', async () => {
  await readCertificate(stack, orderId, { provider: 'prv-lantern' });
  stack.clock.advance(15 * DAY_MS);
  const { body } = await stack.provider(noticeRequest(orderId), { provider: 'prv-lantern', id: 'notice-1' });
  expect(memberOf(memberOf(body, 'notice'), 'period')).toEqual({
    startsAt: '2027-01-25T09:00:00.000Z',
    endsAt: ENDS.appliedEndsAt,
    earlierEndsAt: ENDS.disputed.earlierEndsAt,
  });
});

it('it is in force through the disputed day and the days that follow it, and lapses at the later end', async () => {
  await readCertificate(stack, orderId, { provider: 'prv-lantern' });
  const workers = new Workers(stack);
  await workers.settle();
  const standing = async (at: string) => {
    stack.clock.set(at);
    await workers.settle();
    const { body } = await stack.officer(read(orderId), POLICE);
    return memberOf(body, 'inForce');
  };
  expect(await standing(ENDS.disputed.earlierEndsAt)).toBe(true);
  expect(await standing('2027-03-30T21:59:59.999Z')).toBe(true);
  expect(await standing(ENDS.appliedEndsAt)).toBe(false);
});
