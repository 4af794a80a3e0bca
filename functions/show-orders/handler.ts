import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoAttemptLog } from '../../shared/adapters/dynamo/attempt-log.ts';
import { DynamoConsultationLog } from '../../shared/adapters/dynamo/consultation-log.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoDraftReader } from '../../shared/adapters/dynamo/draft-reader.ts';
import { DynamoFeedReader } from '../../shared/adapters/dynamo/feed-reader.ts';
import { DynamoFileNumberIndex } from '../../shared/adapters/dynamo/file-number-index.ts';
import { DynamoIncidents } from '../../shared/adapters/dynamo/incidents.ts';
import { DynamoNoteReader } from '../../shared/adapters/dynamo/note-reader.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderFinder } from '../../shared/adapters/dynamo/order-finder.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoOverlapList } from '../../shared/adapters/dynamo/overlap-list.ts';
import { DynamoUntoldOrders } from '../../shared/adapters/dynamo/untold-orders.ts';
import { DynamoWaitingFilingReader } from '../../shared/adapters/dynamo/waiting-filing-reader.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { VaultMonthKeys } from '../../shared/adapters/kms/month-keys.ts';
import { KmsDocumentSigner } from '../../shared/adapters/kms/signers.ts';
import { createLambdaClient } from '../../shared/adapters/lambda/call-function.ts';
import { createDocumentPrinter } from '../../shared/adapters/lambda/document-printer.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readList, readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('show-orders', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const shards = readWholeNumber(env.DUE_SHARDS);
const vault = new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN);
const monthKeys = new VaultMonthKeys(vault);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    attempts: new DynamoAttemptLog(client, env.RECORDS_TABLE),
    incidents: new DynamoIncidents(client, env.RECORDS_TABLE),
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, shards),
    notes: new DynamoNoteReader(client, env.RECORDS_TABLE),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, shards),
    vault,
    consultations: new DynamoConsultationLog(client, env.CONSULTATIONS_TABLE, monthKeys, systemRandomness),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    list: new DynamoOrderFinder(client, env.VIEWS_TABLE),
    feed: new DynamoFeedReader(client, env.VIEWS_TABLE),
    untold: new DynamoUntoldOrders(client, env.RECORDS_TABLE),
    waiting: new DynamoWaitingFilingReader(client, env.WAITING_TABLE),
    drafts: new DynamoDraftReader(client, env.WAITING_TABLE),
    overlaps: new DynamoOverlapList(client, env.VIEWS_TABLE),
    fileNumbers: new DynamoFileNumberIndex(client, env.VIEWS_TABLE),
    hashes: new KmsKeyedHashes(kms, env.MARK_KEY_ARN),
    signer: new KmsDocumentSigner(kms, readList(env.DOCUMENT_KEY_ARNS)[0]),
    printer: createDocumentPrinter(createLambdaClient(), env.RENDERER_ARN),
    clock: systemClock,
  },
  new Logger(),
);
