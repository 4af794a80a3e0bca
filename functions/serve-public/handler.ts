import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsPublicKeys } from '../../shared/adapters/kms/signers.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readEnvironment, readFront, readList } from '../../shared/deployment.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-public', process.env);

/** A file that stands beside the bundle. */
const readBeside = (name: string): Buffer => readFileSync(join(import.meta.dirname, name));

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    description: JSON.parse(readBeside('openapi.json').toString('utf8')),
    sheet: { br: readBeside('pages.css.br'), gzip: readBeside('pages.css.gz') },
    keys: new KmsPublicKeys(createKmsClient(), readList(env.DOCUMENT_KEY_ARNS), readList(env.WEBHOOK_KEY_ARNS)),
    orders: new DynamoOrderReader(createDocumentClient(), env.RECORDS_TABLE),
    clock: systemClock,
  },
  new Logger(),
);
