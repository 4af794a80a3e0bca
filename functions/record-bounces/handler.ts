import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { assembleAttempts } from '../../shared/adapters/endpoints/assemble-attempts.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { readQueues } from '../../shared/deployment/lanes.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('record-bounces', process.env);
const client = createDocumentClient();

export const handler = createWorker(
  {
    ...assembleAttempts(env, client),
    queue: new SqsDeliveryQueue(createSqsClient(), readQueues(env, 'mail')),
  },
  new Logger(),
);
