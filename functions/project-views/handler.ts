import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoBriefOrderList } from '../../shared/adapters/dynamo/brief-order-list.ts';
import { DynamoClaimList } from '../../shared/adapters/dynamo/claim-list.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { DynamoOrderList } from '../../shared/adapters/dynamo/order-list.ts';
import { DynamoProviderOrderList } from '../../shared/adapters/dynamo/provider-order-list.ts';
import { DynamoReviewList } from '../../shared/adapters/dynamo/review-list.ts';
import { DynamoSilenceList } from '../../shared/adapters/dynamo/silence-list.ts';
import { DynamoUnsaidList } from '../../shared/adapters/dynamo/unsaid-list.ts';
import { readEnvironment } from '../../shared/deployment.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('project-views', process.env);
const client = createDocumentClient();

export const handler = createWorker(
  {
    list: new DynamoOrderList(client, env.VIEWS_TABLE),
    providers: new DynamoProviderOrderList(client, env.VIEWS_TABLE),
    reviews: new DynamoReviewList(client, env.VIEWS_TABLE),
    silences: new DynamoSilenceList(client, env.VIEWS_TABLE),
    claims: new DynamoClaimList(client, env.VIEWS_TABLE),
    briefOrders: new DynamoBriefOrderList(client, env.VIEWS_TABLE),
    unsaid: new DynamoUnsaidList(client, env.VIEWS_TABLE),
    officials: new DynamoOfficialKeyReader(client, env.KEYS_TABLE),
  },
  new Logger(),
);
