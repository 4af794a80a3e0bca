import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoVisitStore } from '../../shared/adapters/dynamo/visit-store.ts';
import { FetchedApi } from '../../shared/adapters/endpoints/api/published-api.ts';
import { OpenIdSignIn } from '../../shared/adapters/endpoints/sign-in/openid-sign-in.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsPeriodKeys } from '../../shared/adapters/kms/period-keys.ts';
import { createSsmClient } from '../../shared/adapters/ssm/client.ts';
import { SsmParameters } from '../../shared/adapters/ssm/parameters.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { systemPatience, systemTurns } from '../../shared/adapters/waiting.ts';
import { readUnlessNothing } from '../../shared/deployment/desks.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createDesks } from './routes.ts';

const env = readEnvironment('serve-pages-desks', process.env);
const kms = createKmsClient();

/** A file that stands beside the bundle. */
const readBeside = (name: string): Buffer => readFileSync(join(import.meta.dirname, name));

/** What a file is called beside the bundle in each coding. */
const ENDINGS = { br: 'br', gzip: 'gz' } as const;

const secretName = readUnlessNothing(env.SIGN_IN_SECRET_PARAMETER);
const parameters = new SsmParameters(createSsmClient(), systemClock);

export const handler = createDesks(
  {
    api: new FetchedApi(env.API_URL, new KmsPeriodKeys(kms, env.ADDRESS_KEY_ARN, 'addresses'), systemClock),
    signIn: new OpenIdSignIn({
      issuer: env.ISSUER,
      allowsLoopback: env.EGRESS === 'loopback',
      clientId: env.SIGN_IN_CLIENT,
      readSecret: secretName === undefined ? undefined : () => parameters.read(secretName),
      scope: readUnlessNothing(env.SIGN_IN_SCOPE),
      resource: readUnlessNothing(env.SIGN_IN_RESOURCE),
      clock: systemClock,
    }),
    visits: new DynamoVisitStore(createDocumentClient(), env.PAGES_TABLE),
    visitKeys: new KmsPeriodKeys(kms, env.PAGES_KEY_ARN, 'sealing'),
    sheet: { br: readBeside('pages.css.br'), gzip: readBeside('pages.css.gz') },
    readScript: (name, coding) => readBeside(`${name}.${ENDINGS[coding]}`),
    operator: { name: env.OPERATOR_NAME, contact: env.OPERATOR_CONTACT },
    publicSite: env.PUBLIC_URL,
    ownSite: env.DESKS_URL,
    purpose: env.DESKS_PURPOSE === 'production' ? 'production' : 'practice',
    clock: systemClock,
    patience: systemPatience,
    turns: systemTurns,
    random: systemRandomness,
  },
  new Logger(),
);
