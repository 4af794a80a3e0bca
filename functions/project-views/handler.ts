import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { openProjectedLists } from '../../shared/adapters/dynamo/projected-lists.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('project-views', process.env);
const client = createDocumentClient();

export const handler = createWorker(
  {
    ...openProjectedLists(client, env.VIEWS_TABLE),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
    clock: systemClock,
  },
  new Logger(),
);
