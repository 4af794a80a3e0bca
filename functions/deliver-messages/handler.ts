import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { assembleSending } from '../../shared/adapters/endpoints/assemble-sending.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { HttpsWebhookSender } from '../../shared/adapters/endpoints/https/webhook-sender.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { readQueues, readSlowLanes } from '../../shared/deployment/lanes.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('deliver-messages', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const webhooks = new HttpsWebhookSender(readEgress(env.EGRESS));

export const handler = createWorker(
  {
    ...assembleSending(env, client, kms),
    queue: new SqsDeliveryQueue(createSqsClient(), readQueues(env, 'webhook'), readSlowLanes(env)),
    sender: webhooks,
    webhooks,
  },
  new Logger(),
);
