import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-secrets-'));
  for (const part of ['.ci', '.githooks', '.secretlintrc.json', 'package.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\nkept-back\n');
  run('git', 'init', '--quiet', '--initial-branch=main');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Nobody's own settings of git, and not those of a hook that runs this test. */
function run(command: string, ...args: string[]): { readonly code: number | null; readonly said: string } {
  const env = {
    PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env['PATH']}`,
    HOME: folder,
    GIT_CONFIG_GLOBAL: join(folder, 'none'),
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

const scan = (...args: string[]) => run(process.execPath, '.ci/secrets.mjs', ...args);

function stage(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
  run('git', 'add', '--force', file);
}

const commit = () =>
  run(
    'git',
    '-c',
    'user.name=Somebody',
    '-c',
    'user.email=somebody@example.org',
    'commit',
    '--message',
    'test: add a file',
  );

/** Made for each test, and good for nothing. */
const PLANTED = {
  'a private key': () => String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  'a private key as JWK': () => JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
  'a long private key': () =>
    String(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })),
  'a token of GitHub': () => `const token = 'ghp_${randomBytes(18).toString('hex')}';\n`,
  'a key of AWS': () => `AWS_SECRET_ACCESS_KEY=${randomBytes(20).toString('hex')}\n`,
  'an account of AWS': () => `export const ACCOUNT = '4${String(randomBytes(4).readUInt32BE()).padStart(11, '7')}';\n`,
};

it.each([
  ['staged', ['--staged']],
  ['tracked', []],
])('where it is %s each kind is found, named by its file, and not shown', (_, args) => {
  const planted = Object.values(PLANTED).map((plant) => plant());
  for (const [place, text] of planted.entries()) stage(`shared/some-${place}.ts`, text);
  const { code, said } = scan(...args);
  expect(code).toBe(1);
  expect(said).toContain('.secretlintrc.json');
  for (const [place, text] of planted.entries()) {
    expect(said).toContain(`shared/some-${place}.ts`);
    const [secret = text] = (text.match(/[\w+/=-]+/g) ?? []).sort((one, other) => other.length - one.length);
    expect(said).not.toContain(secret);
  }
});

it('what is staged counts: when a secret is taken out of the file alone, and when git ignores the file', () => {
  stage('taken-out.pem', PLANTED['a private key']());
  writeFileSync(join(folder, 'taken-out.pem'), 'nothing\n');
  stage('kept-back', PLANTED['a private key']());
  const { code, said } = scan('--staged');
  expect(code).toBe(1);
  for (const file of ['taken-out.pem', 'kept-back']) expect(said).toContain(file);
});

it('what merely lies there is not', () => {
  writeFileSync(join(folder, 'some.pem'), PLANTED['a private key']());
  expect(scan('--staged')).toMatchObject({ code: 0, said: '' });
});

it('accounts that are nobody’s are allowed, and others beside them are not', () => {
  stage('some.ts', "export const ACCOUNT = '000000000000';\nexport const ACCOUNT_2 = '123456789012';\n");
  expect(scan('--staged')).toMatchObject({ code: 0, said: 'secrets: 1 files looked at, none found\n' });
  stage('other.ts', PLANTED['an account of AWS']());
  expect(scan('--staged').code).toBe(1);
});

describe('the hook', () => {
  it('is put in place by installing, and refuses the commit', () => {
    expect(run(process.execPath, '.ci/hooks.mjs')).toMatchObject({ code: 0, said: '' });
    expect(run('git', 'config', 'core.hooksPath').said).toBe('.githooks\n');
    stage('some.pem', PLANTED['a private key']());
    expect(commit()).toMatchObject({ code: 1, said: expect.stringContaining('some.pem') });
    expect(run('git', 'log').code).not.toBe(0); // there is no commit
    run('git', 'rm', '--cached', '--quiet', 'some.pem');
    stage('some.txt', 'nothing\n');
    expect(commit().code).toBe(0);
  });

  it('leaves hooks of one’s own alone, and says so', () => {
    run('git', 'config', 'core.hooksPath', 'mine');
    expect(run(process.execPath, '.ci/hooks.mjs').said).toContain('yours are in mine');
    expect(run('git', 'config', 'core.hooksPath').said).toBe('mine\n');
  });
});
