import { SQSServiceException } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { createForeignSqsClient } from '../../../../shared/adapters/clients.ts';
import { readQueueAddress } from '../../../../shared/adapters/endpoints/handover/queue-address.ts';
import { QueueSender } from '../../../../shared/adapters/endpoints/handover/queue-sender.ts';
import { connect } from '../../../support/aws.ts';
import { aDelivery } from '../../../support/builders.ts';
import { HOSTILE_ADDRESSES, HOSTILE_FORMS, HOSTILE_NAMES } from '../../../support/hostile/addresses.ts';

const URL_OF_QUEUE = 'https://sqs.eu-west-1.amazonaws.com/210987654321/orders';
const ARN = 'arn:aws:sqs:eu-west-1:210987654321:orders';

const neverCalled = (region: string): never => {
  throw new Error(`a client for ${region} was asked for`);
};

describe('the address of a queue', () => {
  it.each`
    url                                                              | region              | arn
    ${URL_OF_QUEUE}                                                  | ${'eu-west-1'}      | ${ARN}
    ${'https://sqs.ap-southeast-2.amazonaws.com/210987654321/a_B-9'} | ${'ap-southeast-2'} | ${'arn:aws:sqs:ap-southeast-2:210987654321:a_B-9'}
    ${'https://sqs.cn-north-1.amazonaws.com.cn/210987654321/orders'} | ${'cn-north-1'}     | ${'arn:aws-cn:sqs:cn-north-1:210987654321:orders'}
  `('$url is of $arn', ({ url, region, arn }) => {
    expect(readQueueAddress(url, false)).toEqual({ region, arn });
  });

  it.each([
    'http://sqs.eu-west-1.amazonaws.com/210987654321/orders',
    'https://sqs.eu-west-1.amazonaws.com:8443/210987654321/orders',
    'https://sqs.eu-west-1.amazonaws.com.attacker.example/210987654321/orders',
    'https://sqs.eu-west-1.amazonaws.com@attacker.example/210987654321/orders',
    'https://user@sqs.eu-west-1.amazonaws.com/210987654321/orders',
    'https://sqs.eu-west-1.amazonaws.com/210987654321/orders.fifo',
    'https://sqs.eu-west-1.amazonaws.com/210987654321/orders?Action=DeleteQueue',
    'https://sqs.eu-west-1.amazonaws.com/210987654321/orders#x',
    'https://sqs.eu-west-1.amazonaws.com/210987654321/../orders',
    'https://sqs.eu-west-1.amazonaws.com/21098765432/orders',
    'https://eu-west-1.queue.amazonaws.com/210987654321/orders',
    'https://sqs.amazonaws.com/210987654321/orders',
    'http://127.0.0.1:4566/210987654321/orders',
    'http://169.254.169.254/210987654321/orders',
    `${URL_OF_QUEUE}\n`,
    '',
  ])('%s is none', (url) => {
    expect(readQueueAddress(url, false)).toBeUndefined();
  });

  it.each([...HOSTILE_ADDRESSES, ...HOSTILE_NAMES, ...HOSTILE_FORMS])('is none ($why): $url', async ({ url }) => {
    const sender = new QueueSender({ allowed: new Set([ARN]), isLocal: false, clientOf: neverCalled });
    for (const address of [url, `${url}/210987654321/orders`]) {
      expect(await sender.send(aDelivery({ url: address }), {})).toEqual({
        kind: 'failed',
        code: 'address-not-allowed',
      });
    }
  });
});

describe('a queue', () => {
  it('that the stage does not name is put nothing into', async () => {
    const allowed = new Set([
      'arn:aws:sqs:eu-west-1:210987654321:other',
      'arn:aws:sqs:eu-central-1:210987654321:orders',
    ]);
    for (const some of [allowed, new Set<string>()]) {
      const sender = new QueueSender({ allowed: some, isLocal: false, clientOf: neverCalled });
      expect(await sender.send(aDelivery({ url: URL_OF_QUEUE }), {})).toEqual({
        kind: 'failed',
        code: 'queue-not-allowed',
      });
    }
  });

  it('that does not exist fails in a word', async () => {
    const { services } = connect();
    const url = `${services.sqs}/000000000000/nobody-made-it`;
    const allowed = new Set(['arn:aws:sqs:eu-central-1:000000000000:nobody-made-it']);
    const sender = new QueueSender({ allowed, isLocal: true, clientOf: createForeignSqsClient });
    expect(await sender.send(aDelivery({ url }), {})).toEqual({ kind: 'failed', code: 'queue-missing' });
  });

  it.each`
    name                                         | code
    ${'AccessDenied'}                            | ${'queue-denied'}
    ${'AccessDeniedException'}                   | ${'queue-denied'}
    ${'QueueDoesNotExist'}                       | ${'queue-missing'}
    ${'AWS.SimpleQueueService.NonExistentQueue'} | ${'queue-missing'}
    ${'RequestThrottled'}                        | ${'queue-throttled'}
    ${'KmsAccessDenied'}                         | ${'queue-denied'}
    ${'InvalidMessageContents'}                  | ${'queue-refused'}
  `('whose service says $name ends an attempt as $code, and no more is said', async ({ name, code }) => {
    const message = 'User: arn:aws:sts::123456789012:assumed-role/holdfast is not authorized';
    const refusal = new SQSServiceException({ name, message, $fault: 'client', $metadata: {} });
    const client = createForeignSqsClient('eu-west-1');
    client.send = () => Promise.reject(refusal);
    const sender = new QueueSender({ allowed: new Set([ARN]), isLocal: false, clientOf: () => client });
    expect(await sender.send(aDelivery({ url: URL_OF_QUEUE }), {})).toEqual({ kind: 'failed', code });
  });
});
