import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoImprintIndex } from '../../shared/adapters/dynamo/imprint-index.ts';
import { DynamoMarkIndex } from '../../shared/adapters/dynamo/mark-index.ts';
import { DynamoNoteStore } from '../../shared/adapters/dynamo/note-store.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { DynamoOverlapList } from '../../shared/adapters/dynamo/overlap-list.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { caseOf } from '../../shared/contracts/forms/targets-of.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('note-overlaps', process.env);
const client = createDocumentClient();
const kms = createKmsClient();

export const handler = createWorker(
  {
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    notes: new DynamoNoteStore(client, env.RECORDS_TABLE),
    vault: new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN),
    marks: new DynamoMarkIndex(client, env.VIEWS_TABLE),
    imprints: new DynamoImprintIndex(client, env.VIEWS_TABLE),
    overlaps: new DynamoOverlapList(client, env.VIEWS_TABLE),
    hashes: new KmsKeyedHashes(kms, env.MARK_KEY_ARN),
    caseOf,
    clock: systemClock,
  },
  new Logger(),
);
