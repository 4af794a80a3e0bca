import type { KMSClient } from '@aws-sdk/client-kms';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readList } from '../../deployment/values.ts';
import type { SendingVariables } from '../../deployment/variables.ts';
import { DynamoOrderReader } from '../dynamo/order-reader.ts';
import { KmsAnswerSealer } from '../kms/answer-sealing.ts';
import { KmsWebhookSigner } from '../kms/signers.ts';
import { assembleAttempts } from './assemble-attempts.ts';

/** What every function sends with, by whichever way: the orders that are told of, our signature, and where attempts are kept. */
export const assembleSending = (env: SendingVariables, client: DynamoDBDocumentClient, kms: KMSClient) => ({
  ...assembleAttempts(env, client),
  orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
  sealer: new KmsAnswerSealer(kms, env.SEALING_KEY_ARN),
  signer: new KmsWebhookSigner(kms, readList(env.WEBHOOK_KEY_ARNS)[0]),
});
