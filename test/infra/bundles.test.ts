import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createApp } from '../../infra/create-app.ts';
import { STAGES } from '../../infra/stages.ts';

const BUDGET_BYTES = 450_000;
const assembly = createApp(STAGES.dev).synth();

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

it('bundles nine functions', () => {
  expect(functions).toHaveLength(9);
});

it.each(functions)(
  '$description: one module within the budget, with none of the SDK’s search for credentials',
  ({ folder }) => {
    expect(readdirSync(folder)).toEqual(['index.mjs']);
    const code = readFileSync(join(folder, 'index.mjs'));
    expect(code.byteLength).toBeLessThan(BUDGET_BYTES);
    expect(code.toString()).not.toMatch(/AWS_CONTAINER_CREDENTIALS|AWS_WEB_IDENTITY_TOKEN_FILE/);
  },
);

it.each(functions)('$description: starts with its own variables and nothing else', async ({ folder, variables }) => {
  const url = pathToFileURL(join(folder, 'index.mjs')).href;
  const script = `const { handler } = await import(${JSON.stringify(url)}); console.log(typeof handler);`;
  const values = { EGRESS: 'public', UNVERIFIED_LAW: 'refused', API_URL: 'https://api.example' };
  const env = { AWS_REGION: 'eu-central-1', ...Object.fromEntries(variables.map((name) => [name, '1'])), ...values };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });
  expect(stdout.trim()).toBe('function');
});
