import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoBriefOrderList } from '../../shared/adapters/dynamo/brief-order-list.ts';
import { DynamoClaimList } from '../../shared/adapters/dynamo/claim-list.ts';
import { DynamoComplaintStore } from '../../shared/adapters/dynamo/complaint-store.ts';
import { DynamoNoteReader } from '../../shared/adapters/dynamo/note-reader.ts';
import { DynamoOrderFinder } from '../../shared/adapters/dynamo/order-finder.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { DynamoSilenceList } from '../../shared/adapters/dynamo/silence-list.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsDocumentSigner } from '../../shared/adapters/kms/signers.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readEnvironment, readList, readWholeNumber } from '../../shared/deployment.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-oversight', process.env);
const client = createDocumentClient();
const kms = createKmsClient();

export const handler = createRoutes(
  {
    complaints: new DynamoComplaintStore(client, env.COMPLAINTS_TABLE),
    silences: new DynamoSilenceList(client, env.VIEWS_TABLE),
    claims: new DynamoClaimList(client, env.VIEWS_TABLE),
    briefOrders: new DynamoBriefOrderList(client, env.VIEWS_TABLE),
    list: new DynamoOrderFinder(client, env.VIEWS_TABLE),
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    notes: new DynamoNoteReader(client, env.RECORDS_TABLE),
    signer: new KmsDocumentSigner(kms, readList(env.DOCUMENT_KEY_ARNS)[0]),
    vault: new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN),
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    random: systemRandomness,
  },
  new Logger(),
);
