import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsPublicKeys } from '../../shared/adapters/kms/signers.ts';
import { createLambdaClient } from '../../shared/adapters/lambda/call-function.ts';
import { createDocumentReader } from '../../shared/adapters/lambda/document-reader.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readList } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-public', process.env);

/** More than a million bytes, which no other route waits for. */
let description: unknown;

/** A file that stands beside the bundle. */
const readBeside = (name: string): Buffer => readFileSync(join(import.meta.dirname, name));

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    readDescription: () => {
      description ??= JSON.parse(readBeside('openapi.json').toString('utf8'));
      return description;
    },
    sheet: { br: readBeside('pages.css.br'), gzip: readBeside('pages.css.gz') },
    keys: new KmsPublicKeys(createKmsClient(), readList(env.DOCUMENT_KEY_ARNS), readList(env.WEBHOOK_KEY_ARNS)),
    orders: new DynamoOrderReader(createDocumentClient(), env.RECORDS_TABLE),
    documents: createDocumentReader(createLambdaClient(), env.INSPECTOR_ARN),
    publicSite: env.PUBLIC_URL,
    clock: systemClock,
  },
  new Logger(),
);
