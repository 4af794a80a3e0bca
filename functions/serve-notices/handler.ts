import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoCaseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoNoteStore } from '../../shared/adapters/dynamo/note-store.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoReadMemory } from '../../shared/adapters/dynamo/read-memory.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { JwtVerifier } from '../../shared/adapters/endpoints/tokens/jwt-verifier.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { createLambdaClient } from '../../shared/adapters/lambda/call-function.ts';
import { createDocumentPrinter } from '../../shared/adapters/lambda/document-printer.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-notices', process.env);
const client = createDocumentClient();

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    notes: new DynamoNoteStore(client, env.RECORDS_TABLE),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    reads: new DynamoReadMemory(client, env.CASES_TABLE),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    cases: new DynamoCaseStore(client, env.CASES_TABLE),
    hashes: new KmsKeyedHashes(createKmsClient(), env.CASE_KEY_ARN),
    printer: createDocumentPrinter(createLambdaClient(), env.RENDERER_ARN),
    tokens: new JwtVerifier({
      issuer: env.ISSUER,
      audience: env.AUDIENCE,
      egress: readEgress(env.EGRESS),
      clock: systemClock,
    }),
    apiUrl: env.API_URL,
    caseUrl: env.CASE_URL,
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    signInAssurance: readAssurance(env.SIGN_IN_ASSURANCE),
    random: systemRandomness,
  },
  new Logger(),
);
