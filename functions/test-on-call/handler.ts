import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoOnCallTests } from '../../shared/adapters/dynamo/on-call-tests.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { HttpsWebhookSender } from '../../shared/adapters/endpoints/https/webhook-sender.ts';
import { ToolRinger } from '../../shared/adapters/endpoints/on-call/tool-ringer.ts';
import { createSsmClient } from '../../shared/adapters/ssm/client.ts';
import { SsmParameters } from '../../shared/adapters/ssm/parameters.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('test-on-call', process.env);
const client = createDocumentClient();

export const handler = createWorker(
  {
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    tests: new DynamoOnCallTests(client, env.DIRECTORY_TABLE),
    ringer: new ToolRinger(
      new HttpsWebhookSender(readEgress(env.EGRESS)),
      new SsmParameters(createSsmClient(), systemClock),
      env.PARAMETERS_PATH,
    ),
    apiUrl: env.API_URL,
    clock: systemClock,
  },
  new Logger(),
);
