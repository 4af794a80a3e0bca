import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { FetchedApi } from '../../shared/adapters/endpoints/api/published-api.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsPeriodKeys } from '../../shared/adapters/kms/period-keys.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { systemPatience } from '../../shared/adapters/waiting.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createPages } from './routes.ts';

const env = readEnvironment('serve-pages-public', process.env);

/** A file that stands beside the bundle. */
const readBeside = (name: string): Buffer => readFileSync(join(import.meta.dirname, name));

/** What a file is called beside the bundle in each coding. */
const ENDINGS = { br: 'br', gzip: 'gz' } as const;

export const handler = createPages(
  {
    api: new FetchedApi(
      env.API_URL,
      new KmsPeriodKeys(createKmsClient(), env.ADDRESS_KEY_ARN, 'addresses'),
      systemClock,
    ),
    sheet: { br: readBeside('pages.css.br'), gzip: readBeside('pages.css.gz') },
    operator: { name: env.OPERATOR_NAME, contact: env.OPERATOR_CONTACT },
    enforcement: { name: env.ENFORCEMENT_NAME, contact: env.ENFORCEMENT_CONTACT },
    caseSite: env.CASE_URL,
    apiAddress: env.API_URL,
    readViewer: (name, coding) => readBeside(`${name}.${ENDINGS[coding]}`),
    clock: systemClock,
    patience: systemPatience,
    random: systemRandomness,
  },
  new Logger(),
);
