import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { createSqsClient } from '../../../../shared/adapters/clients.ts';
import { SqsScanTimer } from '../../../../shared/adapters/sqs/scan-timer.ts';
import { ScanMessage } from '../../../../shared/contracts/items/file-messages.ts';
import type { AttachmentRef } from '../../../../shared/domain/attachments/attachment.ts';
import { connect, withoutService } from '../../../support/aws.ts';
import { anOrderId } from '../../../support/builders.ts';
import { MemoryScanTimer } from '../../../support/fakes/memory-scan-timer.ts';

const REF: AttachmentRef = { orderId: anOrderId(1), challenge: 'c1', attachment: 'a1' };
const DOWN = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };

const { sqs, services } = connect();
const QueueUrl = services.queues.hints;

it('a timer in memory knows what was started', async () => {
  const timer = new MemoryScanTimer();
  await timer.start(REF);
  expect(timer.started()).toEqual([REF]);
  timer.outage.begin();
  await expect(timer.start(REF)).rejects.toMatchObject(DOWN);
});

it('a timer on SQS is a message held back for ten minutes, which its worker can read', async () => {
  const client = createSqsClient();
  const sent: object[] = [];
  client.middlewareStack.add(
    (next) => async (args) => {
      sent.push(args.input);
      return await next(args);
    },
    { step: 'initialize' },
  );
  const delayed = async () => {
    const AttributeNames = ['ApproximateNumberOfMessagesDelayed'] as const;
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }),
    );
    return Number(Attributes?.[AttributeNames[0]]);
  };
  const before = await delayed();
  await new SqsScanTimer(client, QueueUrl).start({ ...REF, name: 'Mandate of Dr. Quist' } as AttachmentRef);
  expect(await delayed()).toBe(before + 1);
  expect(sent).toMatchObject([{ DelaySeconds: 600 }]);
  expect(ScanMessage.parse(JSON.parse(Object(sent[0]).MessageBody))).toEqual(REF);
});

it('a timer on SQS says that its service does not answer', async () => {
  await withoutService('SQS', async (origin) => {
    const timer = new SqsScanTimer(createSqsClient(), `${origin}/123456789012/scans`);
    await expect(timer.start(REF)).rejects.toMatchObject(DOWN);
  });
});
