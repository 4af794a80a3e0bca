import { afterEach, describe, expect, it } from 'vitest';
import { InvocationError } from '../../../../infra/local/base/invocation.ts';
import { startLambda } from '../../../../infra/local/services/lambda/lambda.ts';
import * as calling from '../../../../shared/adapters/lambda/call-function.ts';
import * as adapter from '../../../../shared/adapters/lambda/whole-inspector.ts';
import type { WholeRef } from '../../../../shared/domain/attachments/attachment.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type { Look } from '../../../../shared/ports/case/whole-inspector.ts';
import { connect, withoutService, withServiceAt } from '../../../support/aws.ts';
import { anOrderId } from '../../../support/builders.ts';
import { importBundled } from '../../../support/bundled.ts';

const ARN = 'arn:aws:lambda:eu-central-1:000000000000:function:inspect-files';
const REF: WholeRef = { orderId: anOrderId(1), challenge: 'c1', attachment: 'a1', whole: '0'.repeat(32) };
const LOOKED = { size: 24, sha256: sha256('A letter.') };
const DOWN = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };

const asItDeploys = (await importBundled('shared/adapters/lambda/whole-inspector.ts')) as typeof adapter;
const callingAsItDeploys = (await importBundled('shared/adapters/lambda/call-function.ts')) as typeof calling;

connect();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

describe.each([
  { name: 'with the SDK', createClient: calling.createLambdaClient, create: adapter.createWholeInspector },
  {
    name: 'as it deploys',
    createClient: callingAsItDeploys.createLambdaClient,
    create: asItDeploys.createWholeInspector,
  },
])('a look into a file $name', ({ createClient, create }) => {
  /** Looks by the local Lambda, which runs `answer`. */
  async function looked(answer: (event: unknown) => unknown) {
    const lambda = await startLambda({ port: 0, region: 'eu-central-1', account: '000000000000' });
    stops.push(() => lambda.stop());
    lambda.serve(new Map([[ARN, async (event: unknown) => answer(event)]]));
    let found: Look | undefined;
    await withServiceAt('LAMBDA', lambda.endpoint, async () => {
      found = await create(createClient(), ARN).inspect(REF);
    });
    return found;
  }

  it.each([
    { verdict: 'taken', type: 'application/pdf' },
    { verdict: 'refused', fault: 'unreadable' },
  ] as const)('says that it is $verdict, and of which bytes, and names the file alone', async (inspection) => {
    const events: unknown[] = [];
    const answer = await looked((event) => {
      events.push(event);
      return { inspection, ...LOOKED };
    });
    expect(answer).toEqual({ inspection, ...LOOKED });
    expect(events).toEqual([REF]);
  });

  it('says that the file is not there', async () => {
    expect(await looked(() => 'not-there')).toBe('not-there');
  });

  it.each([
    { what: 'a type that is not taken', answer: { inspection: { verdict: 'taken', type: 'text/html' }, ...LOOKED } },
    { what: 'a fault nobody knows', answer: { inspection: { verdict: 'refused', fault: 'ugly' }, ...LOOKED } },
    { what: 'no digest', answer: { inspection: { verdict: 'taken', type: 'text/plain' }, size: 1 } },
    { what: 'nothing', answer: null },
  ])('takes no answer with $what', async ({ answer }) => {
    await expect(looked(() => answer)).rejects.toThrow(/^invocation .* said nothing that is known of a file$/);
  });

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
      await expect(create(createClient(), ARN, 3_000).inspect(REF)).rejects.toMatchObject(DOWN);
    });
  });
});
