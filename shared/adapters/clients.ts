import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { REQUEST, refusingLoudly } from './refusing-loudly.ts';

export const documentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(refusingLoudly(new DynamoDBClient(REQUEST)), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const sqsClient = (): SQSClient => refusingLoudly(new SQSClient(REQUEST));
