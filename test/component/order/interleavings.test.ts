import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, SECOND_MS, toRfc3339 } from '../../../shared/domain/instant.ts';
import { at } from '../../support/builders.ts';
import { filed, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { streamRecord } from '../../support/stream-events.ts';
import { Workers } from '../../support/workers.ts';

/** What chance does to the machinery, one step at a time; nobody acts. */
const STEPS = {
  'let seconds pass': ({ stack }: Running) => stack.clock.advance(7 * SECOND_MS),
  'let minutes pass': ({ stack }: Running) => stack.clock.advance(MINUTE_MS),
  'let an hour pass': ({ stack }: Running) => stack.clock.advance(HOUR_MS),
  'let weeks pass': ({ stack }: Running) => stack.clock.advance(20 * DAY_MS),
  tick: ({ workers }: Running) => workers.sweep(),
  'bring what has arrived': async ({ stack, workers }: Running) => {
    await workers.fire(stack.dueQueue.receive());
    await workers.deliver(stack.deliveryQueue.receive());
  },
  'bring it twice': async ({ stack, workers }: Running) => {
    const [due, wakeUps] = [stack.dueQueue.receive(), stack.deliveryQueue.receive()];
    await Promise.all([workers.fire([...due, ...due]), workers.fire(due)]);
    await Promise.all([workers.deliver([...wakeUps, ...wakeUps]), workers.deliver(wakeUps)]);
  },
  'lose the queues': ({ stack }: Running) => {
    stack.dueQueue.loseEverything();
    stack.deliveryQueue.loseEverything();
  },
  'run the stream': ({ workers }: Running) => workers.stream(),
  'lose the stream': ({ stack }: Running) => stack.orders.takeRecords(),
  'run the whole stream again': ({ stack, workers }: Running) =>
    workers.stream(stack.orders.stored.commits().map(streamRecord)),
  'fail one delivery': ({ stack }: Running) => stack.sender.answer(503),
  'kill a sender': async ({ stack, workers }: Running) => {
    stack.signers.outage.begin();
    await workers.deliver(stack.deliveryQueue.receive());
    stack.signers.outage.end();
  },
} as const satisfies Record<string, (running: Running) => unknown>;

interface Running {
  readonly stack: Stack;
  readonly workers: Workers;
  readonly orderId: OrderId;
}

type StepName = keyof typeof STEPS;
const isStep = (name: string): name is StepName => Object.hasOwn(STEPS, name);
const NAMES = Object.keys(STEPS).filter(isStep);

/** Every fact on record with the instant at which it holds, whichever commits they were written in. */
const factsOf = ({ stack }: Running) =>
  stack.orders.stored
    .commits()
    .flatMap(({ commit }) => commit.events.map(({ type, at: holds }) => [type, toRfc3339(holds)]));

const FACTS = [
  ['order.issued', '2026-11-20T16:10:00.000Z'],
  ['order.received', '2026-11-20T16:10:00.000Z'],
  ['order.acknowledged', '2026-11-20T16:10:00.000Z'],
  ['notice.given', '2026-12-04T16:10:00.000Z'],
  ['notice.relay-overdue', '2026-12-11T16:10:00.000Z'],
  ['need.asked', '2026-12-20T20:05:00.000Z'],
  ['need.unanswered', '2026-12-23T20:05:00.000Z'],
  ['need.asked', '2027-01-13T00:00:00.000Z'],
  ['need.unanswered', '2027-01-16T00:00:00.000Z'],
  ['order.lapsed', '2027-01-20T00:00:00.000Z'],
  ['release.overdue', '2027-01-27T00:00:00.000Z'],
  ['order.erased', '2028-01-20T00:00:00.000Z'],
  ['officials.erased', '2037-01-20T00:00:00.000Z'],
];

function expectNothingEarly({ stack }: Running): void {
  for (const { commit } of stack.orders.stored.commits()) {
    expect(commit.at).toBeLessThanOrEqual(stack.clock.now());
    for (const event of commit.events) expect(event.at).toBeLessThanOrEqual(commit.at);
  }
  const erased = stack.orders.stored.commits().filter(({ commit }) => commit.state.phase.kind === 'erased');
  expect(erased.length).toBeLessThanOrEqual(2); // the order, then the ids of its officials
}

/** Each message in its turn is one delivery, and was sent under one id with one body. */
function expectToldOnce({ stack }: Running): void {
  const deliveries = stack.deliveries.first();
  expect(deliveries.map(({ message, type }) => [message, type])).toEqual([
    [1, 'order.issued'],
    [2, 'notice.relay-requested'],
    [3, 'order.reminder'],
    [4, 'order.lapsed'],
    [5, 'order.reminder'],
  ]);
  const bodies = new Map<string, Set<string>>();
  for (const { headers, body } of stack.sender.posts) {
    const id = headers['webhook-id'] ?? '';
    bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
  }
  expect([...bodies.values()].every((set) => set.size === 1)).toBe(true);
  for (const { status, attempts } of deliveries) expect(attempts).toBeGreaterThan(status === 'delivered' ? 0 : -1);
}

it('whatever is lost, doubled or late, the record ends with the same facts: none early, none lost, none twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...NAMES), { maxLength: 40 }), async (names) => {
      const stack = new Stack();
      const workers = new Workers(stack);
      const orderId = await filed(stack);
      await say(stack, orderId, 'order.acknowledged');
      const running = { stack, workers, orderId };
      for (const name of names) {
        await STEPS[name](running);
        expectNothingEarly(running);
      }
      const end = plus(at('2037-01-20T00:00:00Z'), 30 * DAY_MS);
      await workers.runUntil(stack.clock.now() > end ? plus(stack.clock.now(), 30 * DAY_MS) : end);
      expect(factsOf(running)).toEqual(FACTS);
      expectToldOnce(running);
      expect(stack.deliveries.first().map(({ status }) => status)).not.toContain('pending');
      expect(stack.index.rows()).toEqual([]);
      expect(stack.vault.kept.size).toBe(0);
    }),
    { numRuns: 40 },
  );
});
