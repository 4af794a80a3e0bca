import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { anOrderId } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  commandRequest,
  filed,
  filing,
  filingRequest,
  orderIdsIn,
  POLICE,
  RELEASE,
  say,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const EMERGENCY = 'epoc-pr-emergency';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const emergency = (edits = {}, key = 'key-1') => stack.officer(filingRequest(filing(EMERGENCY, edits), key), POLICE);
const orderIdOf = (answer: Answer): OrderId => orderIdsIn(answer)[0] ?? anOrderId();
const hinted = () => stack.hints.waiting.map(({ message, arrivesAt }) => [message, arrivesAt - stack.clock.now()]);
const record = (orderId: OrderId, version = 1) => stack.orders.recordOf(orderId, version);
const outcomes = () =>
  stack.log.lines
    .map((line) => JSON.parse(line))
    .flatMap(({ message, outcome }) => (message === 'looked' ? outcome : []));
/** Every hint there is, worked on once it has arrived; what the stream holds is left in it. */
async function hastenAll(): Promise<void> {
  stack.clock.advance(SECOND_MS);
  expect(await workers.hasten(stack.hints.receive())).toEqual([]);
}
/** Everything that waits in either lane, sent. */
const deliverAll = () => workers.deliver(stack.deliveryQueue.receive());

describe('an emergency that is filed', () => {
  it('is hinted at, a second later, by its id and nothing else; each order by itself', async () => {
    const orders = orderIdsIn(await emergency(ALSO_LANTERN));
    expect(orders).toHaveLength(2);
    expect(hinted()).toEqual(orders.map((orderId) => [{ orderId }, SECOND_MS]));
  });

  it('is hinted at once: a repeat says nothing new', async () => {
    orderIdsIn(await emergency());
    stack.hints.loseEverything();
    orderIdsIn(await emergency());
    expect(hinted()).toEqual([]);
  });

  it('is hinted at by nobody where it is refused', async () => {
    const refused = () => emergency({ '/providers/0/provider': 'prv-nobody' });
    await expectRefusal(stack, refused, { status: 422, code: 'provider-unknown' });
    expect(hinted()).toEqual([]);
  });

  it('is filed all the same where the hints do not answer, which people hear of; the stream then leads to it', async () => {
    stack.hints.outage.begin();
    const [orderId] = orderIdsIn(await emergency());
    const lines = stack.log.lines.map((line) => JSON.parse(line));
    expect(lines.filter(({ message }) => message === ALARMING['orders-unhastened'])).toMatchObject([
      { level: 'WARN', correlationId: orderId, error: { code: 'service-unavailable' } },
    ]);
    await workers.settle();
    expect(stack.sender.posts).toHaveLength(1);
  });

  it('is filed all the same where nobody may hint at it: during an upgrade the right may come later', async () => {
    stack.hints.send = async () => {
      throw Object.assign(new Error('not authorized to perform: sqs:SendMessage'), { name: 'AccessDeniedException' });
    };
    const [orderId] = orderIdsIn(await emergency());
    const lines = stack.log.lines.map((line) => JSON.parse(line));
    expect(lines.filter(({ message }) => message === ALARMING['orders-unhastened'])).toMatchObject([
      { level: 'WARN', correlationId: orderId, error: { name: 'AccessDeniedException' } },
    ]);
    await workers.settle();
    expect(stack.sender.posts).toHaveLength(1);
  });

  it.each(['epoc-pr', 'us-2703f'] as const)('alone is: no hint at %s', async (name) => {
    await filed(stack, name);
    expect(hinted()).toEqual([]);
  });
});

describe('a hint', () => {
  let orderId: OrderId;
  beforeEach(async () => {
    orderId = orderIdOf(await emergency());
  });

  it('brings the first message without the stream, and moves the row in the due index on', async () => {
    const due = () => stack.orders.stored.dueRows().map(({ dueAt }) => dueAt);
    const filedAt = stack.clock.now();
    expect(due()).toEqual([plus(filedAt, 20 * SECOND_MS)]);
    await hastenAll();
    expect(due()).toEqual([filedAt]); // a reviewer is to be drawn at once
    await deliverAll();
    expect(stack.sender.posts.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: 'order.issued', data: { orderId, version: 1 } },
    ]);
    expect(outcomes()).toEqual(['handed-on']);
  });

  it.each([
    { first: 'the hint', hintFirst: true },
    { first: 'the stream', hintFirst: false },
  ])('and the stream, $first first, add one delivery of the same bytes and wake it once', async ({ hintFirst }) => {
    const byStream = async () => void (await workers.stream([await record(orderId)]));
    await (hintFirst ? hastenAll() : byStream());
    const [delivery] = stack.deliveries.first();
    await (hintFirst ? byStream() : hastenAll());
    expect(stack.deliveries.first()).toEqual([delivery]);
    expect(stack.deliveryQueue.waiting).toHaveLength(1);
    await hastenAll();
    await deliverAll();
    expect(stack.sender.posts).toHaveLength(1);
  });

  it('at once with the stream wakes the sender once', async () => {
    const hint = { orderId };
    await Promise.all([workers.stream(), workers.hasten([hint, hint]), workers.hasten([hint])]);
    expect(stack.deliveries.first()).toHaveLength(1);
    expect(stack.deliveryQueue.waiting).toHaveLength(1);
  });

  it('that is lost costs nothing but time', async () => {
    stack.hints.loseEverything();
    await workers.settle();
    expect(stack.sender.posts).toHaveLength(1);
  });

  it('that comes back after the due index has seen to its order does nothing, whatever endpoints there are by then', async () => {
    stack.clock.advance(20 * SECOND_MS);
    const before = await stack.snapshot();
    expect(await workers.hasten([{ orderId }])).toEqual([]);
    expect(await stack.snapshot()).toEqual(before);
    expect(outcomes()).toEqual(['left']);
  });

  it.each(['deliveries', 'deliveryQueue', 'directory'] as const)(
    'comes back while the %s do not answer, and is right the next time',
    async (part) => {
      stack[part].outage.begin();
      expect(await workers.hasten([{ orderId }])).toEqual(['0']);
      stack[part].outage.end();
      expect(await workers.hasten([{ orderId }])).toEqual([]);
      expect(stack.deliveries.first()).toHaveLength(1);
      await workers.runUntil(plus(stack.clock.now(), HOUR_MS)); // what had been added and not queued waits for the index
      expect(stack.sender.posts.filter(({ body }) => JSON.parse(body).type === 'order.issued')).toHaveLength(1);
    },
  );

  it('at what is no emergency leaves it to the stream', async () => {
    const ordinary = await filed(stack, 'epoc-pr', {}, 'other');
    const before = await stack.snapshot();
    expect(await workers.hasten([{ orderId: ordinary }])).toEqual([]);
    expect(await stack.snapshot()).toEqual(before);
  });
});

describe('a hint at what does not stand yet', () => {
  it('is sent again with a second between, and finds it once it does', async () => {
    stack.orders.beforeAppend = async ({ commit: { orderId } }) => {
      await workers.hasten([{ orderId }]);
      expect(stack.hints.waiting.map(({ message }) => message)).toContainEqual({ orderId, looks: 1 });
      expect(stack.deliveries.first()).toEqual([]);
    };
    const orderId = orderIdOf(await emergency());
    await hastenAll();
    expect(outcomes()).toEqual(['not-there-yet', 'handed-on', 'handed-on']); // the filing's own hint arrived as well
    expect(stack.deliveries.first()).toMatchObject([{ orderId, urgent: true }]);
    expect(stack.deliveryQueue.waiting).toHaveLength(1);
  });

  it('is dropped after five looks: the filing was refused, or the stream has the order', async () => {
    const orderId = anOrderId();
    await workers.hasten([{ orderId }]);
    for (let look = 1; look < 5; look += 1) await hastenAll();
    expect(hinted()).toEqual([]);
    expect(outcomes()).toEqual([...Array(4).fill('not-there-yet'), 'not-found']);
    expect(stack.deliveries.first()).toEqual([]);
  });

  it.each(['', '{}', '{"orderId":7}', `{"orderId":"${anOrderId()}","looks":0}`])(
    '%s is no hint, and comes back until it is parked',
    async (body) => {
      expect(await workers.hasten([body])).toEqual(['0']);
      expect(stack.deliveries.first()).toEqual([]);
    },
  );
});

describe('the lane of a message', () => {
  const lanes = () => ({
    urgent: stack.deliveryQueue.urgent.waiting.map(({ message }) => message.message),
    ordinary: stack.deliveryQueue.ordinary.waiting.map(({ message }) => message.message),
  });

  it('is the ordinary one for every order but an emergency', async () => {
    await filed(stack);
    await workers.stream();
    expect(lanes()).toEqual({ urgent: [], ordinary: [1] });
  });

  it('is the urgent one while the hold of an emergency runs, and the ordinary one for its end and what comes with it', async () => {
    const orderId = orderIdOf(await emergency());
    await workers.stream();
    expect(lanes()).toEqual({ urgent: [1], ordinary: [] });
    stack.deliveryQueue.loseEverything();
    await say(stack, orderId, 'order.acknowledged');
    expect((await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)).status).toBe(200);
    await workers.stream();
    const { urgent, ordinary } = lanes();
    expect(urgent).toEqual([]);
    expect(ordinary).toContain(2);
  });

  it('stays the same at each attempt, for what the due index brings back, and for what a sign of life does', async () => {
    const orderId = orderIdOf(await emergency());
    await workers.stream();
    stack.sender.answer(500);
    await deliverAll();
    expect(lanes()).toEqual({ urgent: [1], ordinary: [] });
    stack.deliveryQueue.loseEverything();
    await workers.fire([{ kind: 'delivery', orderId, message: 1, endpoint: 'inbox', dueAt: stack.clock.now() }]);
    expect(lanes()).toEqual({ urgent: [1], ordinary: [] });
    stack.deliveryQueue.loseEverything();
    stack.clock.advance(2 * HOUR_MS);
    stack.sender.answer(500);
    await workers.deliver([{ orderId, message: 1, endpoint: 'inbox' }]);
    expect(stack.undelivered.all()).toMatchObject([{ orderId, message: 1, urgent: true }]);
    stack.deliveryQueue.loseEverything();
    stack.clock.advance(HOUR_MS);
    await say(stack, orderId, 'order.acknowledged');
    await workers.stream();
    expect(lanes()).toEqual({ urgent: expect.arrayContaining([1]), ordinary: [] });
  });
});
