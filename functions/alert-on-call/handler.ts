import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { assembleSending } from '../../shared/adapters/endpoints/assemble-sending.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { HttpsWebhookSender } from '../../shared/adapters/endpoints/https/webhook-sender.ts';
import { OnCallSender } from '../../shared/adapters/endpoints/on-call/on-call-sender.ts';
import { ToolRinger } from '../../shared/adapters/endpoints/on-call/tool-ringer.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { createSsmClient } from '../../shared/adapters/ssm/client.ts';
import { SsmParameters } from '../../shared/adapters/ssm/parameters.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readQueues } from '../../shared/deployment/lanes.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('alert-on-call', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const ringer = new ToolRinger(
  new HttpsWebhookSender(readEgress(env.EGRESS)),
  new SsmParameters(createSsmClient(), systemClock),
  env.PARAMETERS_PATH,
);

export const handler = createWorker(
  {
    ...assembleSending(env, client, kms),
    queue: new SqsDeliveryQueue(createSqsClient(), readQueues(env, 'alert')),
    sender: new OnCallSender(
      new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
      ringer,
      env.API_URL,
      env.DESKS_URL,
    ),
  },
  new Logger(),
);
