import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoDueIndex } from '../../shared/adapters/dynamo/due-index.ts';
import { SqsDueQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('sweep-due', process.env);
const sqs = createSqsClient();

export const handler = createWorker(
  {
    index: new DynamoDueIndex(createDocumentClient(), env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    commits: new SqsDueQueue(sqs, env.DUE_QUEUE_URL),
    deliveries: new SqsDueQueue(sqs, env.DUE_DELIVERIES_QUEUE_URL),
    clock: systemClock,
  },
  new Logger(),
);
