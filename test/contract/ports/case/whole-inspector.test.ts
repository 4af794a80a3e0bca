import { describe, expect, it } from 'vitest';
import * as calling from '../../../../shared/adapters/lambda/call-function.ts';
import * as adapter from '../../../../shared/adapters/lambda/whole-inspector.ts';
import type { WholeRef } from '../../../../shared/domain/attachments/attachment.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { INSPECTOR, testAsking } from '../../../support/asked-inspector.ts';
import { connect } from '../../../support/aws.ts';
import { anOrderId } from '../../../support/builders.ts';
import { importBundled } from '../../../support/bundled.ts';

const REF: WholeRef = { orderId: anOrderId(1), challenge: 'c1', attachment: 'a1', whole: '0'.repeat(32) };
const LOOKED = { size: 24, sha256: sha256('A letter.') };

const asItDeploys = (await importBundled('shared/adapters/lambda/whole-inspector.ts')) as typeof adapter;
const callingAsItDeploys = (await importBundled('shared/adapters/lambda/call-function.ts')) as typeof calling;

connect();

describe.each([
  { name: 'with the SDK', createClient: calling.createLambdaClient, create: adapter.createWholeInspector },
  {
    name: 'as it deploys',
    createClient: callingAsItDeploys.createLambdaClient,
    create: asItDeploys.createWholeInspector,
  },
])('a look into a file $name', ({ createClient, create }) => {
  const looked = testAsking({
    createClient,
    ask: (client, patienceMs) => create(client, INSPECTOR, patienceMs).inspect(REF),
  });

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
});
