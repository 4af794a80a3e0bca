import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderFinder } from '../../shared/adapters/dynamo/order-finder.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { SqsDirectoryNotices } from '../../shared/adapters/sqs/directory-notices.ts';
import { SqsSuspensionQueue } from '../../shared/adapters/sqs/suspension-queue.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-registrars', process.env);
const client = createDocumentClient();
const register = new DynamoDirectoryRegister(client, env.DIRECTORY_TABLE, systemClock);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    register,
    directory: register,
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    list: new DynamoOrderFinder(client, env.VIEWS_TABLE),
    queue: new SqsSuspensionQueue(createSqsClient(), env.SUSPENSIONS_QUEUE_URL),
    notices: new SqsDirectoryNotices(createSqsClient(), {
      mail: env.MAIL_QUEUE_URL,
      webhooks: env.DELIVERIES_QUEUE_URL,
    }),
    random: systemRandomness,
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    signInAssurance: readAssurance(env.SIGN_IN_ASSURANCE),
    apiUrl: env.API_URL,
  },
  new Logger(),
);
