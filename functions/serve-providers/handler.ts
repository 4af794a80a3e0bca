import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoAttemptLog } from '../../shared/adapters/dynamo/attempt-log.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoFeedReader } from '../../shared/adapters/dynamo/feed-reader.ts';
import { DynamoIncidents } from '../../shared/adapters/dynamo/incidents.ts';
import { DynamoMarkIndex } from '../../shared/adapters/dynamo/mark-index.ts';
import { DynamoNoteStore } from '../../shared/adapters/dynamo/note-store.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoOverlapList } from '../../shared/adapters/dynamo/overlap-list.ts';
import { DynamoProviderOrderList } from '../../shared/adapters/dynamo/provider-order-list.ts';
import { DynamoReadMemory } from '../../shared/adapters/dynamo/read-memory.ts';
import { DynamoUndeliveredList } from '../../shared/adapters/dynamo/undelivered-list.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { JwtVerifier } from '../../shared/adapters/endpoints/tokens/jwt-verifier.ts';
import { KmsAnswerOpener } from '../../shared/adapters/kms/answer-sealing.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsDocumentSigner } from '../../shared/adapters/kms/signers.ts';
import { createLambdaClient } from '../../shared/adapters/lambda/call-function.ts';
import { createDocumentPrinter } from '../../shared/adapters/lambda/document-printer.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readLanes } from '../../shared/deployment/lanes.ts';
import { readList, readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-providers', process.env);
const client = createDocumentClient();
const kms = createKmsClient();

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    attempts: new DynamoAttemptLog(client, env.RECORDS_TABLE),
    incidents: new DynamoIncidents(client, env.RECORDS_TABLE),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    answers: new KmsAnswerOpener(kms),
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    notes: new DynamoNoteStore(client, env.RECORDS_TABLE),
    vault: new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    marks: new DynamoMarkIndex(client, env.VIEWS_TABLE),
    overlaps: new DynamoOverlapList(client, env.VIEWS_TABLE),
    list: new DynamoProviderOrderList(client, env.VIEWS_TABLE),
    feed: new DynamoFeedReader(client, env.VIEWS_TABLE),
    undelivered: new DynamoUndeliveredList(client, env.RECORDS_TABLE),
    queue: new SqsDeliveryQueue(createSqsClient(), readLanes(env)),
    reads: new DynamoReadMemory(client, env.CASES_TABLE),
    signer: new KmsDocumentSigner(kms, readList(env.DOCUMENT_KEY_ARNS)[0]),
    printer: createDocumentPrinter(createLambdaClient(), env.RENDERER_ARN),
    tokens: new JwtVerifier({
      issuer: env.ISSUER,
      audience: env.AUDIENCE,
      egress: readEgress(env.EGRESS),
      clock: systemClock,
    }),
    apiUrl: env.API_URL,
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    signInAssurance: readAssurance(env.SIGN_IN_ASSURANCE),
    random: systemRandomness,
  },
  new Logger(),
);
