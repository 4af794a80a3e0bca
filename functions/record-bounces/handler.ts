import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoAttemptLog } from '../../shared/adapters/dynamo/attempt-log.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoIncidents } from '../../shared/adapters/dynamo/incidents.ts';
import { DynamoUndeliveredList } from '../../shared/adapters/dynamo/undelivered-list.ts';
import { spreadByHash } from '../../shared/adapters/spread.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readQueues } from '../../shared/deployment/lanes.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('record-bounces', process.env);
const client = createDocumentClient();

export const handler = createWorker(
  {
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    attempts: new DynamoAttemptLog(client, env.RECORDS_TABLE),
    undelivered: new DynamoUndeliveredList(client, env.RECORDS_TABLE),
    incidents: new DynamoIncidents(client, env.RECORDS_TABLE),
    queue: new SqsDeliveryQueue(createSqsClient(), readQueues(env, 'mail')),
    spread: spreadByHash,
    clock: systemClock,
  },
  new Logger(),
);
