import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { aDelivery, ISSUED_AT } from '../../support/builders.ts';
import {
  commandRequest,
  EXTENSION,
  filed,
  memberOf,
  POLICE,
  RELEASE,
  readCertificate,
  SHERIFF,
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
const told = () => stack.deliveries.first().map(({ type, status, overtakenBy }) => [type, status, overtakenBy]);
const typesSent = () => stack.sender.posts.map(({ body }) => Object(JSON.parse(body)).type);
const linesOf = (message: string) =>
  stack.log.lines.map((line) => JSON.parse(line)).filter((line) => line.message === message);

async function acknowledge(orderId: OrderId): Promise<void> {
  expect((await say(stack, orderId, 'order.acknowledged')).status).toBe(200);
}

describe('the provider’s word', () => {
  it('before our own “sent” is stored ends the attempts: sent once, nothing more is tried', async () => {
    const orderId = await filed(stack);
    await workers.stream();
    stack.deliveryQueue.loseEverything();
    stack.sender.meanwhile = async () => {
      await acknowledge(orderId);
      stack.deliveries.outage.begin(); // and the worker dies before it can store what it heard
    };
    const ref = { orderId, message: 1, endpoint: 'inbox' };
    expect(await workers.deliver([ref])).toEqual(['0']);
    stack.deliveries.outage.end();
    await later(10 * MINUTE_MS);
    expect(told()).toEqual([['order.issued', 'overtaken', 'answer']]);
    expect(typesSent()).toEqual(['order.issued']);
    await later(DAY_MS);
    expect(typesSent()).toEqual(['order.issued']);
  });

  it('that comes by another way while the endpoint is down ends the ladder', async () => {
    stack.sender.down = 'ECONNREFUSED';
    const orderId = await filed(stack);
    await workers.settle();
    await later(10 * SECOND_MS);
    await readCertificate(stack, orderId);
    await acknowledge(orderId);
    const tried = stack.sender.posts.length;
    await later(DAY_MS);
    expect(told()).toEqual([['order.issued', 'overtaken', 'answer']]);
    expect(stack.sender.posts).toHaveLength(tried);
    expect(stack.undelivered.all()).toEqual([]);
  });

  it('is owed though something answered 200: no acknowledgement, and a reminder when it is late', async () => {
    stack.sender.answer({ kind: 'answered', status: 200, text: '<html>Welcome to your new server</html>' });
    const orderId = await filed(stack);
    await workers.settle();
    await later(HOUR_MS + 2 * MINUTE_MS);
    expect((await stack.orders.latest(orderId))?.commit.state.acknowledgement.status).toBe('overdue');
    expect(typesSent()).toEqual(['order.issued', 'order.reminder']);
  });
});

describe('nothing is told that is no longer true', () => {
  it('a release that overtakes an extension: the release is told, and neither the end nor the order', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    await acknowledge(orderId);
    await workers.settle();
    stack.sender.down = 'timeout';
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    await workers.settle();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await workers.settle();
    stack.sender.down = undefined;
    const before = stack.sender.posts.length;
    await later(DAY_MS);
    expect(typesSent().slice(before)).toEqual(['order.released', 'notice.relay-requested']);
    expect(told().slice(0, 3)).toEqual([
      ['order.issued', 'delivered', undefined],
      ['order.extended', 'overtaken', 'newer'],
      ['order.released', 'delivered', undefined],
    ]);
  });

  it('of an order that is over before anybody received it nothing is told', async () => {
    stack.sender.down = 'timeout';
    const orderId = await filed(stack);
    await workers.settle();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await workers.settle();
    const tried = stack.sender.posts.length;
    stack.sender.down = undefined;
    await later(DAY_MS);
    expect(told().map(([, status]) => status)).not.toContain('pending');
    expect(stack.sender.posts.length - tried).toBeLessThanOrEqual(1);
  });
});

it('of an order that is not on record nothing is told', async () => {
  const ref = aDelivery({ attempts: 1 });
  await stack.deliveries.addIfAbsent(ref);
  await workers.deliver([{ orderId: ref.orderId, message: ref.message, endpoint: ref.endpoint }]);
  expect(stack.sender.posts).toEqual([]);
  expect(await stack.deliveries.read(ref)).toMatchObject({ status: 'overtaken', overtakenBy: 'end' });
});

describe('an emergency', () => {
  it('is tried at 0, 5, 15, 30, 60, 120, 300 s, every 5 minutes to an hour, then every hour, until its hold ends', async () => {
    stack.sender.down = 'ECONNREFUSED';
    const orderId = await filed(stack, 'epoc-pr-emergency');
    await workers.settle();
    const started = (await stack.orders.read(orderId, 1))?.commit.at ?? 0;
    await later(40 * HOUR_MS);
    const tried = stack.attempts.all().filter(({ message }) => message === 1);
    const offsets = tried.map(({ at }) => Math.round((at - started) / SECOND_MS));
    expect(offsets.slice(0, 7)).toEqual([0, 5, 15, 30, 60, 120, 300]);
    expect(offsets.slice(7, 12)).toEqual([600, 900, 1_200, 1_500, 1_800]);
    const hourly = offsets.filter((offset) => offset >= 7_200);
    expect(hourly.length).toBeGreaterThanOrEqual(37);
    expect(hourly.slice(1).every((offset, index) => offset - (hourly[index] ?? 0) < 3_700)).toBe(true);
    expect(await stack.deliveries.read({ orderId, message: 1, endpoint: 'inbox' })).toMatchObject({
      urgency: 'emergency',
      status: 'pending',
    });
    await later(90 * DAY_MS);
    expect(told().map(([, status]) => status)).not.toContain('pending');
    expect(stack.deliveries.dueRows()).toEqual([]);
  });
});

describe('an endpoint that asks to be left alone', () => {
  it.each`
    retryAfter                         | waits  | why
    ${'60'}                            | ${60}  | ${'it is'}
    ${'99999999999'}                   | ${900} | ${'not for three thousand years'}
    ${'-1'}                            | ${5}   | ${'nothing was asked for'}
    ${'1e309'}                         | ${5}   | ${'likewise'}
    ${'Fri, 31 Dec 9999 23:59:59 GMT'} | ${900} | ${'nor until the end of the calendar'}
  `('by $retryAfter, answering 429, is tried after $waits s ($why)', async ({ retryAfter, waits }) => {
    const orderId = await filed(stack);
    await workers.stream();
    stack.deliveryQueue.loseEverything();
    stack.sender.answer({ kind: 'answered', status: 429, retryAfter });
    await workers.deliver([{ orderId, message: 1, endpoint: 'inbox' }]);
    expect(await stack.deliveries.read({ orderId, message: 1, endpoint: 'inbox' })).toMatchObject({
      status: 'pending',
      nextAttemptAt: plus(stack.clock.now(), waits * SECOND_MS),
    });
  });
});

/** Of the attempts that fail these are at the reminder that follows an hour of silence. */
const REMINDERS = 5;

describe('an endpoint that takes nothing', () => {
  it.each([301, 307, 400, 404, 410, 500, 'CERT_HAS_EXPIRED', 'timeout', 'address-not-allowed'])(
    'answering %s is tried on, never switched off, and told when it is back',
    async (outcome) => {
      stack.sender.answer(...Array.from({ length: 20 }, () => outcome));
      await filed(stack);
      await workers.settle();
      await later(DAY_MS);
      expect(told()).toContainEqual(['order.issued', 'delivered', undefined]);
      expect(stack.attempts.all().filter(({ message }) => message === 1)).toHaveLength(21 - REMINDERS);
    },
  );

  it('opens one incident with its fourth failure in a row, however many messages fail; a success closes it', async () => {
    stack.sender.down = 'ECONNREFUSED';
    const orderId = await filed(stack);
    await filed(stack, 'epoc-pr', {}, 'key-2');
    await workers.settle();
    await later(29 * SECOND_MS);
    expect(await stack.incidents.of('prv-demo')).toEqual([]);
    await later(10 * MINUTE_MS);
    expect(await stack.incidents.of('prv-demo')).toMatchObject([{ endpoint: 'inbox', outcome: 'ECONNREFUSED' }]);
    expect(linesOf(ALARMING['endpoint-failing'])).toMatchObject([{ provider: 'prv-demo', endpoint: 'inbox' }]);
    stack.sender.down = undefined;
    await later(HOUR_MS);
    expect(await stack.incidents.of('prv-demo')).toMatchObject([{ closedAt: expect.any(Number) }]);
    expect(linesOf('endpoint well again')).toHaveLength(1);
    expect(told().filter(([, status]) => status === 'delivered').length).toBeGreaterThanOrEqual(2);
    stack.sender.down = 'timeout';
    await filed(stack, 'epoc-pr', {}, 'key-3');
    await workers.settle();
    await later(10 * MINUTE_MS);
    const [again] = await stack.incidents.of('prv-demo');
    expect(again).toMatchObject({ outcome: 'timeout' });
    expect(again).not.toHaveProperty('closedAt');
    expect(linesOf(ALARMING['endpoint-failing'])).toHaveLength(2);
    expect(stack.log.lines.join('\n')).not.toContain('skylark.example');
    expect(orderId).toBeDefined();
  });
});

describe('each attempt', () => {
  const asked = (orderId: string, under: '/v1/orders' | '/v1/provider/orders', query = {}) => ({
    method: 'GET' as const,
    route: `${under}/{orderId}/attempts`,
    orderId,
    query,
  });
  let orderId: OrderId;
  beforeEach(async () => {
    stack.sender.answer(
      { kind: 'answered', status: 503, address: '203.0.113.9', text: 'CANARY: out of order' },
      { kind: 'failed', code: 'ECONNREFUSED', address: '203.0.113.9' },
    );
    orderId = await filed(stack);
    await workers.settle();
    await later(MINUTE_MS);
  });
  const tried = (number: number, seconds: number, outcome: string, address: string | null = '203.0.113.9') => ({
    message: 1,
    endpoint: 'inbox',
    number,
    at: new Date(ISSUED_AT + seconds * SECOND_MS).toISOString(),
    way: 'webhook',
    address,
    outcome,
    tookMs: 0,
  });
  const ALL = [tried(3, 15, '200', null), tried(2, 5, 'ECONNREFUSED'), tried(1, 0, '503')];

  it('is kept for its authority, newest first; what was answered is not for it', async () => {
    expect(await stack.officer(asked(orderId, '/v1/orders'), POLICE)).toMatchObject({
      status: 200,
      body: { attempts: ALL, incidents: [], next: null },
    });
    const first = await stack.officer(asked(orderId, '/v1/orders', { limit: '2' }), POLICE);
    expect(first.body).toMatchObject({ attempts: ALL.slice(0, 2), next: expect.any(String) });
    const cursor = memberOf(first.body, 'next');
    const second = await stack.officer(asked(orderId, '/v1/orders', { limit: '2', cursor }), POLICE);
    expect(second.body).toMatchObject({ attempts: ALL.slice(2), next: null });
    expect(first.text + second.text).not.toContain('CANARY');
  });

  it('is kept for its provider, who reads what its endpoint answered; nobody else finds the words anywhere', async () => {
    const request = asked(orderId, '/v1/provider/orders');
    expect(await stack.provider(request, { provider: 'prv-demo', id: 'attempts-1' })).toMatchObject({
      status: 200,
      body: {
        attempts: ALL,
        answers: [{ message: 1, endpoint: 'inbox', at: tried(1, 0, '503').at, text: 'CANARY: out of order' }],
      },
    });
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
    expect(JSON.stringify(await stack.snapshot())).not.toContain('CANARY');
  });

  it('is shown beside the incident of its endpoint, to both desks, while it is open and after', async () => {
    stack.sender.down = 'ECONNREFUSED';
    await filed(stack, 'epoc-pr', {}, 'key-2');
    await workers.settle();
    await later(5 * MINUTE_MS);
    const open = { endpoint: 'inbox', openedAt: expect.stringMatching(/Z$/), outcome: 'ECONNREFUSED' };
    const ask = async (id: string) => [
      memberOf((await stack.officer(asked(orderId, '/v1/orders'), POLICE)).body, 'incidents'),
      memberOf(
        (await stack.provider(asked(orderId, '/v1/provider/orders'), { provider: 'prv-demo', id })).body,
        'incidents',
      ),
    ];
    expect(await ask('incidents-1')).toEqual([[open], [open]]);
    stack.sender.down = undefined;
    await later(HOUR_MS);
    const closed = { ...open, closedAt: expect.stringMatching(/Z$/) };
    expect(await ask('incidents-2')).toEqual([[closed], [closed]]);
  });

  it('is nobody else’s to read', async () => {
    const before = await stack.snapshot();
    const request = asked(orderId, '/v1/provider/orders');
    expect((await stack.provider(request, { provider: 'prv-lantern', id: 'attempts-2' })).status).toBe(404);
    expect((await stack.officer(asked(orderId, '/v1/orders'), SHERIFF)).status).toBe(404);
    expect((await stack.officer(asked(orderId, '/v1/orders', { limit: '0' }), POLICE)).status).toBe(422);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('loses the words, and nothing else, once the order is erased', async () => {
    await later(500 * DAY_MS);
    expect((await stack.orders.latest(orderId))?.commit.state.phase.kind).toBe('erased');
    expect((await stack.deliveries.of(orderId)).filter(({ answer }) => answer !== undefined)).toEqual([]);
    expect(stack.attempts.all().length).toBeGreaterThanOrEqual(3);
  });

  it('counts though what was answered cannot be sealed', async () => {
    stack.answers.outage.begin();
    stack.sender.answer({ kind: 'answered', status: 500, text: 'CANARY' });
    const other = await filed(stack, 'epoc-pr', {}, 'key-2');
    await workers.settle();
    const delivery = await stack.deliveries.read({ orderId: other, message: 1, endpoint: 'inbox' });
    expect(delivery).toMatchObject({ attempts: 1, lastOutcome: '500' });
    expect(delivery).not.toHaveProperty('answer');
  });
});
