import { LambdaClient } from '@aws-sdk/client-lambda';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { INVOCATIONS, type Invocation } from '../../infra/local/workers/invocations.ts';
import { createDocumentPrinter } from '../../shared/adapters/lambda/document-printer.ts';
import { reportOutages } from '../../shared/adapters/refuse-loudly.ts';
import { aCertificate } from '../support/documents.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const SECRET = 'heliotrope';

let stack: SharedStack;
beforeAll(async () => {
  stack = await shareStack();
  await stack.client.control('POST', '/schedule', { enabled: false }); // or a tick is counted among the calls
});
beforeEach(() => stack.client.control('DELETE', '/calls'));

/** Prints as a function of the stack would: under an access key that is known as that function's. */
async function printAs(functionName: string, document = aCertificate()): Promise<Uint8Array> {
  const { services, site } = stack.host.parts;
  const accessKeyId = `TEST-${functionName}`;
  services.meter.bind(accessKeyId, { functionName });
  const client = reportOutages(
    new LambdaClient({
      endpoint: services.meter.endpoints.lambda,
      region: site.region,
      credentials: { accessKeyId, secretAccessKey: 'unused' },
    }),
  );
  try {
    const renderer = site.declared.functions.get('render-documents');
    return await createDocumentPrinter(client, renderer?.arn ?? '').print(document);
  } finally {
    client.destroy();
    services.meter.unbind(accessKeyId);
  }
}

const PRINTS = ['show-orders', 'serve-providers', 'serve-notices'];

it.each(PRINTS)('%s may have a document printed', async (functionName) => {
  const pdf = Buffer.from(await printAs(functionName)).toString('latin1');
  expect(pdf).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
  const { byFunction } = await stack.client.calls();
  expect(byFunction).toMatchObject({ [functionName]: { calls: { 'lambda:Invoke': 1 }, denied: 0 } });
  expect(byFunction).not.toHaveProperty('render-documents'); // which calls nobody
});

it('every other function is refused, and nothing is printed', async () => {
  const { site } = stack.host.parts;
  const others = [...site.declared.functions.keys()].filter((name) => !PRINTS.includes(name));
  expect(others).toHaveLength(32);
  const invoked: string[] = []; // not how many: what other files left on this stack goes on beside
  const note = (invocation: unknown): void => void invoked.push((invocation as Invocation).functionName);
  INVOCATIONS.subscribe(note);
  for (const functionName of others) {
    await expect(printAs(functionName), functionName).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect((await stack.client.calls()).byFunction[functionName]).toMatchObject({ denied: 1 });
  }
  INVOCATIONS.unsubscribe(note);
  expect(invoked).not.toContain('render-documents');
});

it('a Lambda that has no room is a service that is not available, and room again is enough', async () => {
  await stack.client.control('POST', '/faults', [{ service: 'lambda', operation: 'Invoke', kind: 'throttle' }]);
  await expect(printAs('serve-providers')).rejects.toMatchObject({ code: 'service-unavailable', retryable: true });
  await stack.client.control('DELETE', '/faults');
  expect((await printAs('serve-providers')).length).toBeGreaterThan(1_000);
});

it('a document that is none is a fault of ours: told apart, and quoted nowhere', async () => {
  const broken = aCertificate({ certificate: { A: SECRET } });
  const error = await printAs('serve-providers', broken).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'Error', message: expect.stringMatching(/^invocation [\da-f-]{36} ended with/) });
  expect(stack.said.join('\n')).toContain('render-documents: ');
  expect(stack.said.join('\n')).not.toContain(SECRET);
});
