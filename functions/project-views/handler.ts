import { Logger } from '@aws-lambda-powertools/logger';
import { documentClient } from '../../shared/adapters/clients.ts';
import { DynamoOrderList } from '../../shared/adapters/dynamo-order-list.ts';
import { readEnvironment } from '../../shared/env.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('project-views', process.env);

export const handler = createWorker({ list: new DynamoOrderList(documentClient(), env.VIEWS_TABLE) }, new Logger());
