import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoFeeds } from '../../shared/adapters/dynamo/feeds.ts';
import { DynamoMarkIndex } from '../../shared/adapters/dynamo/mark-index.ts';
import { DynamoNewsAddresses } from '../../shared/adapters/dynamo/news-addresses.ts';
import { DynamoNoteReader } from '../../shared/adapters/dynamo/note-reader.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoUndeliveredList } from '../../shared/adapters/dynamo/undelivered-list.ts';
import { SqsUrgentHintQueue } from '../../shared/adapters/sqs/hint-queue.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readLanes } from '../../shared/deployment/lanes.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('dispatch-commits', process.env);
const client = createDocumentClient();
const sqs = createSqsClient();
const shards = readWholeNumber(env.DUE_SHARDS);

export const handler = createWorker(
  {
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, shards),
    notes: new DynamoNoteReader(client, env.RECORDS_TABLE),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, shards),
    undelivered: new DynamoUndeliveredList(client, env.RECORDS_TABLE),
    queue: new SqsDeliveryQueue(sqs, readLanes(env)),
    hints: new SqsUrgentHintQueue(sqs, env.HINTS_QUEUE_URL),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    marks: new DynamoMarkIndex(client, env.VIEWS_TABLE),
    feeds: new DynamoFeeds(client, env.VIEWS_TABLE),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    newsAddresses: new DynamoNewsAddresses(client, env.CASES_TABLE),
    apiUrl: env.API_URL,
    clock: systemClock,
  },
  new Logger(),
);
