import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoAnswerEraser } from '../../shared/adapters/dynamo/answer-eraser.ts';
import { DynamoCallList } from '../../shared/adapters/dynamo/call-list.ts';
import { DynamoCommitBatches } from '../../shared/adapters/dynamo/commit-batches.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDemandEraser } from '../../shared/adapters/dynamo/demand-eraser.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoFeeds } from '../../shared/adapters/dynamo/feeds.ts';
import { DynamoImprintIndex } from '../../shared/adapters/dynamo/imprint-index.ts';
import { DynamoKeyEraser } from '../../shared/adapters/dynamo/key-eraser.ts';
import { DynamoMarkIndex } from '../../shared/adapters/dynamo/mark-index.ts';
import { DynamoNewsAddresses } from '../../shared/adapters/dynamo/news-addresses.ts';
import { DynamoNoteReader } from '../../shared/adapters/dynamo/note-reader.ts';
import { DynamoOfficialKeyEraser } from '../../shared/adapters/dynamo/official-key-eraser.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoOverlapList } from '../../shared/adapters/dynamo/overlap-list.ts';
import { createS3Client, S3Attachments } from '../../shared/adapters/s3/attachments.ts';
import { SqsUrgentHintQueue } from '../../shared/adapters/sqs/hint-queue.ts';
import { SqsDeliveryQueue, SqsDueQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readLanes, readSlowLanes } from '../../shared/deployment/lanes.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('fire-due', process.env);
const client = createDocumentClient();
const sqs = createSqsClient();
const shards = readWholeNumber(env.DUE_SHARDS);

export const handler = createWorker(
  {
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, shards),
    batches: new DynamoCommitBatches(client, env.RECORDS_TABLE, shards),
    dueCommits: new SqsDueQueue(sqs, env.DUE_QUEUE_URL),
    notes: new DynamoNoteReader(client, env.RECORDS_TABLE),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, shards),
    answers: new DynamoAnswerEraser(client, env.RECORDS_TABLE),
    eraser: new DynamoKeyEraser(client, env.KEYS_TABLE),
    officials: new DynamoOfficialKeyEraser(client, env.KEYS_TABLE),
    queue: new SqsDeliveryQueue(sqs, readLanes(env), readSlowLanes(env)),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    attachments: new S3Attachments(createS3Client(), env.ATTACHMENTS_BUCKET),
    marks: new DynamoMarkIndex(client, env.VIEWS_TABLE),
    feeds: new DynamoFeeds(client, env.VIEWS_TABLE),
    imprints: new DynamoImprintIndex(client, env.VIEWS_TABLE),
    overlaps: new DynamoOverlapList(client, env.VIEWS_TABLE),
    newsAddresses: new DynamoNewsAddresses(client, env.CASES_TABLE),
    demands: new DynamoDemandEraser(client, env.KEYS_TABLE),
    calls: new DynamoCallList(client, env.RECORDS_TABLE),
    hints: new SqsUrgentHintQueue(sqs, env.HINTS_QUEUE_URL),
    apiUrl: env.API_URL,
    clock: systemClock,
    random: systemRandomness,
  },
  new Logger(),
);
