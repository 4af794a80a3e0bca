import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import {
  ALSO_LANTERN,
  filed,
  filedOrders,
  memberOf,
  POLICE,
  read,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const later = (ms: number): Promise<void> => workers.runUntil(plus(stack.clock.now(), ms));

/** A provider whose endpoint is gone from the first minute. */
async function fileWhileDown(key = 'key-1'): Promise<OrderId> {
  stack.sender.down = 'ECONNREFUSED';
  const orderId = await filed(stack, 'epoc-pr', {}, key);
  await workers.settle();
  return orderId;
}

const alarms = () =>
  stack.log.lines
    .map((line) => JSON.parse(line))
    .filter(({ message }) => message === ALARMING['messages-undelivered'])
    .map(({ number, outcome }) => [number, outcome]);

const attentionIn = async (orderId: OrderId): Promise<readonly unknown[]> => {
  const order = await stack.officer(read(orderId), POLICE);
  const list = await stack.officer({ method: 'GET', route: '/v1/orders' }, POLICE);
  const rows = memberOf(list.body, 'orders');
  if (!Array.isArray(rows)) throw new Error('no list');
  return [
    memberOf(order.body, 'attention'),
    memberOf(
      rows.find(({ id }) => id === orderId),
      'attention',
    ),
  ];
};

const firstOf = async (orderId: OrderId) => stack.deliveries.read({ orderId, message: 1, endpoint: 'inbox' });
const postsOf = (orderId: OrderId) =>
  stack.sender.posts
    .filter(({ body }) => body.includes(orderId) && body.includes('order.issued'))
    .map(({ headers, body }) => `${headers['webhook-id']} ${body}`);

describe('a message that does not arrive', () => {
  it('is nobody’s business within the first hour', async () => {
    const orderId = await fileWhileDown();
    await later(HOUR_MS - MINUTE_MS);
    expect(alarms()).toEqual([]);
    for (const attention of await attentionIn(orderId)) expect(attention).not.toContain('message-undelivered');
    expect(stack.undelivered.all()).toEqual([]);
  });

  it('is a matter for people within two: attention in the order and in the list, one alarm', async () => {
    const orderId = await fileWhileDown();
    await later(2 * HOUR_MS - MINUTE_MS);
    expect(alarms()).toEqual([[1, 'late']]);
    for (const attention of await attentionIn(orderId)) expect(attention).toContain('message-undelivered');
    expect(memberOf((await stack.officer(read(orderId), POLICE)).body, 'deliveries')).toMatchObject([
      { message: 1, endpoint: 'call', status: 'delivered', lastOutcome: 'listed' },
      { message: 1, status: 'pending', lastOutcome: 'ECONNREFUSED', lateSince: expect.any(String) },
      { message: 2, type: 'order.reminder', status: 'pending' },
    ]);
  });

  it('is no matter any more once it has arrived', async () => {
    const orderId = await fileWhileDown();
    await later(2 * HOUR_MS);
    stack.sender.down = undefined;
    await later(HOUR_MS);
    for (const attention of await attentionIn(orderId)) expect(attention).not.toContain('message-undelivered');
    expect(stack.undelivered.all()).toEqual([]);
  });

  it('given up after 72 hours raises the alarm again, and is tried every day: same id, same bytes', async () => {
    const orderId = await fileWhileDown();
    await later(4 * DAY_MS);
    expect(alarms()).toContainEqual([1, 'given-up']);
    expect(await firstOf(orderId)).toMatchObject({ status: 'given-up' });
    const tried = postsOf(orderId).length;
    await later(10 * DAY_MS);
    expect(postsOf(orderId)).toHaveLength(tried + 10);
    expect(new Set(postsOf(orderId)).size).toBe(1);
    expect(alarms().filter(([number]) => number === 1)).toEqual([
      [1, 'late'],
      [1, 'given-up'],
    ]);
    stack.sender.down = undefined;
    await later(DAY_MS);
    expect(await firstOf(orderId)).toMatchObject({ status: 'delivered', nextAttemptAt: null });
  });

  it('is tried no more once its hold has ended', async () => {
    const orderId = await fileWhileDown();
    await later(70 * DAY_MS); // nobody received it: it ends as if received the moment it was issued
    expect(memberOf((await stack.officer(read(orderId), POLICE)).body, 'status')).toBe('expired');
    expect(await firstOf(orderId)).toMatchObject({ status: 'overtaken', overtakenBy: 'end', nextAttemptAt: null });
    expect(stack.undelivered.all()).toEqual([]);
    for (const attention of await attentionIn(orderId)) expect(attention).not.toContain('message-undelivered');
    const tried = stack.sender.posts.length;
    await later(20 * DAY_MS);
    expect(stack.sender.posts).toHaveLength(tried);
  });
});

describe('a sign of life brings what is late', () => {
  it('of the endpoint: the next message that arrives there', async () => {
    const orderId = await fileWhileDown();
    await later(5 * DAY_MS);
    stack.sender.down = undefined;
    await filed(stack, 'epoc-pr', {}, 'key-2');
    await workers.settle();
    expect(await firstOf(orderId)).toMatchObject({ status: 'delivered' });
    expect(stack.undelivered.all()).toEqual([]);
    expect(new Set(postsOf(orderId)).size).toBe(1);
  });

  it('of the provider: a request it signs', async () => {
    const orderId = await fileWhileDown();
    await later(5 * DAY_MS);
    stack.sender.down = undefined;
    await readCertificate(stack, orderId);
    await workers.settle();
    expect(await firstOf(orderId)).toMatchObject({ status: 'delivered' });
    expect(stack.undelivered.all()).toEqual([]);
  });

  it('not more often than every five minutes, however often it signs', async () => {
    const orderId = await fileWhileDown();
    await later(5 * DAY_MS);
    const tried = postsOf(orderId).length;
    for (const id of ['r1', 'r2', 'r3', 'r4']) {
      await readCertificate(stack, orderId, { id });
      await workers.settle();
      stack.clock.advance(MINUTE_MS);
    }
    expect(postsOf(orderId)).toHaveLength(tried + 1);
  });

  it('to nobody else: another provider’s is not woken', async () => {
    stack.sender.down = 'ECONNREFUSED';
    const [orderId, other] = await filedOrders(stack, 'epoc-pr', ALSO_LANTERN);
    if (!orderId || !other) throw new Error('two providers have two orders');
    await workers.settle();
    await later(5 * DAY_MS);
    const tried = postsOf(orderId).length;
    await readCertificate(stack, other, { provider: 'prv-lantern' });
    await workers.settle();
    expect(postsOf(orderId)).toHaveLength(tried);
  });

  it('a row that a worker left behind when it died goes at the next', async () => {
    const orderId = await fileWhileDown();
    await later(2 * HOUR_MS);
    const [row] = stack.undelivered.all();
    stack.sender.down = undefined;
    await later(HOUR_MS);
    if (!row) throw new Error('it is late, and in no list');
    await stack.undelivered.put(row);
    await say(stack, orderId, 'order.acknowledged');
    await workers.settle();
    expect(stack.undelivered.all()).toEqual([]);
  });
});
