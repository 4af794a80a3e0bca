import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { HoldfastError } from '../../errors.ts';
import { REQUEST_LIMITS, reportOutages } from '../refuse-loudly.ts';

export const createLambdaClient = (): LambdaClient =>
  reportOutages(
    new LambdaClient({
      maxAttempts: REQUEST_LIMITS.maxAttempts,
      requestHandler: { connectionTimeout: REQUEST_LIMITS.requestHandler.connectionTimeout }, // then patience decides
    }),
  );

const Failure = z.object({ errorType: z.string() });
const TIMEOUT_ERROR_TYPE = 'Sandbox.Timedout';

export interface Called {
  /** What it answered; `undefined` for what is not JSON. */
  readonly answer: unknown;
  /** Under which the function's own log says more. */
  readonly run: string;
}

export interface Call {
  readonly functionArn: string;
  readonly request: unknown;
  /** How long to wait at most, all tries together, in milliseconds. */
  readonly patienceMs: number;
  /** What whoever waits is told when it took longer. */
  readonly tooLong: string;
}

/**
 * Calls a function of ours and waits for it. What it answered, and what it says went wrong, stays out of errors: either may quote what
 * it was given.
 *
 * @throws HoldfastError `service-unavailable` when it took too long, or Lambda does not answer; Error when it failed.
 */
export async function callFunction(client: LambdaClient, call: Call): Promise<Called> {
  const { FunctionError, Payload, $metadata } = await client.send(
    new InvokeCommand({ FunctionName: call.functionArn, Payload: Buffer.from(JSON.stringify(call.request)) }),
    { abortSignal: AbortSignal.timeout(call.patienceMs) },
  );
  const answer = readJson(Payload);
  const run = `invocation ${$metadata.requestId}`;
  if (FunctionError === undefined) return { answer, run };
  const errorType = z.safeParse(Failure, answer).data?.errorType ?? 'an error without a type';
  if (errorType !== TIMEOUT_ERROR_TYPE) throw new Error(`${run} ended with ${errorType}`);
  throw new HoldfastError('service-unavailable', call.tooLong, { retryable: true });
}

/** @returns undefined for what is not JSON: an error of `JSON.parse` quotes what it read. */
function readJson(payload: Uint8Array = new Uint8Array()): unknown {
  try {
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    return undefined;
  }
}
