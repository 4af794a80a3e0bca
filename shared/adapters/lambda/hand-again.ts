import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';

/** What a function says of a batch in which nothing failed. */
const NothingFailed = z.object({ batchItemFailures: z.array(z.unknown()).check(z.maxLength(0)) });

/**
 * Hands records of a stream to a function that follows it, as the stream did: what it makes of each it makes once, however often it comes.
 *
 * @returns whether it was done with all of them.
 */
export async function handAgain(
  client: LambdaClient,
  functionName: string,
  records: readonly unknown[],
): Promise<boolean> {
  const { FunctionError, Payload } = await client.send(
    new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(JSON.stringify({ Records: records })) }),
  );
  return FunctionError === undefined && NothingFailed.safeParse(readAnswer(Payload)).success;
}

/** @returns `undefined` for no answer. */
const readAnswer = (payload: Uint8Array = new Uint8Array()): unknown =>
  payload.length === 0 ? undefined : JSON.parse(Buffer.from(payload).toString('utf8'));
