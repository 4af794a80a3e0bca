import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoConsultationReader } from '../../shared/adapters/dynamo/consultation-reader.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { DynamoDraftTraces } from '../../shared/adapters/dynamo/draft-traces.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderFinder } from '../../shared/adapters/dynamo/order-finder.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { DynamoSignedReader } from '../../shared/adapters/dynamo/signed-list.ts';
import { mayBeSentTo, readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { VaultMonthKeys } from '../../shared/adapters/kms/month-keys.ts';
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
const egress = readEgress(env.EGRESS);
const vault = new KmsKeyVault(createKmsClient(), client, env.KEYS_TABLE, env.SEALING_KEY_ARN);
const register = new DynamoDirectoryRegister(client, env.DIRECTORY_TABLE, systemClock);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    register,
    directory: register,
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    list: new DynamoOrderFinder(client, env.VIEWS_TABLE),
    signed: new DynamoSignedReader(client, env.VIEWS_TABLE),
    consultationsMade: new DynamoConsultationReader(client, env.CONSULTATIONS_TABLE, new VaultMonthKeys(vault)),
    draftTraces: new DynamoDraftTraces(client, env.WAITING_TABLE),
    queue: new SqsSuspensionQueue(createSqsClient(), env.SUSPENSIONS_QUEUE_URL),
    notices: new SqsDirectoryNotices(createSqsClient(), {
      mail: env.MAIL_QUEUE_URL,
      webhooks: env.DELIVERIES_QUEUE_URL,
    }),
    random: systemRandomness,
    mayBeSentTo: (url) => mayBeSentTo(url, egress),
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    signInAssurance: readAssurance(env.SIGN_IN_ASSURANCE),
    apiUrl: env.API_URL,
  },
  new Logger(),
);
