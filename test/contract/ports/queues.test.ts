import { createServer } from 'node:http';
import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';
import { createImpatientSqsClient, createSqsClient } from '../../../shared/adapters/clients.ts';
import { SqsUrgentHintQueue } from '../../../shared/adapters/sqs/hint-queue.ts';
import { SqsDeliveryQueue, SqsDueQueue } from '../../../shared/adapters/sqs/queues.ts';
import { DeliveryWakeUp, DueWakeUp, UrgentHintMessage } from '../../../shared/contracts/items/wake-ups.ts';
import type { DeliveryRef } from '../../../shared/domain/delivery/delivery.ts';
import type { DueRow } from '../../../shared/domain/delivery/due-row.ts';
import type { UrgentHint } from '../../../shared/domain/delivery/hint.ts';
import type { DeliveryQueue } from '../../../shared/ports/delivery/delivery-store.ts';
import type { UrgentHintQueue } from '../../../shared/ports/delivery/hint-queue.ts';
import type { DueQueue, DueWakeUp as WakeUpWhenDue } from '../../../shared/ports/time/due-index.ts';
import { connect, withoutService, withServiceAt } from '../../support/aws.ts';
import { aDelivery, anOrderId, at } from '../../support/builders.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { MemoryDeliveryQueue, MemoryDueQueue, MemoryUrgentHintQueue } from '../../support/fakes/memory-queues.ts';
import type { Outage } from '../../support/fakes/outage.ts';
import { type Harness, inMemory } from '../../support/harness.ts';
import type { RealServices } from '../../support/real-services.ts';

interface QueueHarness<Q, M> extends Harness<Q> {
  /** Everything that has arrived so far, each message once. */
  received(): Promise<readonly M[]>;
}

async function receiveAll<M>(sqs: SQSClient, QueueUrl: string, read: (body: unknown) => M): Promise<readonly M[]> {
  const messages: M[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return messages;
    for (const { Body = '', ReceiptHandle } of Messages) {
      messages.push(read(JSON.parse(Body)));
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

const fake = <Q extends { readonly outage: Outage; receive(): readonly M[] }, M>(queue: Q) => ({
  ...inMemory(queue),
  received: async () => queue.receive(),
});

/** An emptied queue on SQS; an adapter sends to the origin of its queue's address, so that is where nothing listens. */
async function onSqs<Q, M>(
  which: keyof RealServices['queues'],
  adapter: (client: SQSClient, url: string) => Q,
  read: (body: unknown) => M,
): Promise<QueueHarness<Q, M>> {
  const { sqs, services } = connect();
  const url = services.queues[which];
  await receiveAll(sqs, url, read);
  return {
    port: adapter(sqs, url),
    received: () => receiveAll(sqs, url, read),
    whileDown: (check) =>
      withoutService('SQS', (origin) => check(adapter(createSqsClient(), `${origin}/123456789012/${which}`))),
  };
}

const clock = () => new FixedClock('2026-11-20T12:00:00Z');
const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
const ref: DeliveryRef = { orderId: anOrderId(), message: 3, endpoint: 'inbox' };
const commitRow: DueRow = { kind: 'commit', orderId: anOrderId(), version: 1, dueAt: at('2026-11-20T12:00:00Z') };
const deliveryRow: DueRow = { kind: 'delivery', ...ref, dueAt: at('2026-11-20T12:00:00Z') };

/** All lanes at once: what came by another than the ordinary one is asked for apart. */
interface LanesHarness extends QueueHarness<DeliveryQueue, DeliveryRef> {
  receivedUrgently(): Promise<readonly DeliveryRef[]>;
  receivedSlowly(): Promise<readonly DeliveryRef[]>;
}

function lanesInMemory(): LanesHarness {
  const queue = new MemoryDeliveryQueue(clock());
  return {
    ...inMemory(queue),
    received: async () => queue.ordinary.receive(),
    receivedUrgently: async () => queue.urgent.receive(),
    receivedSlowly: async () => queue.slow.receive(),
  };
}

async function lanesOnSqs(): Promise<LanesHarness> {
  const { urgent } = connect().services.queues;
  const read = (body: unknown) => DeliveryWakeUp.parse(body);
  const ordinary = await onSqs(
    'deliveries',
    (client, url) =>
      new SqsDeliveryQueue(client, { webhook: { ordinary: url, urgent } }, { ordinary: urgent, urgent: 'nowhere' }),
    read,
  );
  const { received: receivedUrgently } = await onSqs('urgent', (_, url) => url, read);
  return { ...ordinary, receivedUrgently, receivedSlowly: receivedUrgently };
}

describe.each<{ name: string; make: () => Promise<LanesHarness> }>([
  { name: 'in memory', make: async () => lanesInMemory() },
  { name: 'on SQS', make: lanesOnSqs },
])('DeliveryQueue $name', ({ make }) => {
  it('sends by the lane that a wake-up names, which is no part of what it carries', async () => {
    const { port: queue, received, receivedUrgently } = await make();
    await queue.send({ ...ref, urgent: true, alive: true }, 0);
    expect(await received()).toEqual([]);
    expect(await receivedUrgently()).toEqual([{ ...ref, alive: true }]);
  });

  it('sends what is slow by a lane of its own, whosever it is', async () => {
    const { port: queue, received, receivedSlowly } = await make();
    await queue.send({ ...ref, slow: true, provider: 'prv-lantern' }, 0);
    expect(await received()).toEqual([]);
    expect(await receivedSlowly()).toEqual([ref]);
  });

  it('carries where to look, and nothing of what stands there', async () => {
    const { port: queue, received } = await make();
    await queue.send(aDelivery({ ...ref, body: 'not for queues' }), 0);
    expect(await received()).toEqual([ref]);
    expect(await received()).toEqual([]);
  });

  it('holds a message back for as long as it is told', async () => {
    const { port: queue, received } = await make();
    await queue.send({ ...ref, message: 1 }, 900);
    await queue.send({ ...ref, message: 2 }, 0);
    expect(await received()).toEqual([{ ...ref, message: 2 }]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown((queue) => expect(queue.send(ref, 0)).rejects.toMatchObject(down));
  });
});

describe('DeliveryQueue in memory', () => {
  it.each([901, -1, 0.5])('refuses a delay of %d seconds like SQS itself, and queues nothing', async (seconds) => {
    const queue = new MemoryDeliveryQueue(clock());
    await expect(queue.send(ref, seconds)).rejects.toThrow(RangeError);
    expect(queue.waiting).toEqual([]);
  });

  it('delivers a message at its very instant, by its clock', async () => {
    const time = clock();
    const queue = new MemoryDeliveryQueue(time);
    await queue.send(ref, 5);
    time.set('2026-11-20T12:00:04.999Z');
    expect(queue.receive()).toEqual([]);
    time.set('2026-11-20T12:00:05Z');
    expect(queue.receive()).toEqual([ref]);
    expect(queue.receive()).toEqual([]);
  });
});

describe.each<{ name: string; make: () => Promise<QueueHarness<DueQueue, WakeUpWhenDue>> }>([
  { name: 'in memory', make: async () => fake(new MemoryDueQueue(clock())) },
  {
    name: 'on SQS',
    make: () =>
      onSqs(
        'due',
        (client, url) => new SqsDueQueue(client, url),
        (body) => DueWakeUp.parse(body),
      ),
  },
])('DueQueue $name', ({ make }) => {
  it('carries rows of both kinds as they are', async () => {
    const { port: queue, received } = await make();
    await queue.send([commitRow, deliveryRow], () => 0);
    const rows = await received();
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(expect.arrayContaining([commitRow, deliveryRow]));
  });

  it('carries each of many rows once', async () => {
    const { port: queue, received } = await make();
    const rows = Array.from({ length: 173 }, (_, number): DueRow => ({ ...commitRow, version: number + 1 }));
    await queue.send(rows, () => 0);
    const versions = (await received()).map((row) => (row.kind === 'commit' ? row.version : 0));
    expect(versions.toSorted((left, right) => left - right)).toEqual(rows.map((_, number) => number + 1));
  });

  it('holds each row back for a time of its own', async () => {
    const { port: queue, received } = await make();
    await queue.send([commitRow, { ...commitRow, version: 2 }], (row) => (row === commitRow ? 900 : 0));
    expect(await received()).toEqual([{ ...commitRow, version: 2 }]);
  });

  it('sends nothing when there is nothing to send', async () => {
    const { port: queue, received } = await make();
    await queue.send([], () => 0);
    expect(await received()).toEqual([]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown((queue) => expect(queue.send([commitRow], () => 0)).rejects.toMatchObject(down));
  });
});

describe.each<{ name: string; make: () => Promise<QueueHarness<UrgentHintQueue, UrgentHint>> }>([
  { name: 'in memory', make: async () => fake(new MemoryUrgentHintQueue(clock())) },
  {
    name: 'on SQS',
    make: () =>
      onSqs(
        'hints',
        (client, url) => new SqsUrgentHintQueue(client, url),
        (body) => UrgentHintMessage.parse(body),
      ),
  },
])('UrgentHintQueue $name', ({ make }) => {
  const hint: UrgentHint = { orderId: anOrderId() };

  it('carries where to look and how often somebody did, each at its time', async () => {
    const { port: queue, received } = await make();
    await queue.send(hint, 0);
    await queue.send({ ...hint, looks: 2 }, 0);
    await queue.send({ ...hint, looks: 3 }, 900);
    const hints = await received();
    expect(hints).toHaveLength(2);
    expect(hints).toEqual(expect.arrayContaining([hint, { ...hint, looks: 2 }]));
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown((queue) => expect(queue.send(hint, 0)).rejects.toMatchObject(down));
  });
});

describe('UrgentHintQueue on SQS', () => {
  it('calls the service unavailable whatever it refuses, and says what that was', async () => {
    const { sqs, services } = connect();
    const queue = new SqsUrgentHintQueue(sqs, services.queues.hints.replace(/hints$/, 'no-such-queue'));
    const refusal = { ...down, cause: { name: 'QueueDoesNotExist' } };
    await expect(queue.send({ orderId: anOrderId() }, 0)).rejects.toMatchObject(refusal);
  });

  it('is given up long before whoever files loses patience', async () => {
    const server = createServer(() => undefined); // takes requests and answers none
    const port = await listen(server, 0, 'a queue that is silent');
    connect();
    try {
      await withServiceAt('SQS', `http://127.0.0.1:${port}`, async (origin) => {
        const queue = new SqsUrgentHintQueue(createImpatientSqsClient(), `${origin}/123456789012/hints`);
        const began = performance.now();
        await expect(queue.send({ orderId: anOrderId() }, 0)).rejects.toMatchObject(down);
        expect(performance.now() - began).toBeLessThan(3_000);
      });
    } finally {
      await closeServer(server);
    }
  });
});

describe('DueQueue on SQS', () => {
  it('says so when the service takes some rows of a batch and refuses others', async () => {
    const Failed = [{ Id: '1', SenderFault: false, Code: 'InternalError' }];
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        response.setHeader('content-type', 'application/x-amz-json-1.0');
        response.end(JSON.stringify({ Successful: [], Failed }));
      });
    });
    const port = await listen(server, 0, 'a queue that refuses');
    connect();
    try {
      await withServiceAt('SQS', `http://127.0.0.1:${port}`, async (origin) => {
        const queue = new SqsDueQueue(createSqsClient(), `${origin}/123456789012/due`);
        await expect(queue.send([commitRow, deliveryRow], () => 0)).rejects.toMatchObject(down);
      });
    } finally {
      await closeServer(server);
    }
  });
});
