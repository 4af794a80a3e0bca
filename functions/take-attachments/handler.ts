import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoCodeReader } from '../../shared/adapters/dynamo/code-reader.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoTryCounter } from '../../shared/adapters/dynamo/try-counter.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { JwtVerifier } from '../../shared/adapters/endpoints/tokens/jwt-verifier.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { createLambdaClient } from '../../shared/adapters/lambda/call-function.ts';
import { createWholeInspector } from '../../shared/adapters/lambda/whole-inspector.ts';
import { createS3Client, S3Attachments } from '../../shared/adapters/s3/attachments.ts';
import { S3UploadForms } from '../../shared/adapters/s3/upload-forms.ts';
import { SqsScanTimer } from '../../shared/adapters/sqs/scan-timer.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { ARRIVED_PATH } from '../../shared/deployment/pages.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('take-attachments', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const s3 = createS3Client();
const attachments = new S3Attachments(s3, env.ATTACHMENTS_BUCKET);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    vault: new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    cases: new DynamoCodeReader(client, env.CASES_TABLE),
    tries: new DynamoTryCounter(client, env.CASES_TABLE),
    hashes: new KmsKeyedHashes(kms, env.CASE_KEY_ARN),
    attachments,
    forms: new S3UploadForms(s3, env.ATTACHMENTS_BUCKET, `${env.CASE_URL}${ARRIVED_PATH}`),
    inspector: createWholeInspector(createLambdaClient(), env.INSPECTOR_ARN),
    scans:
      env.MALWARE_SCAN === 'asked'
        ? { timer: new SqsScanTimer(createSqsClient(), env.SCANS_QUEUE_URL), copies: attachments }
        : undefined,
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
