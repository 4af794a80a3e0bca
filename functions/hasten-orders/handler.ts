import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoCallList } from '../../shared/adapters/dynamo/call-list.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { SqsUrgentHintQueue } from '../../shared/adapters/sqs/hint-queue.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readUrgentQueues } from '../../shared/deployment/lanes.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('hasten-orders', process.env);
const client = createDocumentClient();
const sqs = createSqsClient();
const shards = readWholeNumber(env.DUE_SHARDS);

export const handler = createWorker(
  {
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, shards),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, shards),
    queue: new SqsDeliveryQueue(sqs, readUrgentQueues(env)), // it hands emergencies on, so it may send by no other lane
    hints: new SqsUrgentHintQueue(sqs, env.HINTS_QUEUE_URL),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    calls: new DynamoCallList(client, env.RECORDS_TABLE),
    apiUrl: env.API_URL,
    clock: systemClock,
  },
  new Logger(),
);
