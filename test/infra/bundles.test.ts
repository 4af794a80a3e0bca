import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBesidePrinting } from '../../shared/deployment/printing.ts';
import { BESIDE_VIEWER } from '../../shared/deployment/viewer.ts';
import { type Deployed, importOf, listDeployed, runAlone } from '../support/bundles/deployed.ts';
import { aCertificate } from '../support/documents.ts';

const PRINTING = 'render-documents';

/** What stands beside a bundle. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  [PRINTING]: listBesidePrinting().map((path) => basename(path)),
  'serve-public': ['openapi.json', 'pages.css.br', 'pages.css.gz'],
  'serve-pages-persons': ['pages.css.br', 'pages.css.gz'],
  'serve-pages-desks': ['duty.mjs.br', 'duty.mjs.gz', 'pages.css.br', 'pages.css.gz'],
  'serve-pages-public': ['web/components/style/pages.css', ...BESIDE_VIEWER].flatMap((path) => [
    `${basename(path)}.br`,
    `${basename(path)}.gz`,
  ]),
};

const functions = listDeployed();

it('bundles thirty-five functions', () => {
  expect(functions).toHaveLength(35);
});

/** Runs a script beside a bundle's `handler`, in a process that has the function's own variables and nothing else. */
const runWith = (deployed: Deployed, script: string): Promise<string> =>
  runAlone(`const { handler } = await ${importOf(deployed)}; ${script}`, deployed.environment);

describe.each(functions)('$description', (deployed) => {
  const { name, folder } = deployed;

  it('is one module, without the SDK’s search for credentials and without a library that traces', () => {
    expect(readdirSync(folder).sort()).toEqual([...(BESIDE[name] ?? []), 'index.mjs'].sort());
    const code = readFileSync(join(folder, 'index.mjs'), 'utf8');
    expect(code).not.toMatch(/AWS_CONTAINER_CREDENTIALS|AWS_WEB_IDENTITY_TOKEN_FILE/);
    expect(code).not.toMatch(/aws-xray-sdk|@opentelemetry\//); // Lambda traces by itself
  });

  it('starts with its own variables and nothing else', async () => {
    expect(await runWith(deployed, 'console.log(typeof handler);')).toBe('function');
  });
});

it('the bundle that prints, as it deploys, turns a certificate into a PDF with its fonts embedded', async () => {
  const printing = functions.find(({ name }) => name === PRINTING);
  if (!printing) throw new Error('no function prints');
  const event = JSON.stringify({ document: aCertificate() });
  const said = await runWith(
    printing,
    `const { pdf } = await handler(${event}, { awsRequestId: 'request-1' }); console.log(pdf);`,
  );
  const pdf = Buffer.from(said.split('\n').at(-1) ?? '', 'base64').toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\.[\s\S]*%%EOF\s*$/);
  expect(pdf).toMatch(/\/FontFile2/);
});
