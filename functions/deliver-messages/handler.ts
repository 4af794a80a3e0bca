import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoUndeliveredList } from '../../shared/adapters/dynamo/undelivered-list.ts';
import { HttpsWebhookSender, readEgress } from '../../shared/adapters/endpoints/https/webhook-sender.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsWebhookSigner } from '../../shared/adapters/kms/signers.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readEnvironment, readLanes, readList, readWholeNumber } from '../../shared/deployment.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('deliver-messages', process.env);
const client = createDocumentClient();

export const handler = createWorker(
  {
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    undelivered: new DynamoUndeliveredList(client, env.RECORDS_TABLE),
    queue: new SqsDeliveryQueue(createSqsClient(), readLanes(env)),
    signer: new KmsWebhookSigner(createKmsClient(), readList(env.WEBHOOK_KEY_ARNS)[0]),
    sender: new HttpsWebhookSender(readEgress(env.EGRESS)),
    clock: systemClock,
  },
  new Logger(),
);
