import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createApp } from '../../infra/create-app.ts';
import { STAGES } from '../../infra/stages.ts';
import { aCertificate } from '../support/documents.ts';

const BUDGET_BYTES = 450_000;
const PRINTING = 'Holdfast: prints documents';
const NOTICES = 'Holdfast: providers fetch notices to pass on';
const MORE_BYTES: Readonly<Record<string, number>> = {
  // Paper is on nobody's urgent path, and a library that opens fonts is worth its weight.
  [PRINTING]: 640_000,
  // Nor is a notice, whose sentences weigh four to five thousand bytes in each language.
  [NOTICES]: 475_000,
};
const assembly = createApp(STAGES.dev, { builtinCloudFormationValidation: false }).synth();

/** What stands beside a bundle, by the description of its function. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  [PRINTING]: ['NotoSans_400Regular.ttf', 'NotoSans_700Bold.ttf'],
  'Holdfast: public keys, the description of the API, periods of the law, and whether a document is genuine': [
    'openapi.json',
  ],
};

interface Bundled {
  readonly Type: string;
  readonly Properties: { readonly Description: string; readonly Environment: { readonly Variables: object } };
  readonly Metadata: { readonly 'aws:asset:path': string };
}

const resources: Readonly<Record<string, Bundled>> = assembly.stacks[0]?.template.Resources;
const functions = Object.values(resources)
  .filter(({ Type }) => Type === 'AWS::Lambda::Function')
  .map(({ Properties, Metadata }) => ({
    description: Properties.Description,
    variables: Object.keys(Properties.Environment.Variables),
    folder: join(assembly.directory, Metadata['aws:asset:path']),
  }));

it('bundles seventeen functions', () => {
  expect(functions).toHaveLength(17);
});

it.each(functions)(
  '$description: one module within the budget, with none of the SDK’s search for credentials',
  ({ description, folder }) => {
    expect(readdirSync(folder).sort()).toEqual([...(BESIDE[description] ?? []), 'index.mjs'].sort());
    const code = readFileSync(join(folder, 'index.mjs'));
    expect(code.byteLength).toBeLessThan(MORE_BYTES[description] ?? BUDGET_BYTES);
    expect(code.toString()).not.toMatch(/AWS_CONTAINER_CREDENTIALS|AWS_WEB_IDENTITY_TOKEN_FILE/);
  },
);

/** Runs a script beside a bundle's `handler`, in a process that has the function's own variables and nothing else. */
async function runWith({ folder, variables }: (typeof functions)[number], script: string): Promise<string> {
  const url = pathToFileURL(join(folder, 'index.mjs')).href;
  const code = `const { handler } = await import(${JSON.stringify(url)}); ${script}`;
  const values = { EGRESS: 'public', UNVERIFIED_LAW: 'refused', API_URL: 'https://api.example' };
  const env = { AWS_REGION: 'eu-central-1', ...Object.fromEntries(variables.map((name) => [name, '1'])), ...values };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { env });
  return stdout.trim();
}

it.each(functions)('$description: starts with its own variables and nothing else', async (bundled) => {
  expect(await runWith(bundled, 'console.log(typeof handler);')).toBe('function');
});

it('the bundle that prints, as it deploys, turns a certificate into a PDF with its fonts embedded', async () => {
  const printing = functions.find(({ description }) => description === PRINTING);
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
