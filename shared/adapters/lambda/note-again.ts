import type { LambdaClient } from '@aws-sdk/client-lambda';
import { handAgain } from './hand-again.ts';

/** A commit as the stream tells of it: the very bytes that were digested. */
interface CommitText {
  readonly orderId: string;
  readonly pk: string;
  readonly sk: string;
  readonly body: string;
  readonly digest: string;
}

/**
 * Hands a commit to the function that follows the stream.
 *
 * @throws Error that names the order when it was not done.
 */
export async function noteAgain(client: LambdaClient, functionName: string, commit: CommitText): Promise<void> {
  const { orderId, pk, sk, body, digest } = commit;
  const Keys = { pk: { S: pk }, sk: { S: sk } };
  const NewImage = { body: { S: body }, digest: { S: digest } };
  const record = { eventID: orderId, eventName: 'INSERT', dynamodb: { SequenceNumber: '1', Keys, NewImage } };
  const isDone = await handAgain(client, functionName, [record]);
  if (!isDone) throw new Error(`order ${orderId} was not noted: the log of ${functionName} says why`);
}
