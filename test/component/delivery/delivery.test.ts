import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryRef } from '../../../shared/domain/delivery/delivery.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { filed } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let ref: DeliveryRef;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  ref = { orderId: await filed(stack), message: 1, endpoint: 'inbox' };
  await workers.stream();
  stack.deliveryQueue.loseEverything(); // each test wakes the sender itself
});

const delivery = async () => stack.deliveries.read(ref);
const waits = () => stack.deliveryQueue.waiting.map(({ arrivesAt }) => (arrivesAt - stack.clock.now()) / SECOND_MS);

/** Of what began with its message. */
const dueRows = () => stack.deliveries.dueRows().filter((row) => row.kind === 'delivery' && row.endpoint === 'inbox');

describe('one attempt', () => {
  it.each([200, 201, 202, 204, 299])('answered with %i is the last', async (status) => {
    stack.sender.answer(status);
    expect(await workers.deliver([ref])).toEqual([]);
    expect(await delivery()).toMatchObject({
      status: 'delivered',
      attempts: 1,
      deliveredAt: stack.clock.now(),
      nextAttemptAt: null,
      lastOutcome: `${status}`,
    });
    expect(waits()).toEqual([]);
    expect(JSON.parse(stack.log.lines.at(-1) ?? '')).toMatchObject({
      message: 'attempted',
      correlationId: ref.orderId,
      number: 1,
      endpoint: 'inbox',
      outcome: 'delivered',
    });
    await workers.deliver([ref, ref]);
    expect(stack.sender.posts).toHaveLength(1);
    expect(stack.log.lines.join('\n')).not.toContain('WARN');
  });

  it.each([199, 300, 301, 400, 404, 410, 429, 500, 503, 'ECONNREFUSED', 'timeout', 'address-not-allowed'])(
    'ending with %s is tried again in five seconds',
    async (outcome) => {
      stack.sender.answer(outcome);
      expect(await workers.deliver([ref])).toEqual([]);
      expect(await delivery()).toMatchObject({
        status: 'pending',
        attempts: 1,
        nextAttemptAt: plus(stack.clock.now(), 5 * SECOND_MS),
        lastOutcome: `${outcome}`,
      });
      expect(waits()).toEqual([5]);
    },
  );

  it('an HTTP success is no acknowledgement', async () => {
    await workers.deliver([ref]);
    const { state } = (await stack.orders.latest(ref.orderId))?.commit ?? {};
    expect(state).toMatchObject({ acknowledgement: { status: 'awaited' }, phase: { kind: 'issued' } });
  });

  it('ten wake-ups at once send once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => workers.deliver([ref])));
    expect(stack.sender.posts).toHaveLength(1);
    expect(await delivery()).toMatchObject({ attempts: 1, status: 'delivered' });
  });

  it('a wake-up before its time does nothing; a second before counts as meant for it', async () => {
    stack.sender.answer(500);
    await workers.deliver([ref]);
    stack.clock.advance(4 * SECOND_MS - 1);
    await workers.deliver([ref]);
    expect(stack.sender.posts).toHaveLength(1);
    stack.clock.advance(1);
    await workers.deliver([ref]);
    expect(stack.sender.posts).toHaveLength(2);
  });

  it('for a delivery that is not there does nothing', async () => {
    expect(
      await workers.deliver([
        { ...ref, message: 9 },
        { ...ref, endpoint: 'elsewhere' },
      ]),
    ).toEqual([]);
    expect(stack.sender.posts).toEqual([]);
  });
});

describe('while nothing is delivered', () => {
  it('it is tried at 0, 5, 15, 30, 60, 120, 300 s, then each 15 minutes, for 72 hours; same id, same bytes', async () => {
    const started = stack.clock.now();
    const tried: number[] = [];
    const outcomes = Array.from({ length: 400 }, () => 503);
    stack.sender.answer(...outcomes);
    await workers.deliver([ref]);
    tried.push(0);
    for (let wait = waits()[0]; wait !== undefined; wait = waits()[0]) {
      stack.clock.advance(wait * SECOND_MS);
      await workers.deliver(stack.deliveryQueue.receive());
      tried.push((stack.clock.now() - started) / SECOND_MS);
    }
    expect(tried.slice(0, 9)).toEqual([0, 5, 15, 30, 60, 120, 300, 1_200, 2_100]);
    expect(tried).toHaveLength(7 + 287);
    expect(stack.clock.now() - started).toBeLessThanOrEqual(72 * HOUR_MS);
    expect(await delivery()).toMatchObject({
      status: 'given-up',
      attempts: 294,
      nextAttemptAt: plus(stack.clock.now(), DAY_MS), // by the due index: no queue waits a day
    });
    expect(new Set(stack.sender.posts.map(({ body }) => body)).size).toBe(1);
    expect(new Set(stack.sender.posts.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(dueRows()).toHaveLength(1);
    await workers.deliver([ref]);
    expect(stack.sender.posts).toHaveLength(294);
  });

  it('the first success ends it', async () => {
    stack.sender.answer(500, 'timeout', 500);
    await workers.deliver([ref]);
    await workers.runUntil(plus(stack.clock.now(), DAY_MS));
    expect(stack.sender.posts.length).toBeGreaterThanOrEqual(4);
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 4 });
  });

  it('every attempt carries the signature of its own moment', async () => {
    stack.sender.answer(500);
    await workers.deliver([ref]);
    stack.clock.advance(5 * SECOND_MS);
    await workers.deliver([ref]);
    const [first, second] = stack.sender.posts.map(({ headers }) => headers);
    expect(Number(second?.['webhook-timestamp']) - Number(first?.['webhook-timestamp'])).toBe(5);
    expect(second?.['webhook-signature']).not.toBe(first?.['webhook-signature']);
  });
});

describe('a sender that dies', () => {
  it('between its claim and its attempt is followed by another once the lease is over', async () => {
    stack.signers.outage.begin(); // the key service, asked after the claim, is where it ends
    expect(await workers.deliver([ref])).toEqual(['0']);
    expect(await delivery()).toMatchObject({ status: 'pending', attempts: 1 });
    stack.signers.outage.end();
    await workers.deliver([ref]); // the queue brings the message back: the claim still holds
    expect(stack.sender.posts).toEqual([]);
    await workers.runUntil(plus(stack.clock.now(), 59 * SECOND_MS));
    expect(stack.sender.posts).toEqual([]);
    await workers.runUntil(plus(stack.clock.now(), MINUTE_MS));
    expect(stack.sender.posts).toHaveLength(1);
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 2 });
  });

  it('with its queue emptied is woken by the due index', async () => {
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    expect(stack.sender.posts).toHaveLength(1);
  });

  it('before it could ask for the next attempt is woken by the due index', async () => {
    stack.sender.answer(500);
    stack.deliveryQueue.outage.begin();
    expect(await workers.deliver([ref])).toEqual(['0']);
    stack.deliveryQueue.outage.end();
    expect(dueRows()).toMatchObject([{ dueAt: plus(stack.clock.now(), 15 * SECOND_MS) }]);
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 2 });
  });
});

describe('a queue that carries rubbish', () => {
  it.each([
    '',
    'CANARY',
    '{"orderId":',
    '[]',
    '{}',
    '{"CANARY":1}',
    '{"orderId":"x","message":1,"endpoint":"inbox"}',
    'null',
  ])('%j fails alone, and no word of it is logged', async (rubbish) => {
    expect(await workers.deliver([rubbish, ref, `${rubbish}CANARY`])).toEqual(['0', '2']);
    expect(stack.sender.posts).toHaveLength(1);
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
  });

  it('an unknown field fails: it is not a message of ours', async () => {
    expect(
      await workers.deliver([
        { ...ref, CANARY: 1 },
        { ...ref, message: -1 },
        { ...ref, message: 1.5 },
      ]),
    ).toEqual(['0', '1', '2']);
    expect(stack.sender.posts).toEqual([]);
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
  });
});
