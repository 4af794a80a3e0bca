import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoCodeList } from '../../shared/adapters/dynamo/code-list.ts';
import { DynamoConsultationLog } from '../../shared/adapters/dynamo/consultation-log.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoReviewList } from '../../shared/adapters/dynamo/review-list.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { VaultMonthKeys } from '../../shared/adapters/kms/month-keys.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readBallot, readProtection } from '../../shared/contracts/items/sealed.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-reviewers', process.env);
const client = createDocumentClient();
const vault = new KmsKeyVault(createKmsClient(), client, env.KEYS_TABLE, env.SEALING_KEY_ARN);
const monthKeys = new VaultMonthKeys(vault);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    vault,
    consultations: new DynamoConsultationLog(client, env.CONSULTATIONS_TABLE, monthKeys, systemRandomness),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    cases: new DynamoCodeList(client, env.CASES_TABLE),
    reviews: new DynamoReviewList(client, env.VIEWS_TABLE),
    readBallot,
    readProtection,
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    signInAssurance: readAssurance(env.SIGN_IN_ASSURANCE),
    random: systemRandomness,
  },
  new Logger(),
);
