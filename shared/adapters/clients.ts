import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { IMPATIENT_LIMITS, REQUEST_LIMITS, reportOutages } from './refuse-loudly.ts';
import { takeTurns } from './take-turns.ts';

export const createDocumentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(reportOutages(takeTurns(new DynamoDBClient(REQUEST_LIMITS))), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const createSqsClient = (): SQSClient => reportOutages(takeTurns(new SQSClient(REQUEST_LIMITS)));

/** For queues that were listed: a machine's own list them under names that lead nowhere. */
export const createListingSqsClient = (): SQSClient =>
  reportOutages(takeTurns(new SQSClient({ ...REQUEST_LIMITS, useQueueUrlAsEndpoint: false })));

/** For messages that somebody who waits sends on the way. */
export const createImpatientSqsClient = (): SQSClient => reportOutages(takeTurns(new SQSClient(IMPATIENT_LIMITS)));

/** For queues of others, by region; a refusal of theirs is an outcome, and no outage of ours. The attempt has a ladder of its own, so it is made once. */
export function createForeignSqsClient(region: string): SQSClient {
  const client = FOREIGN.get(region) ?? takeTurns(new SQSClient({ ...REQUEST_LIMITS, maxAttempts: 1, region }));
  FOREIGN.set(region, client);
  return client;
}

const FOREIGN = new Map<string, SQSClient>();
