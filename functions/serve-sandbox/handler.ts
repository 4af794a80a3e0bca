import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoDemandRegister } from '../../shared/adapters/dynamo/demand-register.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { insertTogether } from '../../shared/adapters/dynamo/insert-together.ts';
import { DynamoOfficialKeys } from '../../shared/adapters/dynamo/official-keys.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoSandboxRegister } from '../../shared/adapters/dynamo/sandbox-register.ts';
import { DynamoTryCounter } from '../../shared/adapters/dynamo/try-counter.ts';
import { mayBeSentTo, readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { SpareKeys } from '../../shared/adapters/kms/spare-keys.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { listRepeats, readLaterPaper, readOrderPaper } from '../../shared/contracts/forms/papers.ts';
import { readFiling } from '../../shared/contracts/forms/read-filing.ts';
import { caseOf } from '../../shared/contracts/forms/targets-of.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-sandbox', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const keepKey = insertTogether(client, env.KEYS_TABLE);
const vault = new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN, keepKey);
const egress = readEgress(env.EGRESS);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    vault,
    reserve: new SpareKeys({ vault, clock: systemClock, random: systemRandomness }),
    officials: new DynamoOfficialKeys(client, env.KEYS_TABLE, keepKey),
    demands: new DynamoDemandRegister(client, env.KEYS_TABLE), // its legal basis bars none, so the function may not touch it
    hashes: new KmsKeyedHashes(kms, env.MARK_KEY_ARN),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    register: new DynamoSandboxRegister(client, env.DIRECTORY_TABLE),
    tries: new DynamoTryCounter(client, env.CASES_TABLE),
    papers: { readOrderPaper, readLaterPaper, listRepeats },
    mayBeSentTo: (url) => mayBeSentTo(url, egress),
    apiUrl: env.API_URL,
    clock: systemClock,
    random: systemRandomness,
    unverifiedLaw: 'shown', // whatever the stage: nothing that anybody keeps or lets go rests on a test order
    readFiling,
    caseOf,
  },
  new Logger(),
);
