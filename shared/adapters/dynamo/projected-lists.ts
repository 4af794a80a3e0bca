import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoBriefOrderList } from './brief-order-list.ts';
import { DynamoClaimList } from './claim-list.ts';
import { DynamoFeeds } from './feeds.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
import { DynamoOrderList } from './order-list.ts';
import { DynamoProviderOrderList } from './provider-order-list.ts';
import { DynamoReviewList } from './review-list.ts';
import { DynamoSignedList } from './signed-list.ts';
import { DynamoSilenceList } from './silence-list.ts';
import { DynamoUnsaidList } from './unsaid-list.ts';

/** Every list that is kept up with the commits, in the Views table: what a commit makes of all of them goes out together. */
export function openProjectedLists(client: DynamoDBDocumentClient, table: string) {
  const rows = new DynamoGatheredRows(client, table);
  return {
    list: new DynamoOrderList(client, table, rows),
    providers: new DynamoProviderOrderList(client, table, rows),
    signed: new DynamoSignedList(client, table, rows),
    reviews: new DynamoReviewList(client, table, rows),
    silences: new DynamoSilenceList(client, table, rows),
    claims: new DynamoClaimList(client, table, rows),
    briefOrders: new DynamoBriefOrderList(client, table, rows),
    unsaid: new DynamoUnsaidList(client, table, rows),
    feeds: new DynamoFeeds(client, table, rows),
  };
}
