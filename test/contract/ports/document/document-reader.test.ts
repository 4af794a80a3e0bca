import { describe, expect, it } from 'vitest';
import * as calling from '../../../../shared/adapters/lambda/call-function.ts';
import * as adapter from '../../../../shared/adapters/lambda/document-reader.ts';
import { INSPECTOR, testAsking } from '../../../support/asked-inspector.ts';
import { connect } from '../../../support/aws.ts';
import { importBundled } from '../../../support/bundled.ts';

const PDF = Buffer.from('%PDF-1.7 the mandate of Dr. Quist');
const QUOTED = { orderId: `ord_${'0'.repeat(26)}`, digest: 'ab'.repeat(32) };

const asItDeploys = (await importBundled('shared/adapters/lambda/document-reader.ts')) as typeof adapter;
const callingAsItDeploys = (await importBundled('shared/adapters/lambda/call-function.ts')) as typeof calling;

connect();

describe.each([
  { name: 'with the SDK', createClient: calling.createLambdaClient, create: adapter.createDocumentReader },
  {
    name: 'as it deploys',
    createClient: callingAsItDeploys.createLambdaClient,
    create: asItDeploys.createDocumentReader,
  },
])('a look into a document $name', ({ createClient, create }) => {
  const looked = testAsking({
    createClient,
    ask: (client, patienceMs) => create(client, INSPECTOR, patienceMs).read(PDF),
  });

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
});
