import { Logger } from '@aws-lambda-powertools/logger';
import { documentClient, sqsClient } from '../../shared/adapters/clients.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { egressOf, HttpsWebhookSender } from '../../shared/adapters/endpoints/https/webhook-sender.ts';
import { kmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsWebhookSigner } from '../../shared/adapters/kms/signers.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readEnvironment, readList, readWholeNumber } from '../../shared/deployment.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('deliver-messages', process.env);

export const handler = createWorker(
  {
    deliveries: new DynamoDeliveryStore(documentClient(), env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    queue: new SqsDeliveryQueue(sqsClient(), env.DELIVERIES_QUEUE_URL),
    signer: new KmsWebhookSigner(kmsClient(), readList(env.WEBHOOK_KEY_ARNS)[0]),
    sender: new HttpsWebhookSender(egressOf(env.EGRESS)),
    clock: systemClock,
  },
  new Logger(),
);
