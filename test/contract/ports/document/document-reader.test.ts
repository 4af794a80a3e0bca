import { afterEach, describe, expect, it } from 'vitest';
import { InvocationError } from '../../../../infra/local/base/invocation.ts';
import { startLambda } from '../../../../infra/local/services/lambda/lambda.ts';
import * as calling from '../../../../shared/adapters/lambda/call-function.ts';
import * as adapter from '../../../../shared/adapters/lambda/document-reader.ts';
import type { DocumentReading } from '../../../../shared/domain/order/readings/document-reading.ts';
import { connect, withoutService, withServiceAt } from '../../../support/aws.ts';
import { importBundled } from '../../../support/bundled.ts';

const ARN = 'arn:aws:lambda:eu-central-1:000000000000:function:inspect-files';
const PDF = Buffer.from('%PDF-1.7 the mandate of Dr. Quist');
const QUOTED = { orderId: `ord_${'0'.repeat(26)}`, digest: 'ab'.repeat(32) };
const DOWN = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };

const asItDeploys = (await importBundled('shared/adapters/lambda/document-reader.ts')) as typeof adapter;
const callingAsItDeploys = (await importBundled('shared/adapters/lambda/call-function.ts')) as typeof calling;

connect();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

describe.each([
  { name: 'with the SDK', createClient: calling.createLambdaClient, create: adapter.createDocumentReader },
  {
    name: 'as it deploys',
    createClient: callingAsItDeploys.createLambdaClient,
    create: asItDeploys.createDocumentReader,
  },
])('a look into a document $name', ({ createClient, create }) => {
  /** Looks by the local Lambda, which runs `answer`. */
  async function looked(answer: (event: unknown) => unknown) {
    const lambda = await startLambda({ port: 0, region: 'eu-central-1', account: '000000000000' });
    stops.push(() => lambda.stop());
    lambda.serve(new Map([[ARN, async (event: unknown) => answer(event)]]));
    let found: DocumentReading | undefined;
    await withServiceAt('LAMBDA', lambda.endpoint, async () => {
      found = await create(createClient(), ARN).read(PDF);
    });
    return found;
  }

  it.each([
    { verdict: 'said', quoted: QUOTED },
    { verdict: 'refused', fault: 'says-nothing' },
  ] as const)('hands it over whole, and says that it is $verdict', async (reading) => {
    const events: unknown[] = [];
    const answer = await looked((event) => {
      events.push(event);
      return reading;
    });
    expect(answer).toEqual(reading);
    expect(events).toEqual([{ document: PDF.toString('base64') }]);
  });

  it.each([
    { what: 'an id no order can have', answer: { verdict: 'said', quoted: { ...QUOTED, orderId: 'ord_1' } } },
    {
      what: 'a digest in capital letters',
      answer: { verdict: 'said', quoted: { ...QUOTED, digest: 'AB'.repeat(32) } },
    },
    { what: 'a fault nobody knows', answer: { verdict: 'refused', fault: 'ugly' } },
    { what: 'nothing', answer: null },
  ])('takes no answer with $what', async ({ answer }) => {
    await expect(looked(() => answer)).rejects.toThrow(/^invocation .* said nothing that is known of a document$/);
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
      await expect(create(createClient(), ARN, 3_000).read(PDF)).rejects.toMatchObject(DOWN);
    });
  });
});
