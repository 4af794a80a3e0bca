import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';

/** What the function says of a batch in which nothing failed. */
const NothingFailed = z.object({ batchItemFailures: z.array(z.unknown()).check(z.maxLength(0)) });

/** A commit as the stream tells of it: the very bytes that were digested. */
interface CommitText {
  readonly orderId: string;
  readonly pk: string;
  readonly sk: string;
  readonly body: string;
  readonly digest: string;
}

/**
 * Hands a commit to the function that follows the stream, as the stream did: what it makes of a commit it makes once, however often
 * it comes.
 *
 * @throws Error that names the order when it was not done.
 */
export async function noteAgain(client: LambdaClient, functionName: string, commit: CommitText): Promise<void> {
  const { orderId, pk, sk, body, digest } = commit;
  const Keys = { pk: { S: pk }, sk: { S: sk } };
  const NewImage = { body: { S: body }, digest: { S: digest } };
  const record = { eventID: orderId, eventName: 'INSERT', dynamodb: { SequenceNumber: '1', Keys, NewImage } };
  const { FunctionError, Payload } = await client.send(
    new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(JSON.stringify({ Records: [record] })) }),
  );
  const isDone = FunctionError === undefined && NothingFailed.safeParse(readAnswer(Payload)).success;
  if (!isDone) throw new Error(`order ${orderId} was not noted: the log of ${functionName} says why`);
}

/** @returns `undefined` for no answer. */
const readAnswer = (payload: Uint8Array = new Uint8Array()): unknown =>
  payload.length === 0 ? undefined : JSON.parse(Buffer.from(payload).toString('utf8'));
