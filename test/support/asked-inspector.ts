import type { LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, expect, it } from 'vitest';
import { InvocationError } from '../../infra/local/base/invocation.ts';
import { startLambda } from '../../infra/local/services/lambda/lambda.ts';
import { withoutService, withServiceAt } from './aws.ts';

export const INSPECTOR = 'arn:aws:lambda:eu-central-1:000000000000:function:inspect-files';

interface Asking<Found> {
  readonly createClient: () => LambdaClient;
  /** @param patienceMs how long an answer may take; left out: as it deploys. */
  readonly ask: (client: LambdaClient, patienceMs?: number) => Promise<Found>;
}

/**
 * What holds of whoever asks the function that looks into files: what goes wrong there is not repeated, and its absence is told.
 *
 * @returns a way to ask it by the local Lambda, which answers by `answer`.
 */
export function testAsking<Found>({ createClient, ask }: Asking<Found>) {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
  });

  async function looked(answer: (event: unknown) => unknown): Promise<Found | undefined> {
    const lambda = await startLambda({ port: 0, region: 'eu-central-1', account: '000000000000' });
    stops.push(() => lambda.stop());
    lambda.serve(new Map([[INSPECTOR, async (event: unknown) => answer(event)]]));
    let found: Found | undefined;
    await withServiceAt('LAMBDA', lambda.endpoint, async () => {
      found = await ask(createClient());
    });
    return found;
  }

  it('does not repeat what the function says went wrong: it may quote the file', async () => {
    const failing = looked(() => {
      throw new InvocationError('inspect-files', {
        errorType: 'TypeError',
        errorMessage: 'the mandate of Dr. Quist',
        trace: [],
      });
    });
    const error = await failing.catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/^Error: invocation [\da-f-]{36} ended with TypeError$/);
  });

  it('says that Lambda does not answer', async () => {
    await withoutService('LAMBDA', async () => {
      await expect(ask(createClient(), 3_000)).rejects.toMatchObject({
        name: 'HoldfastError',
        code: 'service-unavailable',
        retryable: true,
      });
    });
  });

  return looked;
}
