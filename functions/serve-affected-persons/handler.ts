import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoCaseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { DynamoComplaintStore } from '../../shared/adapters/dynamo/complaint-store.ts';
import { DynamoConsultationCounter } from '../../shared/adapters/dynamo/consultation-counter.ts';
import { DynamoDifficultyCounter } from '../../shared/adapters/dynamo/difficulty-counter.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoNewsAddresses } from '../../shared/adapters/dynamo/news-addresses.ts';
import { DynamoNoteStore } from '../../shared/adapters/dynamo/note-store.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoTryCounter } from '../../shared/adapters/dynamo/try-counter.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { KmsNewsAddressSealer } from '../../shared/adapters/kms/news-address-sealing.ts';
import { KmsPeriodKeys } from '../../shared/adapters/kms/period-keys.ts';
import { KmsDocumentSigner } from '../../shared/adapters/kms/signers.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readList, readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-affected-persons', process.env);
const client = createDocumentClient();
const kms = createKmsClient();

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    notes: new DynamoNoteStore(client, env.RECORDS_TABLE),
    vault: new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    cases: new DynamoCaseStore(client, env.CASES_TABLE),
    newsAddresses: new DynamoNewsAddresses(client, env.CASES_TABLE),
    addresses: new KmsNewsAddressSealer(kms, env.SEALING_KEY_ARN),
    complaints: new DynamoComplaintStore(client, env.COMPLAINTS_TABLE),
    difficulties: new DynamoDifficultyCounter(client, env.COMPLAINTS_TABLE),
    consultationCounter: new DynamoConsultationCounter(client, env.CONSULTATIONS_TABLE),
    tries: new DynamoTryCounter(client, env.CASES_TABLE),
    hashes: new KmsKeyedHashes(kms, env.CASE_KEY_ARN),
    addressKeys: new KmsPeriodKeys(kms, env.ADDRESS_KEY_ARN, 'addresses'),
    signer: new KmsDocumentSigner(kms, readList(env.DOCUMENT_KEY_ARNS)[0]),
    clock: systemClock,
    random: systemRandomness,
  },
  new Logger(),
);
