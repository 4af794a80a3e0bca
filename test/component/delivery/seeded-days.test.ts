import { describe, expect, it } from 'vitest';
import { spreadByHash } from '../../../shared/adapters/spread.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { commandRequest, EXTENSION, filed, POLICE, RELEASE, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';
import { draw, SEEDS } from '../../support/world/draw.ts';

const OUTCOMES = [200, 204, 301, 307, 400, 410, 429, 500, 503, 'ECONNREFUSED', 'timeout', 'CERT_HAS_EXPIRED'] as const;
const STEPS = [
  ...(['wait', 'wait', 'wait', 'extend', 'acknowledge', 'release', 'queue-lost', 'store-down'] as const),
  ...(['say-twice', 'contradict', 'silent', 'sent-lost', 'word-in-flight'] as const),
] as const;
const REFUSED = { targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] };
const KEPT = { targets: [{ id: 't1' }] };

/** What may happen in a bad week, each by one of the parties or by the machines. */
const happen = {
  wait: async () => undefined,
  extend: async ({ stack, orderId }) =>
    void (await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE)),
  acknowledge: async ({ stack, orderId, place }) =>
    void (await say(stack, orderId, 'order.acknowledged', {}, { id: `word-${place}` })),
  release: async ({ stack, orderId, place }) => {
    if (place > 6) await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
  },
  'queue-lost': async ({ stack }) => stack.deliveryQueue.loseEverything(),
  'store-down': async ({ stack, workers }) => {
    stack.deliveries.outage.begin();
    await workers.deliver(stack.deliveryQueue.receive());
    stack.deliveries.outage.end();
  },
  'say-twice': async ({ stack, orderId, place }) => {
    const words = ['one', 'one', 'two'].map((id) =>
      say(stack, orderId, 'order.acknowledged', {}, { id: `${id}-${place}` }),
    );
    await Promise.all(words);
  },
  contradict: async ({ stack, orderId, place }) => {
    await Promise.all([
      say(stack, orderId, 'order.preserved', KEPT, { id: `kept-${place}` }),
      say(stack, orderId, 'order.not-executed', REFUSED, { id: `refused-${place}` }),
    ]);
  },
  silent: async ({ stack }) => stack.sender.answer(...Array.from({ length: 9 }, () => 'timeout')),
  'sent-lost': async ({ stack, workers }) => {
    stack.sender.meanwhile = async () => stack.deliveries.outage.begin(); // it arrives, and nobody stores that it did
    await workers.deliver(stack.deliveryQueue.receive());
    stack.deliveries.outage.end();
    stack.sender.meanwhile = undefined;
  },
  'word-in-flight': async ({ stack, workers, orderId, place }) => {
    stack.sender.meanwhile = async () =>
      void (await say(stack, orderId, 'order.acknowledged', {}, { id: `in-flight-${place}` }));
    await workers.deliver(stack.deliveryQueue.receive());
    stack.sender.meanwhile = undefined;
  },
} as const satisfies Record<(typeof STEPS)[number], (week: Week) => Promise<unknown>>;

interface Week {
  readonly stack: Stack;
  readonly workers: Workers;
  readonly orderId: OrderId;
  readonly place: number;
}

const answersOf = (seed: number) =>
  Array.from({ length: 60 }, (_, place) => {
    const outcome = draw(OUTCOMES, seed, `outcome ${place}`);
    const retryAfter = draw(['1', '60', '99999999999', 'x'], seed, `retry ${place}`);
    return outcome === 429 ? ({ kind: 'answered', status: 429, retryAfter } as const) : outcome;
  });

/** An order whose provider's endpoint has a bad week, and is well after it. */
async function live(seed: number) {
  const stack = new Stack();
  stack.spread = spreadByHash;
  const workers = new Workers(stack);
  stack.sender.answer(...answersOf(seed));
  const orderId = await filed(stack, seed % 3 === 0 ? 'epoc-pr-emergency' : 'epoc-pr');
  await workers.settle();
  for (let place = 0; place < 12; place += 1) {
    await happen[draw(STEPS, seed, `step ${place}`)]({ stack, workers, orderId, place });
    const wait = draw([SECOND_MS, 20 * SECOND_MS, 3 * MINUTE_MS, 40 * MINUTE_MS], seed, `wait ${place}`);
    await workers.runUntil(plus(stack.clock.now(), wait));
  }
  await workers.runUntil(plus(stack.clock.now(), 4 * DAY_MS)); // an emergency that nobody validated is over by then
  return { stack, orderId, deliveries: await stack.deliveries.of(orderId) };
}

/** What was sent of an order after its end, though only the end was true by then. */
function listStale({ posts }: Stack['sender'], endedAt: number): unknown[] {
  const told = posts.map(({ headers, body }) => [
    JSON.parse(body).type,
    Number(headers['webhook-timestamp']) * SECOND_MS,
  ]);
  return told.filter(([type, at]) => at > endedAt && /issued|extended|continued/.test(type));
}

describe.each(SEEDS)('a bad week, drawn by seed %i', (seed) => {
  it('ends with all told that is true, and nothing told that was not', async () => {
    const { stack, orderId, deliveries } = await live(seed);
    expect(deliveries.filter(({ status }) => status === 'pending' || status === 'given-up')).toEqual([]);
    const phase = (await stack.orders.latest(orderId))?.commit.state.phase;
    if (phase?.kind === 'ended') {
      expect(listStale(stack.sender, phase.at)).toEqual([]);
      const end = deliveries.find(({ type }) => /released|withdrawn|lapsed/.test(type));
      if (phase.period !== null) expect(end).toMatchObject({ status: 'delivered' });
    }
    expect(stack.undelivered.all()).toEqual([]);
  });

  it('leaves each attempt on record once, and an incident only where nothing was taken since', async () => {
    const { stack, deliveries } = await live(seed);
    const all = stack.attempts.all();
    for (const { message, endpoint, attempts } of deliveries) {
      const numbers = all
        .filter((one) => one.message === message && one.endpoint === endpoint)
        .map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.length).toBeLessThanOrEqual(attempts); // one that died is missing, none is made up
    }
    for (const { openedAt, closedAt } of await stack.incidents.of('prv-demo')) {
      const isTaken = all.some(({ at, outcome }) => at > openedAt && /^2/.test(outcome));
      expect(closedAt !== undefined).toBe(isTaken); // where nothing was left to send, nobody knows
    }
  });
});
