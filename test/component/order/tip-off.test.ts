import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { assign, decideAs } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  DEFERRAL,
  filed,
  memberOf,
  noticeRequest,
  POLICE,
  RELEASE,
  readCertificate,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
  stack.clock.advance(MINUTE_MS);
});

const release = () => stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
const defer = () => stack.officer(commandRequest(orderId, 'notice-deferral', DEFERRAL), POLICE);
const fetched = (id: string) => stack.provider(noticeRequest(orderId), { provider: 'prv-demo', id });
const typesOfLatest = () =>
  stack.orders.stored
    .commits()
    .at(-1)
    ?.commit.events.map(({ type }) => type);

describe('a hold that ends while a reviewer is still to say whether the notice may wait', () => {
  beforeEach(async () => {
    await defer();
    await assign(stack, orderId, 'r1');
  });

  it('tells nobody, and the answer to the end says until when', async () => {
    const { status, body } = await release();
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'released', noticeWaitsUntil: '2026-11-23T16:11:00.000Z' },
    });
    expect(typesOfLatest()).toEqual(['order.released']);
    await expectRefusal(stack, () => fetched('notice-1'), { status: 409, code: 'notice-not-requested' });
    expect((await release()).body).toEqual(body); // a repeat is told the same
  });

  it('is told with the refusal, and not before', async () => {
    await release();
    await decideAs(stack, orderId, 'r1', 'revoke', '');
    expect(typesOfLatest()).toEqual(['review.decided', 'deferral.refused', 'notice.given']);
    expect((await fetched('notice-1')).status).toBe(200);
  });

  it('is told when nobody decides in time, by time alone', async () => {
    await release();
    stack.clock.advance(3 * DAY_MS);
    expect((await fetched('notice-1')).status).toBe(200);
  });
});

it('an end that lets the notice go out says nothing of waiting', async () => {
  const { body } = await release();
  expect(memberOf(body, 'noticeWaitsUntil')).toBeUndefined();
  expect(typesOfLatest()).toEqual(['order.released', 'notice.given']);
});

it('an order lists when its notice goes out after the end, as it will', async () => {
  await defer();
  await release();
  const { body } = await stack.officer({ method: 'GET', route: '/v1/orders/{orderId}', orderId }, POLICE);
  expect(memberOf(memberOf(body, 'rights'), 'notice')).toEqual({ status: 'owed', dueAt: '2026-11-23T16:11:00.000Z' });
});
