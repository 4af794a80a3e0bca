import { createDocumentClient } from '../adapters/clients.ts';
import { DynamoBriefOrderList } from '../adapters/dynamo/brief-order-list.ts';
import { DynamoClaimList } from '../adapters/dynamo/claim-list.ts';
import { scanCommits } from '../adapters/dynamo/commit-scan.ts';
import { DynamoOrderList } from '../adapters/dynamo/order-list.ts';
import { DynamoProviderOrderList } from '../adapters/dynamo/provider-order-list.ts';
import { DynamoReviewList } from '../adapters/dynamo/review-list.ts';
import { DynamoSilenceList } from '../adapters/dynamo/silence-list.ts';
import { projectCommit } from '../app/order/project-commit.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run views -- rebuild --records <table> --views <table>

Puts every order on record into its authority's list, with what leads to it there, every open one into its provider's, every open review into its reviewer's, and into
oversight's every review that ended in silence, every claimed notice nobody confirmed and every brief order. Rows that are newer than the commit at hand
stay, so it may run beside the system and be run again. Region and credentials come from the environment, as for the AWS CLI.`;

const SHOW_EVERY = 1_000;

async function main(): Promise<void> {
  const [action, first, records, second, views] = process.argv.slice(2);
  if (action !== 'rebuild' || first !== '--records' || !records || second !== '--views' || !views)
    throw new Error(USAGE);
  const client = createDocumentClient();
  const deps = {
    list: new DynamoOrderList(client, views),
    providers: new DynamoProviderOrderList(client, views),
    reviews: new DynamoReviewList(client, views),
    silences: new DynamoSilenceList(client, views),
    claims: new DynamoClaimList(client, views),
    briefOrders: new DynamoBriefOrderList(client, views),
  };
  let count = 0;
  for await (const { commit } of scanCommits(client, records)) {
    await projectCommit(deps, commit);
    count += 1;
    if (count % SHOW_EVERY === 0) console.log(`${count} commits read`);
  }
  console.log(`${count} commits read; the lists hold every order among them`);
}

await main().catch(stopWith);
