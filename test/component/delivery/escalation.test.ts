import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { at } from '../../support/builders.ts';
import { callOf, listCalls, overtakenOf, REACH, reachProvider, stepsOf } from '../../support/reached.ts';
import {
  commandRequest,
  filed,
  memberOf,
  POLICE,
  PROSECUTOR,
  RELEASE,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { registerOf, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  await reachProvider(stack);
});

const later = (ms: number): Promise<void> => workers.runUntil(plus(stack.clock.now(), ms));

/** Its endpoint takes all that is sent, and nobody says a word. */
async function fileUnanswered(name: 'epoc-pr' | 'epoc-pr-emergency' = 'epoc-pr'): Promise<OrderId> {
  const orderId = await filed(stack, name);
  await later(SECOND_MS);
  return orderId;
}

async function release(orderId: OrderId): Promise<void> {
  expect((await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)).status).toBe(200);
  await workers.settle();
}

/** Received and acknowledged, so that its end has to be told. */
async function fileAnswered(): Promise<OrderId> {
  const orderId = await fileUnanswered();
  await readCertificate(stack, orderId);
  expect((await say(stack, orderId, 'order.acknowledged')).status).toBe(200);
  await workers.settle();
  return orderId;
}

const calls = async () => memberOf((await listCalls(stack)).body, 'calls');
const alarms = () =>
  stack.log.lines
    .map((line) => JSON.parse(line))
    .filter(({ message }) => message === ALARMING['call-waiting'])
    .map(({ correlationId, number }) => [correlationId, number]);

describe('silence', () => {
  it('in an emergency leads to a call within five minutes', async () => {
    const orderId = await fileUnanswered('epoc-pr-emergency');
    await later(10 * MINUTE_MS);
    expect(stepsOf(stack, orderId)).toEqual([
      '2026-11-20T16:11:00.000Z second',
      '2026-11-20T16:12:00.000Z mail:legal',
      '2026-11-20T16:14:00.000Z on-call:duty',
      '2026-11-20T16:15:00.000Z call',
    ]);
    expect(alarms()).toEqual([[orderId, 1]]);
    expect(await calls()).toMatchObject([{ orderId, message: 1, urgency: 'emergency' }]);
  });

  it('about what starts a hold leads to a call within the hour', async () => {
    const orderId = await fileUnanswered();
    await later(2 * HOUR_MS);
    expect(stepsOf(stack, orderId)).toEqual([
      '2026-11-20T16:25:00.000Z second',
      '2026-11-20T16:40:10.000Z mail:legal',
      '2026-11-20T16:55:10.000Z on-call:duty',
      '2026-11-20T17:10:10.000Z call',
    ]);
  });

  it.each`
    released                  | begins                        | why
    ${'2026-11-23T10:00:00Z'} | ${'2026-11-24T10:00:10.000Z'} | ${'within a week'}
    ${'2026-11-27T15:00:00Z'} | ${'2026-11-30T15:00:10.000Z'} | ${'across a weekend'}
    ${'2026-12-24T15:00:00Z'} | ${'2026-12-28T15:00:10.000Z'} | ${'across Christmas Day and a weekend'}
    ${'2026-11-28T12:00:00Z'} | ${'2026-12-01T00:00:10.000Z'} | ${'from a Saturday on'}
  `('about all else leads to a call after a working day of its provider: $why', async ({ released, begins }) => {
    const orderId = await fileAnswered();
    await workers.runUntil(at(released));
    await release(orderId);
    const message = stack.deliveries.all().find(({ type }) => type === 'order.released')?.message;
    await later(7 * DAY_MS - HOUR_MS);
    const taken = stepsOf(stack, orderId, message);
    expect(new Set(taken.map((step) => step.split(' ')[0]))).toEqual(new Set([begins]));
    expect(taken.map((step) => step.split(' ')[1]).toSorted()).toEqual(['call', 'mail:legal', 'second']);
  });

  it('is told of on the record, each step once and by its name', async () => {
    const orderId = await fileUnanswered('epoc-pr-emergency');
    await later(10 * MINUTE_MS);
    const noted: unknown[] = [];
    for await (const { note } of stack.notes.history(orderId, 0))
      for (const event of note.events) if (event.type === 'delivery.delivered') noted.push(event.step);
    expect(noted).toEqual([undefined, 'second-endpoint', 'mail', 'on-call', 'call']);
  });

  it('leads to a call also where there is nobody else to reach', async () => {
    await stack.directory.put({ ...(await bareProvider()) }, 'somebody');
    const orderId = await fileUnanswered('epoc-pr-emergency');
    await later(10 * MINUTE_MS);
    expect(stepsOf(stack, orderId)).toEqual(['2026-11-20T16:15:00.000Z call']);
  });

  it('also rings whoever is on call at its authority', async () => {
    const entry = stackEntry('aut-police');
    const onCall = [
      { id: 'watch', tool: 'servicenow', url: 'https://now.police.example/api', parameter: 'on-call/police' },
    ];
    await stack.directory.put({ ...entry, reach: { onCall } } as never, 'somebody');
    const orderId = await fileUnanswered('epoc-pr-emergency');
    await later(5 * MINUTE_MS);
    expect(stepsOf(stack, orderId)).toContain('2026-11-20T16:14:00.000Z authority-on-call:watch');
  });

  it('leads to a call by the due index where every queue loses what it holds', async () => {
    const orderId = await fileUnanswered('epoc-pr-emergency');
    stack.hints.loseEverything();
    stack.deliveryQueue.loseEverything();
    await later(10 * MINUTE_MS);
    expect(stepsOf(stack, orderId).at(-1)).toBe('2026-11-20T16:15:10.000Z call');
    expect(alarms()).toHaveLength(1);
  });
});

describe('a provider that answers', () => {
  it.each([
    [1, ['second']],
    [2, ['second', 'mail:legal']],
    [4, ['second', 'mail:legal', 'on-call:duty']],
  ])('after %i minutes hears nothing more', async (minutes, taken) => {
    const orderId = await fileUnanswered('epoc-pr-emergency');
    await later(minutes * MINUTE_MS);
    await readCertificate(stack, orderId);
    await say(stack, orderId, 'order.acknowledged');
    await later(HOUR_MS);
    expect(stepsOf(stack, orderId).map((step) => step.split(' ')[1])).toEqual(taken);
    expect(Object.values(overtakenOf(stack, orderId))).toEqual(Array(4 - taken.length).fill('answer'));
    expect(await calls()).toEqual([]);
    expect(alarms()).toEqual([]);
  });

  it('after the call became due leaves the list', async () => {
    const orderId = await fileUnanswered('epoc-pr-emergency');
    await later(6 * MINUTE_MS);
    expect(await calls()).toHaveLength(1);
    await readCertificate(stack, orderId);
    await say(stack, orderId, 'order.acknowledged');
    expect(await calls()).toEqual([]);
    expect(stack.calls.all()).toEqual([]);
  });

  it('is not called about a message that asks for no word', async () => {
    const orderId = await fileAnswered();
    await later(HOUR_MS + MINUTE_MS);
    expect(stepsOf(stack, orderId)).toEqual([]);
    expect(await callOf(stack, orderId)).toMatchObject({ status: 'overtaken', overtakenBy: 'answer' });
  });
});

describe('an order that is released while steps wait', () => {
  it('is not told of any more by the message that issued it', async () => {
    const orderId = await fileUnanswered();
    await later(20 * MINUTE_MS);
    await release(orderId);
    await later(2 * HOUR_MS);
    expect(stepsOf(stack, orderId).map((step) => step.split(' ')[1])).toEqual(['second']);
    expect(overtakenOf(stack, orderId)).toEqual({ 'mail:legal': 'end', 'on-call:duty': 'end', call: 'end' });
    expect(await calls()).toEqual([]);
  });
});

describe('the list of calls', () => {
  it('says whom to call by the roster, and what to say, without a word of the person', async () => {
    const orderId = await fileUnanswered('epoc-pr-emergency');
    await later(6 * MINUTE_MS);
    const reference = (await stack.orders.latest(orderId))?.commit.state.reference ?? '';
    const [call] = (await calls()) as [{ words: { sentences: string[] } }];
    expect(call).toMatchObject({
      orderId,
      reference,
      type: 'order.issued',
      since: '2026-11-20T16:15:00.000Z',
      provider: { id: 'prv-demo' },
      whom: { kind: 'on-duty', people: [{ name: 'Day desk', telephone: { countryCode: '+353', number: '5550100' } }] },
      words: { language: 'en' },
    });
    expect(call.words.sentences).toHaveLength(4);
    expect(call.words.sentences[1]).toContain(reference.slice(0, 4).split('').join(' '));
  });

  it('says who comes on duty next where nobody is', async () => {
    const [, day] = REACH.people;
    await reachProvider(stack, { people: [{ ...day, hours: [{ days: ['mon'], from: '08:00', to: '20:00' }] }] });
    await fileUnanswered('epoc-pr-emergency');
    await later(6 * MINUTE_MS);
    expect(await calls()).toMatchObject([{ whom: { kind: 'later', from: '2026-11-23T08:00:00.000Z' } }]);
  });

  it('says that nobody is named, and what the directory has, where there is no roster', async () => {
    await stack.directory.put({ ...(await bareProvider()) }, 'somebody');
    await fileUnanswered('epoc-pr-emergency');
    await later(6 * MINUTE_MS);
    expect(await calls()).toMatchObject([
      { whom: { kind: 'nobody-named', addressee: { addressee: expect.any(String), address: expect.any(String) } } },
    ]);
  });

  it('is read by its cursor, the oldest first, and by no other authority', async () => {
    const orders = [
      await filed(stack, 'epoc-pr-emergency', {}, 'key-1'),
      await filed(stack, 'epoc-pr-emergency', {}, 'key-2'),
    ];
    await later(6 * MINUTE_MS);
    const first = await listCalls(stack, { limit: '1' });
    const next = String(memberOf(first.body, 'next'));
    const second = await listCalls(stack, { limit: '1', cursor: next });
    const shown = [first, second].flatMap(({ body }) => memberOf(body, 'calls') as { orderId: OrderId }[]);
    expect(shown.map(({ orderId }) => orderId).toSorted()).toEqual(orders.toSorted());
    expect((await listCalls(stack, {}, PROSECUTOR)).body).toEqual({ calls: [], next: null });
    expect((await listCalls(stack, { cursor: 'bm9uc2Vuc2U' })).status).toBe(422);
  });
});

function stackEntry(id: string) {
  const entry = stackRegister().find((one) => one.id === id);
  if (!entry) throw new Error(`the samples have no ${id}`);
  return entry;
}

const stackRegister = () => registerOf();
const bareProvider = async () => stackEntry('prv-demo');
