import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readWholeNumber } from '../../deployment/values.ts';
import type { Variables } from '../../deployment/variables.ts';
import { DynamoAttemptLog } from '../dynamo/attempt-log.ts';
import { DynamoDeliveryStore } from '../dynamo/delivery-store.ts';
import { DynamoIncidents } from '../dynamo/incidents.ts';
import { DynamoUndeliveredList } from '../dynamo/undelivered-list.ts';
import { spreadByHash } from '../spread.ts';
import { systemClock } from '../system.ts';

/** Where whoever sends, or hears later what became of it, keeps its attempts, and what they lead to. */
export const assembleAttempts = (
  env: Pick<Variables<'record-bounces'>, 'RECORDS_TABLE' | 'DUE_SHARDS'>,
  client: DynamoDBDocumentClient,
) => ({
  deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
  attempts: new DynamoAttemptLog(client, env.RECORDS_TABLE),
  undelivered: new DynamoUndeliveredList(client, env.RECORDS_TABLE),
  incidents: new DynamoIncidents(client, env.RECORDS_TABLE),
  spread: spreadByHash,
  clock: systemClock,
});
