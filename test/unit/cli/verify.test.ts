import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import sample from '../../samples/history-0.1.0.json' with { type: 'json' };

const COMMAND = fileURLToPath(new URL('../../../shared/cli/verify.ts', import.meta.url));

let dir: string;
let history: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'holdfast-verify-'));
  history = join(dir, 'taken-along', 'history.json');
  await mkdir(join(dir, 'taken-along'));
  await writeFile(history, JSON.stringify(sample.history));
});
afterEach(() => rm(dir, { recursive: true }));

const verify = (data: string): Promise<string> =>
  new Promise((resolve) => {
    const env = { ...process.env, HOLDFAST_DATA: data };
    execFile(process.execPath, [COMMAND, history], { env }, (_error, stdout, stderr) => resolve(stdout + stderr));
  });

it('takes the keys of the data folder that the local host was given', async () => {
  const data = join(dir, 'data');
  await mkdir(data);
  await writeFile(join(data, 'jwks.json'), JSON.stringify(sample.keys));
  expect(await verify(data)).toContain(`(from ${join(data, 'jwks.json')})`);
});

it('names both places it looked into', async () => {
  const places = [join(dir, 'taken-along', 'jwks.json'), join(dir, 'nothing', 'jwks.json')];
  expect(await verify(join(dir, 'nothing'))).toContain(`no key set at ${places.join(' or ')}`);
});
