import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoDemandRegister } from '../../shared/adapters/dynamo/demand-register.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { insertTogether } from '../../shared/adapters/dynamo/insert-together.ts';
import { DynamoOfficialKeys } from '../../shared/adapters/dynamo/official-keys.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { SpareKeys } from '../../shared/adapters/kms/spare-keys.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readFiling } from '../../shared/contracts/forms/read-filing.ts';
import { caseOf } from '../../shared/contracts/forms/targets-of.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('file-self-test', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const keepKey = insertTogether(client, env.KEYS_TABLE);
const vault = new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN, keepKey);

export const handler = createWorker(
  {
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    vault,
    reserve: new SpareKeys({ vault, clock: systemClock, random: systemRandomness }),
    officials: new DynamoOfficialKeys(client, env.KEYS_TABLE, keepKey),
    demands: new DynamoDemandRegister(client, env.KEYS_TABLE), // its legal basis bars none, so the function may not touch it
    hashes: new KmsKeyedHashes(kms, env.MARK_KEY_ARN),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    clock: systemClock,
    random: systemRandomness,
    unverifiedLaw: 'shown', // whatever the stage: nothing that anybody keeps or lets go rests on this order
    readFiling,
    caseOf,
  },
  new Logger(),
);
