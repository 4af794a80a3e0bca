import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const BOOTSTRAP = fileURLToPath(new URL('../../../infra/local/bootstrap.mjs', import.meta.url));
const LOCKFILE = JSON.stringify({ packages: { 'node_modules/node': { version: '24.21.0' } } });

/** As npm 10 and 11 write them on Node 20. */
const ENGINE = [
  'npm warn EBADENGINE Unsupported engine {',
  "npm warn EBADENGINE   package: 'oidc-provider@9.13.3',",
  "npm warn EBADENGINE   required: { node: '^22 || >=24' },",
  'npm warn EBADENGINE }',
];
const DEPRECATED = 'npm warn deprecated lodash.isequal@4.5.0: use node:util';
const HEEDED = 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write';
const FAILURE = 'npm error code EINTEGRITY';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-bootstrap-'));
  mkdirSync(join(root, 'infra', 'local'), { recursive: true });
  copyFileSync(BOOTSTRAP, join(root, 'infra', 'local', 'bootstrap.mjs'));
  writeFileSync(join(root, 'package-lock.json'), LOCKFILE);
  writeFileSync(join(root, 'start.ts'), "console.log('started', process.argv[2]);");
});
afterEach(() => rmSync(root, { recursive: true }));

/** Stands in for npm: says lines, and installs unless it ends with another code than 0. */
function writeNpm(lines: readonly string[], code: number): string {
  const file = join(root, 'npm.js');
  const modules = join(root, 'node_modules');
  const install = `fs.mkdirSync(${JSON.stringify(join(modules, 'node', 'bin'))}, { recursive: true });
    fs.symlinkSync(${JSON.stringify(process.execPath)}, ${JSON.stringify(join(modules, 'node', 'bin', 'node'))});
    fs.writeFileSync(${JSON.stringify(join(modules, '.package-lock.json'))}, ${JSON.stringify(LOCKFILE)});`;
  const script = `const fs = require('node:fs');
    for (const line of ${JSON.stringify(lines)}) console.error(line);
    ${code === 0 ? install : ''}
    process.exitCode = ${code};`;
  writeFileSync(file, script);
  return file;
}

const start = (npm: string): Promise<{ code: number; out: string; err: string[] }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], npm_execpath: npm };
    execFile(process.execPath, ['infra/local/bootstrap.mjs', 'start.ts', '--once'], { cwd: root, env }, (...ended) => {
      const [error, out, err] = ended;
      resolve({ code: Number(error?.code ?? 0), out, err: err.split('\n').filter((line) => line !== '') });
    });
  });

describe('the first start', () => {
  it('shows what npm warns of, but for what nobody who starts this can heed', async () => {
    const { code, out, err } = await start(writeNpm([...ENGINE, HEEDED, DEPRECATED], 0));
    expect({ code, err }).toEqual({ code: 0, err: [HEEDED] });
    expect(out).toMatch(/^holdfast: installing what .*\nholdfast: installed in \d+ s\nstarted --once\n$/);
  });

  it('shows all that npm said when it failed', async () => {
    const { code, err } = await start(writeNpm([...ENGINE, FAILURE], 1));
    expect(code).toBe(1);
    expect(err).toEqual([FAILURE, ...ENGINE, 'holdfast: npm ci ended with code 1; its own message stands above.']);
  });

  it('says that the registry cannot be reached', async () => {
    const { code, err } = await start(writeNpm(['npm error code ENOTFOUND'], 1));
    expect(code).toBe(1);
    expect(err.at(-1)).toMatch(/^holdfast: the npm registry cannot be reached/);
  });
});
