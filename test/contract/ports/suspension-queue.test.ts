import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { createSqsClient } from '../../../shared/adapters/clients.ts';
import { SqsSuspensionQueue } from '../../../shared/adapters/sqs/suspension-queue.ts';
import { SuspensionMessage } from '../../../shared/contracts/items/suspension-message.ts';
import { suspensionIdFor } from '../../../shared/domain/ids.ts';
import { connect, withoutService } from '../../support/aws.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { MemorySuspensionQueue } from '../../support/fakes/memory-queues.ts';

const LOOK = {
  suspension: suspensionIdFor({ kind: 'authority', of: 'aut-police', number: 1 }),
  look: 2,
  cursor: 'abc',
};
const DOWN = { name: 'HoldfastError', code: 'may-be-stored', retryable: true };
const { sqs, services } = connect();
const QueueUrl = services.queues.hints;

it('a queue in memory holds a look until it is due, and says that it may stand where it does not answer', async () => {
  const queue = new MemorySuspensionQueue(new FixedClock('2026-11-20T16:10:00Z'));
  await queue.send(LOOK, 0);
  expect(queue.receive()).toEqual([LOOK]);
  queue.outage.begin();
  await expect(queue.send(LOOK, 0)).rejects.toMatchObject(DOWN);
});

it('a queue on SQS holds ids alone, which its worker can read', async () => {
  const named = { ...LOOK, person: 'person-thief' };
  await new SqsSuspensionQueue(createSqsClient(), QueueUrl).send(named, 0);
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  const bodies = Messages.map(({ Body = '' }) => JSON.parse(Body));
  expect(bodies).toContainEqual(LOOK);
  expect(SuspensionMessage.parse(bodies.find(({ look }) => look === LOOK.look))).toEqual(LOOK);
});

it('a queue on SQS says that what it follows from stands where it does not answer', async () => {
  await withoutService('SQS', async (origin) => {
    const queue = new SqsSuspensionQueue(createSqsClient(), `${origin}/123456789012/looks`);
    await expect(queue.send(LOOK, 0)).rejects.toMatchObject(DOWN);
  });
});
