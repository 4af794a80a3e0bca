import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoCodeReader } from '../../shared/adapters/dynamo/code-reader.ts';
import { DynamoConsultationLog } from '../../shared/adapters/dynamo/consultation-log.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { DynamoTryCounter } from '../../shared/adapters/dynamo/try-counter.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { JwtVerifier } from '../../shared/adapters/endpoints/tokens/jwt-verifier.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { VaultMonthKeys } from '../../shared/adapters/kms/month-keys.ts';
import { createS3Client, S3Attachments } from '../../shared/adapters/s3/attachments.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('show-attachments', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const vault = new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN);
const monthKeys = new VaultMonthKeys(vault);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    vault,
    consultations: new DynamoConsultationLog(client, env.CONSULTATIONS_TABLE, monthKeys, systemRandomness),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    cases: new DynamoCodeReader(client, env.CASES_TABLE),
    tries: new DynamoTryCounter(client, env.CASES_TABLE),
    hashes: new KmsKeyedHashes(kms, env.CASE_KEY_ARN),
    attachments: new S3Attachments(createS3Client(), env.ATTACHMENTS_BUCKET),
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
  },
  new Logger(),
);
