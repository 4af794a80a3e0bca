import { Logger } from '@aws-lambda-powertools/logger';
import { kmsClient } from '../../shared/adapters/kms-client.ts';
import { KmsPublicKeys } from '../../shared/adapters/kms-signers.ts';
import { listed, readEnvironment } from '../../shared/env.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-public', process.env);

export const handler = createRoutes(
  { keys: new KmsPublicKeys(kmsClient(), listed(env.DOCUMENT_KEY_ARNS), listed(env.WEBHOOK_KEY_ARNS)) },
  new Logger({ serviceName: 'serve-public' }),
);
