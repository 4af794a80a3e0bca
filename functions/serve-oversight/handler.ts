import { Logger } from '@aws-lambda-powertools/logger';
import { documentClient } from '../../shared/adapters/clients.ts';
import { DynamoComplaintStore } from '../../shared/adapters/dynamo-complaint-store.ts';
import { DynamoSilenceList } from '../../shared/adapters/dynamo-silence-list.ts';
import { kmsClient } from '../../shared/adapters/kms-client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms-key-vault.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readEnvironment } from '../../shared/env.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-oversight', process.env);
const client = documentClient();

export const handler = createRoutes(
  {
    complaints: new DynamoComplaintStore(client, env.COMPLAINTS_TABLE),
    silences: new DynamoSilenceList(client, env.VIEWS_TABLE),
    vault: new KmsKeyVault(kmsClient(), client, env.KEYS_TABLE, env.SEALING_KEY_ARN),
    clock: systemClock,
    random: systemRandomness,
  },
  new Logger(),
);
