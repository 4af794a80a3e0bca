import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderFinder } from '../../shared/adapters/dynamo/order-finder.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { SqsSuspensionQueue } from '../../shared/adapters/sqs/suspension-queue.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('hold-doubted-orders', process.env);
const client = createDocumentClient();

export const handler = createWorker(
  {
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    list: new DynamoOrderFinder(client, env.VIEWS_TABLE),
    queue: new SqsSuspensionQueue(createSqsClient(), env.SUSPENSIONS_QUEUE_URL),
    readAuthority: async (id) => await new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock).authority(id), // a new one remembers nothing
    clock: systemClock,
    random: systemRandomness,
  },
  new Logger(),
);
