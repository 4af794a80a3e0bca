import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { canonicalJson } from '../../domain/digest.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';

/** As much of a record of the stream as the functions that read it look at: no part that is sealed. */
const toStreamRecord = ({ commit, digest }: StoredCommit) => ({
  eventID: `again-${commit.orderId}-${commit.version}`,
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: `${commit.orderId}-${commit.version}`,
    NewImage: { body: { S: canonicalJson(commit) }, digest: { S: digest } },
  },
});

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/**
 * Hands commits to a function that reads the stream, as the stream would: it works with its own rights, and whoever hands them over needs
 * none but to call it.
 *
 * @returns whether it is done with all of them.
 */
export async function handAgain(
  client: LambdaClient,
  functionName: string,
  commits: readonly StoredCommit[],
): Promise<boolean> {
  const { FunctionError, Payload = new Uint8Array() } = await client.send(
    new InvokeCommand({
      FunctionName: functionName,
      Payload: Buffer.from(JSON.stringify({ Records: commits.map(toStreamRecord) })),
    }),
  );
  if (FunctionError !== undefined) return false;
  const answer = z.safeParse(Answer, JSON.parse(Buffer.from(Payload).toString('utf8')));
  return answer.success && answer.data.batchItemFailures.length === 0;
}
