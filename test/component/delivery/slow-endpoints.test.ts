import { beforeEach, expect, it } from 'vitest';
import type { DeliveryRef } from '../../../shared/domain/delivery/delivery.ts';
import { HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import { filed } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let ref: DeliveryRef;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

/** An order whose message waits to be sent. */
async function file(sample: 'epoc-pr' | 'epoc-pr-emergency'): Promise<void> {
  ref = { orderId: await filed(stack, sample), message: 1, endpoint: 'inbox' };
  await workers.stream();
}
const lanes = () => {
  const { ordinary, urgent, slow, urgentSlow } = stack.deliveryQueue;
  const counted = Object.entries({ ordinary, urgent, slow, urgentSlow }).map(([lane, { waiting }]) => [
    lane,
    waiting.length,
  ]);
  return Object.fromEntries(counted.filter(([, count]) => count !== 0));
};
/** Attempts, each at its time. */
async function attempt(times: number): Promise<void> {
  for (let made = 0; made < times; made += 1) {
    stack.clock.set((await stack.deliveries.read(ref))?.nextAttemptAt ?? stack.clock.now());
    await workers.deliver(stack.deliveryQueue.receive());
  }
}

it.each([
  ['epoc-pr', 'ordinary', 'slow'],
  ['epoc-pr-emergency', 'urgent', 'urgentSlow'],
] as const)('of an %s whose endpoint hangs goes by the slow lane until it answers', async (sample, lane, slow) => {
  await file(sample);
  expect(lanes()).toEqual({ [lane]: 1 });
  stack.sender.answer('timeout', 'timeout', 503, 'timeout');
  const seen: unknown[] = [];
  for (let made = 0; made < 4; made += 1) {
    await attempt(1);
    seen.push(lanes());
  }
  expect(seen).toEqual([{ [slow]: 1 }, { [slow]: 1 }, { [lane]: 1 }, { [slow]: 1 }]);
});

it('is waited for briefly, and as long as any once it has let a message wait', async () => {
  await file('epoc-pr');
  stack.sender.answer('timeout', 'timeout', 503, 200);
  await attempt(4);
  expect(stack.sender.patiences).toEqual(['brief', 'full', 'full', 'brief']);
});

it('is woken by the lane of all, and briefly, when it shows a sign of life', async () => {
  await file('epoc-pr');
  stack.sender.down = 'timeout';
  await workers.runUntil(plus(stack.clock.now(), 2 * HOUR_MS));
  stack.deliveryQueue.loseEverything();
  const before = stack.sender.patiences.length;
  await workers.deliver([{ ...ref, alive: true }]);
  expect(stack.sender.patiences.slice(before)).toEqual(['brief']);
});

it('whose wake-up is lost comes back by the slow lane, from the due index', async () => {
  await file('epoc-pr');
  stack.sender.answer('timeout');
  await attempt(1);
  stack.deliveryQueue.loseEverything();
  await workers.runUntil(plus(stack.clock.now(), HOUR_MS));
  expect(stack.sender.patiences.slice(0, 2)).toEqual(['brief', 'full']);
});
