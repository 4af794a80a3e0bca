import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createForeignSqsClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoAttemptLog } from '../../shared/adapters/dynamo/attempt-log.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoIncidents } from '../../shared/adapters/dynamo/incidents.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { DynamoUndeliveredList } from '../../shared/adapters/dynamo/undelivered-list.ts';
import { QueueSender } from '../../shared/adapters/endpoints/handover/queue-sender.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { KmsAnswerSealer } from '../../shared/adapters/kms/answer-sealing.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsWebhookSigner } from '../../shared/adapters/kms/signers.ts';
import { spreadByHash } from '../../shared/adapters/spread.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readQueues } from '../../shared/deployment/lanes.ts';
import { readProviderQueues } from '../../shared/deployment/provider-queues.ts';
import { readList, readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('hand-over-messages', process.env);
const client = createDocumentClient();
const kms = createKmsClient();

export const handler = createWorker(
  {
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    attempts: new DynamoAttemptLog(client, env.RECORDS_TABLE),
    incidents: new DynamoIncidents(client, env.RECORDS_TABLE),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    undelivered: new DynamoUndeliveredList(client, env.RECORDS_TABLE),
    queue: new SqsDeliveryQueue(createSqsClient(), readQueues(env, 'handover')),
    sealer: new KmsAnswerSealer(kms, env.SEALING_KEY_ARN),
    spread: spreadByHash,
    signer: new KmsWebhookSigner(kms, readList(env.WEBHOOK_KEY_ARNS)[0]),
    sender: new QueueSender({
      allowed: readProviderQueues(env.PROVIDER_QUEUES),
      isLocal: readEgress(env.EGRESS) === 'loopback',
      clientOf: createForeignSqsClient,
    }),
    clock: systemClock,
  },
  new Logger(),
);
