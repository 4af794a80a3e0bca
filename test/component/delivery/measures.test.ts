import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { measureDelivery } from '../../../shared/domain/delivery/measures.ts';
import { URGENCIES } from '../../../shared/domain/delivery/urgency.ts';
import { WAYS } from '../../../shared/domain/delivery/way.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { toMetricLine } from '../../../shared/http/metric-line.ts';
import { aDelivery, ISSUED_AT } from '../../support/builders.ts';
import { filed, readCertificate, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

/** The embedded metric format, by its specification; of dimensions what we allow ourselves. */
const Embedded = z.object({
  _aws: z.strictObject({
    Timestamp: z.int(),
    CloudWatchMetrics: z.tuple([
      z.strictObject({
        Namespace: z.literal('Holdfast'),
        Dimensions: z.tuple([z.array(z.enum(['class', 'way'])).check(z.minLength(1), z.maxLength(2))]),
        Metrics: z
          .array(z.strictObject({ Name: z.string().min(1).max(1024), Unit: z.enum(['Count', 'Milliseconds']) }))
          .check(z.minLength(1), z.maxLength(100)),
      }),
    ]),
  }),
});

/** A line of the log that is counted: each name it declares stands in it, a dimension as text, a metric as a number. */
function readMeasures(line: Readonly<Record<string, unknown>>) {
  const [{ Dimensions, Metrics }] = Embedded.parse(line)._aws.CloudWatchMetrics;
  return {
    by: Object.fromEntries(Dimensions[0].map((name) => [name, z.string().min(1).max(1024).parse(line[name])])),
    values: Object.fromEntries(Metrics.map(({ Name }) => [Name, z.number().parse(line[Name])])),
  };
}

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
});

const lines = (): Record<string, unknown>[] => stack.log.lines.map((line) => JSON.parse(line));
const counted = () => lines().filter((line) => line['_aws'] !== undefined);

describe('what is counted', () => {
  it('is an attempt that arrived, with who and how beside it', async () => {
    await workers.settle();
    const [line, ...others] = counted();
    expect(others).toEqual([]);
    expect(line).toMatchObject({ message: 'attempted', correlationId: orderId, provider: 'prv-demo', code: '200' });
    expect(readMeasures(line ?? {})).toEqual({
      by: { class: 'urgent', way: 'webhook' },
      values: { attemptsDelivered: 1, firstAttemptAfter: 0 },
    });
  });

  it('is one that failed, how late the message became with it, and when it was given up', async () => {
    stack.sender.answer(...Array<number>(2_000).fill(503));
    await workers.settle();
    expect(counted().map(readMeasures)).toMatchObject([{ values: { attemptsFailed: 1, firstAttemptAfter: 0 } }]);
    await workers.runUntil(plus(stack.clock.now(), 4 * DAY_MS));
    const first = counted().filter(({ number }) => number === 1); // reminders follow it
    const values = first.map((line) => readMeasures(line).values);
    expect(values.filter(({ late }) => late === 1)).toHaveLength(1);
    expect(values.filter(({ givenUp }) => givenUp === 1)).toHaveLength(1);
    expect(values.filter(({ firstAttemptAfter }) => firstAttemptAfter !== undefined)).toHaveLength(1);
  });

  it('is a message that nothing is left to tell by, and how old the order was when its provider knew', async () => {
    stack.sender.answer(503);
    await workers.settle();
    stack.clock.advance(MINUTE_MS);
    expect((await say(stack, orderId, 'order.acknowledged')).status).toBe(200);
    await workers.runUntil(plus(stack.clock.now(), HOUR_MS));
    const measured = counted().map(readMeasures);
    expect(measured).toContainEqual({ by: { class: 'urgent' }, values: { acknowledgedAfter: MINUTE_MS } });
    expect(measured).toContainEqual({ by: { class: 'urgent', way: 'webhook' }, values: { overtaken: 1 } });
  });

  it('is an emergency apart from what is none, and an acknowledgement once', async () => {
    const emergency = await filed(stack, 'epoc-pr-emergency', {}, 'key-2');
    await workers.settle();
    expect((await say(stack, emergency, 'order.acknowledged')).status).toBe(200);
    const acknowledged = counted().filter(({ message }) => message === 'acknowledged');
    expect(acknowledged).toMatchObject([{ correlationId: emergency, class: 'emergency' }]);
    expect((await readCertificate(stack, emergency)).status).toBe(200);
    expect(counted().filter(({ message }) => message === 'acknowledged')).toHaveLength(1);
  });

  it('is nothing of a wake-up that had nothing to do', async () => {
    await workers.settle();
    const before = counted().length;
    await workers.deliver([{ orderId, message: 1, endpoint: 'inbox' }]);
    expect(counted()).toHaveLength(before);
    expect(lines().at(-1)).toMatchObject({ message: 'attempted', outcome: 'nothing-to-do', correlationId: orderId });
  });
});

it('every class by every way makes a line that CloudWatch takes, told apart by nothing but the two', () => {
  for (const urgency of URGENCIES) {
    for (const way of WAYS) {
      for (const outcome of ['delivered', 'failed', 'late', 'given-up', 'overtaken'] as const) {
        const looked = { at: plus(ISSUED_AT, SECOND_MS), outcome };
        const line = toMetricLine(measureDelivery(aDelivery({ urgency, way, attempts: 1 }), looked));
        expect(readMeasures(line).by).toEqual({ class: urgency, way });
      }
    }
  }
});

describe('a delivery that begins later', () => {
  const from = plus(ISSUED_AT, 5 * MINUTE_MS);
  const looked = { at: plus(from, SECOND_MS), outcome: 'delivered' } as const;

  it('is a step that was taken, at its first attempt, which is timed from when it was to begin', () => {
    const step = aDelivery({ way: 'alert', urgency: 'emergency', from, attempts: 1 });
    expect(measureDelivery(step, looked)).toEqual({
      at: looked.at,
      by: { class: 'emergency', way: 'alert' },
      values: { attemptsDelivered: 1, firstAttemptAfter: SECOND_MS, escalationSteps: 1 },
    });
    expect(measureDelivery({ ...step, attempts: 2 }, looked).values).toEqual({ attemptsDelivered: 1 });
  });

  it('is none where it is news, which nobody has to acknowledge', () => {
    const news = aDelivery({ way: 'mail', type: 'news', message: 0, from, attempts: 1 });
    expect(measureDelivery(news, looked).values).toEqual({ attemptsDelivered: 1, firstAttemptAfter: SECOND_MS });
  });

  it('what is overtaken before any attempt is no step', () => {
    const step = aDelivery({ way: 'alert', from });
    expect(measureDelivery(step, { ...looked, outcome: 'overtaken' }).values).toEqual({ overtaken: 1 });
  });
});
