import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoVisitStore } from '../../shared/adapters/dynamo/visit-store.ts';
import { FetchedApi } from '../../shared/adapters/endpoints/api/published-api.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsPeriodKeys } from '../../shared/adapters/kms/period-keys.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { systemPatience } from '../../shared/adapters/waiting.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createPages } from './routes.ts';

const env = readEnvironment('serve-pages-persons', process.env);
const kms = createKmsClient();

/** A file that stands beside the bundle. */
const readBeside = (name: string): Buffer => readFileSync(join(import.meta.dirname, name));

export const handler = createPages(
  {
    api: new FetchedApi(env.API_URL, new KmsPeriodKeys(kms, env.ADDRESS_KEY_ARN, 'addresses'), systemClock),
    visits: new DynamoVisitStore(createDocumentClient(), env.PAGES_TABLE),
    visitKeys: new KmsPeriodKeys(kms, env.PAGES_KEY_ARN, 'sealing'),
    sheet: { br: readBeside('pages.css.br'), gzip: readBeside('pages.css.gz') },
    operator: { name: env.OPERATOR_NAME, contact: env.OPERATOR_CONTACT },
    publicSite: env.PUBLIC_URL,
    clock: systemClock,
    patience: systemPatience,
    random: systemRandomness,
  },
  new Logger(),
);
