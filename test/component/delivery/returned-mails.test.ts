import { beforeEach, describe, expect, it } from 'vitest';
import { createWorker } from '../../../functions/record-bounces/worker.ts';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import { beginAttempt, type Delivery, recordDelivered } from '../../../shared/domain/delivery/delivery.ts';
import { writeMailTag } from '../../../shared/domain/delivery/mail-tag.ts';
import { DAY_MS, HOUR_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { aDelivery, ISSUED_AT } from '../../support/builders.ts';
import { lambdaContext } from '../../support/http-events.ts';
import { Stack } from '../../support/stack.ts';
import { queueRecord } from '../../support/stream-events.ts';

const ORDER = { provider: 'prv-demo', authority: 'aut-prosecutor', issuedAt: ISSUED_AT };

let stack: Stack;
let worker: ReturnType<typeof createWorker>;
let delivered: Delivery;
beforeEach(async () => {
  stack = new Stack();
  const { deliveries, attempts, undelivered, incidents, deliveryQueue: queue, spread, clock, log } = stack;
  worker = createWorker({ deliveries, attempts, undelivered, incidents, queue, spread, clock }, log);
  stack.clock.set(ISSUED_AT);
  const sent = aDelivery({ way: 'mail', endpoint: 'mail:duty', url: 'mailbox:duty', order: ORDER, urgent: true });
  delivered = recordDelivered(beginAttempt(sent, ISSUED_AT), plus(ISSUED_AT, SECOND_MS), '250');
  await deliveries.addIfAbsent(delivered);
});

/** @returns ids of the messages that come back. */
async function hear(...bodies: readonly unknown[]): Promise<readonly string[]> {
  const Records = bodies.map((body, place) => queueRecord(JSON.stringify(body), `${place}`));
  const { batchItemFailures } = await worker({ Records }, lambdaContext());
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}
const told = (type = 'Email Bounced', tag = writeMailTag(delivered)) => ({ type, tags: [tag] });
const stored = () => stack.deliveries.read(delivered);
const lines = (message: string) =>
  stack.log.lines.map((line) => JSON.parse(line)).filter((line) => line.message === message);

describe('a mail that came back', () => {
  it.each([
    ['Email Bounced', 'bounced'],
    ['Email Complaint Received', 'complained'],
    ['Email Delivery Delayed', 'delayed'],
  ])(
    'as %s is a failure of its delivery, tried again by its ladder, with an incident that rings',
    async (type, outcome) => {
      stack.clock.advance(2 * SECOND_MS);
      expect(await hear(told(type))).toEqual([]);
      expect(await stored()).toMatchObject({ status: 'pending', attempts: 1, lastOutcome: outcome, deliveredAt: null });
      expect(await stack.incidents.of('prv-demo')).toMatchObject([{ endpoint: 'mail:duty', outcome }]);
      expect(stack.attempts.all()).toMatchObject([{ number: 1, way: 'mail', outcome, address: null, tookMs: 0 }]);
      expect(stack.deliveryQueue.waiting).toHaveLength(1);
      expect(lines(ALARMING['endpoint-failing'])).toMatchObject([{ provider: 'prv-demo', endpoint: 'mail:duty' }]);
      expect(stack.undelivered.all()).toEqual([]);
    },
  );

  it('counts once, however often it is told', async () => {
    await hear(told(), told(), told('Email Complaint Received'));
    await hear(told());
    expect(stack.attempts.all()).toHaveLength(1);
    expect(stack.deliveryQueue.waiting).toHaveLength(1);
    expect(lines(ALARMING['endpoint-failing'])).toHaveLength(1);
  });

  it('of news is tried again, and stands in no list, log or alarm that others see', async () => {
    const news = { ...delivered, message: 0, type: 'news', endpoint: 'news:case-message:r1:person-x:mail' } as const;
    const { order: _, ...rest } = news;
    await stack.deliveries.addIfAbsent(rest);
    await hear(told('Email Bounced', writeMailTag(rest)));
    expect(await stack.deliveries.read(rest)).toMatchObject({ status: 'pending', lastOutcome: 'bounced' });
    expect(stack.attempts.all()).toEqual([]);
    expect(stack.undelivered.all()).toEqual([]);
    expect([...lines(ALARMING['messages-undelivered']), ...lines(ALARMING['endpoint-failing'])]).toEqual([]);
  });

  it('late makes its delivery late, which people hear of; what is due after that waits in the index', async () => {
    stack.clock.advance(2 * HOUR_MS);
    await hear(told());
    expect(stack.undelivered.all()).toMatchObject([{ endpoint: 'mail:duty' }]);
    expect(lines(ALARMING['messages-undelivered'])).toMatchObject([{ outcome: 'late', endpoint: 'mail:duty' }]);
  });

  it('after days is given up', async () => {
    stack.clock.advance(4 * DAY_MS);
    await hear(told());
    expect(lines(ALARMING['messages-undelivered'])).toMatchObject([{ outcome: 'given-up' }]);
    expect(stack.deliveryQueue.waiting).toEqual([]);
  });

  it('opens no second incident where one is open, and none where nobody knows whose it was', async () => {
    await stack.incidents.open({ owner: 'prv-demo', endpoint: 'mail:duty', openedAt: ISSUED_AT, outcome: '550' });
    await hear(told());
    const { order: _, ...old } = { ...delivered, endpoint: 'mail:old' };
    await stack.deliveries.addIfAbsent(old);
    await hear(told('Email Bounced', writeMailTag(old)));
    expect(await stack.incidents.of('prv-demo')).toMatchObject([{ outcome: '550' }]);
    expect(lines(ALARMING['endpoint-failing'])).toEqual([]);
  });

  it.each([
    ['that is not ours', ['newsletter']],
    ['without a word of whose it is', []],
    ['of a delivery that is not there', [writeMailTag(aDelivery({ endpoint: 'mail:other', attempts: 1 }))]],
  ])('%s changes nothing', async (_, tags) => {
    expect(await hear({ type: 'Email Bounced', tags })).toEqual([]);
    expect(await stored()).toEqual(delivered);
    expect(await stack.incidents.of('prv-demo')).toEqual([]);
    expect(stack.attempts.all()).toEqual([]);
  });

  it('before our own “sent” is stored is looked at again, and counts then', async () => {
    const running = beginAttempt(aDelivery({ way: 'mail', endpoint: 'mail:quick', order: ORDER }), ISSUED_AT);
    await stack.deliveries.addIfAbsent(running);
    const early = told('Email Bounced', writeMailTag(running));
    expect(await hear(early)).toEqual(['0']);
    expect(await stack.deliveries.read(running)).toEqual(running);
    await stack.deliveries.update(recordDelivered(running, stack.clock.now(), '250'), running);
    expect(await hear(early)).toEqual([]);
    expect(await stack.deliveries.read(running)).toMatchObject({ status: 'pending', lastOutcome: 'bounced' });
  });

  it('is looked at again where the delivery moved on in between', async () => {
    const { deliveries } = stack;
    const moving = { read: deliveries.read.bind(deliveries), update: async () => false };
    const { attempts, undelivered, incidents, deliveryQueue: queue, spread, clock, log } = stack;
    worker = createWorker({ deliveries: moving, attempts, undelivered, incidents, queue, spread, clock }, log);
    expect(await hear(told())).toEqual(['0']);
    expect(stack.attempts.all()).toEqual([]);
    expect(stack.deliveryQueue.waiting).toEqual([]);
  });

  it('comes back where it is no message of ours, and its words are in no log', async () => {
    expect(await hear({ type: 'Email Opened', tags: ['reader@skylark.example'] })).toEqual(['0']);
    expect(stack.log.lines.join()).not.toContain('reader@');
  });
});
