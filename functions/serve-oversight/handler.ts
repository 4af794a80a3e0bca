import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoBriefOrderList } from '../../shared/adapters/dynamo/brief-order-list.ts';
import { DynamoClaimList } from '../../shared/adapters/dynamo/claim-list.ts';
import { DynamoComplaintStore } from '../../shared/adapters/dynamo/complaint-store.ts';
import { DynamoConsultationLog } from '../../shared/adapters/dynamo/consultation-log.ts';
import { DynamoConsultationReader } from '../../shared/adapters/dynamo/consultation-reader.ts';
import { DynamoDifficultyCounter } from '../../shared/adapters/dynamo/difficulty-counter.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoImprintIndex } from '../../shared/adapters/dynamo/imprint-index.ts';
import { DynamoNoteReader } from '../../shared/adapters/dynamo/note-reader.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderFinder } from '../../shared/adapters/dynamo/order-finder.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { DynamoSearchStore } from '../../shared/adapters/dynamo/search-store.ts';
import { DynamoSilenceList } from '../../shared/adapters/dynamo/silence-list.ts';
import { DynamoUnremediedList } from '../../shared/adapters/dynamo/unremedied-list.ts';
import { DynamoUnsaidList } from '../../shared/adapters/dynamo/unsaid-list.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { VaultMonthKeys } from '../../shared/adapters/kms/month-keys.ts';
import { KmsDocumentSigner } from '../../shared/adapters/kms/signers.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readSought } from '../../shared/contracts/items/oversight.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readList, readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-oversight', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const vault = new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN);
const monthKeys = new VaultMonthKeys(vault);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    complaints: new DynamoComplaintStore(client, env.COMPLAINTS_TABLE),
    unremedied: new DynamoUnremediedList(client, env.COMPLAINTS_TABLE),
    searches: new DynamoSearchStore(client, env.COMPLAINTS_TABLE),
    difficultiesSaid: new DynamoDifficultyCounter(client, env.COMPLAINTS_TABLE),
    imprints: new DynamoImprintIndex(client, env.VIEWS_TABLE),
    hashes: new KmsKeyedHashes(kms, env.MARK_KEY_ARN),
    readSought,
    silences: new DynamoSilenceList(client, env.VIEWS_TABLE),
    claims: new DynamoClaimList(client, env.VIEWS_TABLE),
    briefOrders: new DynamoBriefOrderList(client, env.VIEWS_TABLE),
    unsaid: new DynamoUnsaidList(client, env.VIEWS_TABLE),
    list: new DynamoOrderFinder(client, env.VIEWS_TABLE),
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    notes: new DynamoNoteReader(client, env.RECORDS_TABLE),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    signer: new KmsDocumentSigner(kms, readList(env.DOCUMENT_KEY_ARNS)[0]),
    vault,
    consultations: new DynamoConsultationLog(client, env.CONSULTATIONS_TABLE, monthKeys, systemRandomness),
    consultationsMade: new DynamoConsultationReader(client, env.CONSULTATIONS_TABLE, monthKeys),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    signInAssurance: readAssurance(env.SIGN_IN_ASSURANCE),
    random: systemRandomness,
  },
  new Logger(),
);
