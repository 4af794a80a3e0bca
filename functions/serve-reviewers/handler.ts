import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoCodeList } from '../../shared/adapters/dynamo/code-list.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoReviewList } from '../../shared/adapters/dynamo/review-list.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readBallot } from '../../shared/contracts/items/sealed.ts';
import { readEnvironment, readWholeNumber } from '../../shared/deployment.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-reviewers', process.env);
const client = createDocumentClient();

export const handler = createRoutes(
  {
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    vault: new KmsKeyVault(createKmsClient(), client, env.KEYS_TABLE, env.SEALING_KEY_ARN),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    cases: new DynamoCodeList(client, env.CASES_TABLE),
    reviews: new DynamoReviewList(client, env.VIEWS_TABLE),
    readBallot,
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    random: systemRandomness,
  },
  new Logger(),
);
