import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS, plus, SECOND_MS, toRfc3339 } from '../../../shared/domain/instant.ts';
import { openOfficial } from '../../../shared/domain/officials.ts';
import { listCalls, noteCall, overtakenOf, reachProvider, spoken, stepsOf } from '../../support/reached.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  EMERGENCY_EXTENSION,
  filed,
  memberOf,
  POLICE,
  PROSECUTOR,
  readCertificate,
  say,
  VALIDATOR,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  await reachProvider(stack);
  orderId = await filed(stack, 'epoc-pr-emergency');
});

const later = (ms: number): Promise<void> => workers.runUntil(plus(stack.clock.now(), ms));
const calls = async () => memberOf((await listCalls(stack)).body, 'calls');
const now = () => toRfc3339(stack.clock.now());
const attemptsBy = async (read: 'authority' | 'provider') =>
  read === 'authority'
    ? (await stack.officer({ method: 'GET', route: '/v1/orders/{orderId}/attempts', orderId }, POLICE)).body
    : (
        await stack.provider(
          { method: 'GET', route: '/v1/provider/orders/{orderId}/attempts', orderId },
          { provider: 'prv-demo' },
        )
      ).body;

async function notesOfCalls() {
  const found = [];
  for await (const { note } of stack.notes.history(orderId, 0))
    for (const event of note.events) if (event.type.startsWith('call.')) found.push({ ...event, by: note.by });
  return found;
}

describe('a provider that acknowledges on the telephone', () => {
  it('is called about it no more; its endpoint is told on, for only its signed word counts', async () => {
    stack.sender.down = 'ECONNREFUSED';
    await later(6 * MINUTE_MS);
    const answer = await noteCall(stack, orderId, await spoken(stack, orderId));
    expect(answer).toMatchObject({ status: 200, body: { orderId, message: 1, outcome: 'acknowledged' } });
    expect(await calls()).toEqual([]);
    expect(overtakenOf(stack, orderId)).toEqual({ second: 'spoken', 'mail:legal': 'spoken', 'on-call:duty': 'spoken' });
    const posts = stack.sender.posts.length;
    await later(10 * MINUTE_MS);
    expect(stack.sender.posts.length).toBeGreaterThan(posts);
    expect((await stack.orders.latest(orderId))?.commit.state.acknowledgement.status).not.toBe('given');
  });

  it('has no step taken any more where it was called before', async () => {
    await later(90 * SECOND_MS);
    expect((await noteCall(stack, orderId, await spoken(stack, orderId))).status).toBe(200);
    await later(HOUR_MS);
    expect(stepsOf(stack, orderId).map((step) => step.split(' ')[1])).toEqual(['second']);
    expect(overtakenOf(stack, orderId)).toEqual({ 'mail:legal': 'spoken', 'on-call:duty': 'spoken', call: 'spoken' });
  });

  it('is on record with whom one spoke with under seal, by the officer’s id of this order', async () => {
    await later(6 * MINUTE_MS);
    await noteCall(stack, orderId, await spoken(stack, orderId));
    const [noted] = await notesOfCalls();
    expect(noted).toMatchObject({ type: 'call.noted', message: 1, about: 'order.issued', outcome: 'acknowledged' });
    expect(JSON.stringify(noted)).not.toContain('Gallagher');
    expect(JSON.stringify(noted)).not.toContain(POLICE['sub']);
    const key = await stack.officials.open(orderId);
    if (!(key instanceof Uint8Array) || noted?.by.kind !== 'officer') throw new Error('no officer');
    expect(openOfficial(key, orderId, noted.by.person)).toBe(POLICE['sub']);
  });

  it('has it confirmed by what it signs later, which both sides read', async () => {
    await later(6 * MINUTE_MS);
    await noteCall(stack, orderId, await spoken(stack, orderId));
    for (const side of ['authority', 'provider'] as const)
      expect(memberOf(await attemptsBy(side), 'calls')).toMatchObject([{ outcome: 'acknowledged', confirmedAt: null }]);
    await readCertificate(stack, orderId);
    await say(stack, orderId, 'order.acknowledged');
    await workers.settle();
    expect((await notesOfCalls()).map(({ type }) => type)).toEqual(['call.noted', 'call.confirmed']);
    for (const side of ['authority', 'provider'] as const)
      expect(memberOf(await attemptsBy(side), 'calls')).toMatchObject([
        { message: 1, confirmedAt: expect.any(String) },
      ]);
  });

  it('is on record once, sent twice', async () => {
    await later(6 * MINUTE_MS);
    const body = await spoken(stack, orderId);
    const [first, second] = [await noteCall(stack, orderId, body), await noteCall(stack, orderId, body)];
    expect(second.body).toEqual(first.body);
    await noteCall(stack, orderId, { outcome: 'not-reached', message: 1, at: now() }, 'call-2');
    expect((await noteCall(stack, orderId, body)).body).toEqual(first.body);
    expect(await notesOfCalls()).toHaveLength(2);
  });

  it('may have misheard one character, and no more', async () => {
    await later(6 * MINUTE_MS);
    const body = await spoken(stack, orderId);
    const [first = '', ...others] = String(body['readBack']);
    const misheard = { ...body, readBack: `${first === 'b' ? 'd' : 'b'}${others.join('')}` };
    expect((await noteCall(stack, orderId, misheard)).status).toBe(200);
  });
});

describe('a call that is not taken', () => {
  const refused = (edits: object, expected: Parameters<typeof expectRefusal>[2], by = POLICE) =>
    expectRefusal(
      stack,
      async () => noteCall(stack, orderId, { ...(await spoken(stack, orderId)), ...edits }, 'call-9', by),
      expected,
    );

  it('is one whose reference was read back wrong', async () => {
    await later(6 * MINUTE_MS);
    await refused({ readBack: '7K2M-PQ4R-ST9V' }, { status: 422, code: 'read-back-wrong', pointers: ['/readBack'] });
    expect(await calls()).toHaveLength(1);
  });

  it('is one of the future, or of before the message', async () => {
    await later(6 * MINUTE_MS);
    const tomorrow = toRfc3339(plus(stack.clock.now(), HOUR_MS));
    await refused({ at: tomorrow }, { status: 422, code: 'invalid-request', pointers: ['/at'] });
    await refused({ at: '2026-11-20T16:09:00Z' }, { status: 422, code: 'invalid-request', pointers: ['/at'] });
  });

  it('is one about a message there is not', async () =>
    await refused({ message: 7 }, { status: 422, code: 'invalid-request', pointers: ['/message'] }));

  it('is one of another authority', async () => {
    await refused({}, { status: 404, code: 'order-not-found' }, PROSECUTOR);
  });

  it('is one of a validator, who sees no list either', async () => {
    await refused({}, { status: 403, code: 'role-not-allowed' }, VALIDATOR);
    expect((await listCalls(stack, {}, VALIDATOR)).status).toBe(403);
  });

  it('is another one under the same key', async () => {
    await later(6 * MINUTE_MS);
    await noteCall(stack, orderId, { outcome: 'not-reached', message: 1, at: now() }, 'call-9');
    await workers.settle();
    await refused({}, { status: 409, code: 'idempotency-key-reused' });
  });
});

describe('a provider that is not reached', () => {
  it('stays on the list, and that somebody called is on record', async () => {
    await later(6 * MINUTE_MS);
    const body = { outcome: 'not-reached', message: 1, at: now(), reason: 'The line was dead.' };
    expect((await noteCall(stack, orderId, body)).status).toBe(200);
    expect(await calls()).toHaveLength(1);
    expect(await notesOfCalls()).toMatchObject([{ outcome: 'not-reached', said: { ciphertext: expect.any(String) } }]);
  });
});

describe('a message that a human stops', () => {
  /** News of what fails goes on: it is none of the message's. */
  const countPosts = (): number => stack.sender.posts.filter(({ body }) => JSON.parse(body).type !== 'news').length;

  it('is told by no way any more, and called about no more', async () => {
    stack.sender.down = 'ECONNREFUSED';
    await later(6 * MINUTE_MS);
    const body = { outcome: 'stopped', message: 1, reason: 'They know: their lawyer called.' };
    expect((await noteCall(stack, orderId, body)).status).toBe(200);
    const posts = countPosts();
    await later(30 * MINUTE_MS);
    expect(countPosts()).toBe(posts);
    expect(Object.values(overtakenOf(stack, orderId))).toEqual(Array(4).fill('stopped'));
    expect(await calls()).toEqual([]);
    expect(stack.undelivered.all()).toEqual([]);
  });

  it('is stopped also while an attempt is under way', async () => {
    stack.sender.down = 'ECONNREFUSED';
    await later(2 * HOUR_MS);
    expect(stack.undelivered.all().length).toBeGreaterThan(0);
    const stop = async () => {
      await noteCall(stack, orderId, { outcome: 'stopped', message: 1, reason: 'They know.' });
    };
    stack.sender.meanwhile = stop;
    await later(HOUR_MS);
    expect(
      (await stack.deliveries.of(orderId)).filter(({ message, status }) => message === 1 && status === 'pending'),
    ).toEqual([]);
    expect(stack.undelivered.all().filter(({ message }) => message === 1)).toEqual([]);
  });

  it('is one message: another of the same order is told, and called about', async () => {
    await later(SECOND_MS);
    await readCertificate(stack, orderId);
    await say(stack, orderId, 'order.acknowledged');
    await noteCall(stack, orderId, { outcome: 'stopped', message: 1, reason: 'They know.' });
    expect((await stack.officer(commandRequest(orderId, 'extension', EMERGENCY_EXTENSION), POLICE)).status).toBe(200);
    await later(6 * MINUTE_MS);
    expect(await calls()).toMatchObject([{ message: 2, type: 'order.extended' }]);
  });
});

it('a tool of an authority that fails is seen by that authority alone, whatever others call theirs', async () => {
  const failed = { endpoint: 'authority-on-call:desk', openedAt: stack.clock.now(), outcome: '401' };
  for (const owner of ['aut-police', 'aut-prosecutor']) {
    expect(await stack.incidents.open({ owner, ...failed, orderId })).toBe(true); // neither is the other's
  }
  const seen = Object(await attemptsBy('authority')).incidents;
  expect(seen).toEqual([expect.objectContaining({ endpoint: 'authority-on-call:desk', outcome: '401' })]);
  expect(Object(await attemptsBy('provider')).incidents).toEqual([]);
});
