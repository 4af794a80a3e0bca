import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createForeignSqsClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { assembleSending } from '../../shared/adapters/endpoints/assemble-sending.ts';
import { QueueSender } from '../../shared/adapters/endpoints/handover/queue-sender.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { readQueues } from '../../shared/deployment/lanes.ts';
import { readProviderQueues } from '../../shared/deployment/provider-queues.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('hand-over-messages', process.env);
const client = createDocumentClient();
const kms = createKmsClient();

export const handler = createWorker(
  {
    ...assembleSending(env, client, kms),
    queue: new SqsDeliveryQueue(createSqsClient(), readQueues(env, 'handover')),
    sender: new QueueSender({
      allowed: readProviderQueues(env.PROVIDER_QUEUES),
      isLocal: readEgress(env.EGRESS) === 'loopback',
      clientOf: createForeignSqsClient,
    }),
  },
  new Logger(),
);
