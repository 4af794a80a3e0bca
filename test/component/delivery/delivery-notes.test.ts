import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { commandRequest, EXTENSION, filed, POLICE, readCertificate } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { deliveryRecord } from '../../support/stream-events.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
});

const events = () => stack.notes.notes().flatMap(({ note }) => note.events);

describe('how a delivery ended', () => {
  it('is noted when it was made, by the system and as no version', async () => {
    await workers.settle();
    expect(stack.notes.notes().map(({ note }) => note)).toMatchObject([
      {
        orderId,
        number: 1,
        by: { kind: 'system', function: 'note-overlaps' },
        events: [
          {
            type: 'delivery.delivered',
            at: stack.clock.now(),
            message: 1,
            endpoint: 'inbox',
            attempts: 1,
            lastOutcome: '200',
          },
        ],
        state: { deliveries: { delivered: 1, givenUp: 0 } },
      },
    ]);
    expect((await stack.orders.latest(orderId))?.commit.version).toBe(1);
  });

  it('is noted when it was given up', async () => {
    stack.sender.answer(...Array<string>(2_000).fill('ECONNREFUSED'));
    await workers.runUntil(plus(stack.clock.now(), 3 * DAY_MS));
    const [delivery] = stack.deliveries.first();
    expect(delivery?.status).toBe('given-up');
    expect(events()).toContainEqual(
      expect.objectContaining({ type: 'delivery.given-up', message: 1, attempts: delivery?.attempts }),
    );
  });

  it('is noted once as given up; of the attempts since, the first, the second, the tenth and the hundredth', async () => {
    stack.sender.down = 'ECONNREFUSED';
    await workers.runUntil(plus(stack.clock.now(), 15 * DAY_MS));
    const [issued] = stack.deliveries.first();
    const ofIssued = () =>
      events().filter((event) => 'endpoint' in event && event.endpoint === 'inbox' && event.message === 1);
    const givenUp = ofIssued()[0];
    if (givenUp?.type !== 'delivery.given-up') throw new Error('it was given up first');
    expect(issued?.attempts).toBeGreaterThan(givenUp.attempts + 10);
    expect(ofIssued().slice(1)).toEqual(
      [1, 2, 10].map((again) => ({
        type: 'delivery.tried-again',
        at: expect.any(Number),
        message: 1,
        endpoint: 'inbox',
        attempts: givenUp.attempts + again,
        again,
      })),
    );
    const { state } = stack.notes.notes().at(-1)?.note ?? {};
    expect(state?.deliveries.givenUp).toBe(events().filter(({ type }) => type === 'delivery.given-up').length);
  });

  it('is noted when one that was given up arrives after all', async () => {
    stack.sender.down = 'ECONNREFUSED';
    await workers.runUntil(plus(stack.clock.now(), 4 * DAY_MS));
    stack.sender.down = undefined;
    await workers.runUntil(plus(stack.clock.now(), 2 * DAY_MS));
    const ofIssued = events().filter(
      (event) => 'endpoint' in event && event.endpoint === 'inbox' && event.message === 1,
    );
    expect(ofIssued.map(({ type }) => type)).toEqual([
      'delivery.given-up',
      'delivery.tried-again',
      'delivery.tried-again',
      'delivery.delivered',
    ]);
  });

  it('is on record once, however often it is told, and whatever was noted since', async () => {
    await workers.settle();
    await readCertificate(stack, orderId);
    for (const id of ['a', 'b', 'c']) await readCertificate(stack, orderId, { id });
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    await workers.settle();
    const before = stack.notes.notes();
    expect(events().filter(({ type }) => type === 'delivery.delivered')).toHaveLength(2);
    const told = stack.deliveries.first();
    expect(await workers.noteEnded([...told, ...told.toReversed()])).toEqual([]);
    expect(stack.notes.notes()).toEqual(before);
  });

  it('is reported and told again while the notes do not answer', async () => {
    await workers.settle();
    const [delivery] = stack.deliveries.first();
    if (!delivery) throw new Error('there is one');
    const other = { ...delivery, message: 2 };
    stack.notes.outage.begin();
    expect(await workers.noteEnded([other])).toEqual([deliveryRecord(other).dynamodb?.SequenceNumber]);
    stack.notes.outage.end();
    expect(await workers.noteEnded([other])).toEqual([]);
    expect(events()).toHaveLength(2);
    expect(stack.log.lines.some((line) => line.includes('delivery failed'))).toBe(true);
  });

  it('is not noted of what has not the form of a delivery', async () => {
    await workers.settle();
    const [delivery] = stack.deliveries.first();
    if (!delivery) throw new Error('there is one');
    const before = stack.notes.notes();
    expect(await workers.noteEnded([{ ...delivery, message: Number.NaN }])).toHaveLength(1);
    expect(await workers.noteEnded([{ ...delivery, status: 'pending' }])).toHaveLength(1);
    expect(stack.notes.notes()).toEqual(before);
  });
});
