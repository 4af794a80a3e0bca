import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

const SCRIPT = join(ROOT, '.ci', 'licences.mjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-licences-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The one package that somebody read, as it stands in the lockfile. */
const READ = { 'node_modules/png-js': { version: '2.0.0' } };

function look(packages: object): { readonly code: number | null; readonly said: string } {
  const file = join(folder, 'package-lock.json');
  writeFileSync(file, JSON.stringify({ packages: { '': { name: 'ours' }, ...packages } }));
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, file], { cwd: ROOT, encoding: 'utf8' });
  return { code: status, said: stdout };
}

const some = (more: object) => ({ ...READ, 'node_modules/@some/one': { version: '1.2.3', ...more } });

describe('the licence of a package', () => {
  it('fits, whatever its place: ours do', () => {
    const { status, stdout } = spawnSync(process.execPath, [SCRIPT], { cwd: ROOT, encoding: 'utf8' });
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^licences: \d{3,} packages looked at, 0 refused\n$/),
    });
  });

  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND OFL-1.1', 'Apache-2.0'])('%s fits what ships', (license) => {
    expect(look(some({ license }))).toMatchObject({ code: 0 });
  });

  it.each`
    license                      | dev      | why
    ${'GPL-3.0-only'}            | ${false} | ${'is under GPL-3.0-only, which is not on the list for what ships'}
    ${'GPL-3.0-only'}            | ${true}  | ${'is under GPL-3.0-only, which is not on the list'}
    ${'MIT AND GPL-3.0-only'}    | ${true}  | ${'is under MIT AND GPL-3.0-only, which is not on the list'}
    ${'MPL-2.0'}                 | ${false} | ${'is under MPL-2.0, which is not on the list for what ships'}
    ${'SEE LICENSE IN TERMS.md'} | ${true}  | ${'says "SEE LICENSE IN TERMS.md", which is no SPDX expression'}
    ${undefined}                 | ${true}  | ${'names no licence'}
  `('$license is refused by name and version, with what to do (only for building: $dev)', ({ license, dev, why }) => {
    const { code, said } = look(some({ license, ...(dev && { dev }) }));
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual([
      `@some/one@1.2.3 ${why}`,
      expect.stringContaining('.ci/licences.mjs'),
      'licences: 2 packages looked at, 1 refused',
      '',
    ]);
  });

  it('may be copyleft that ends at its file where it only builds', () => {
    expect(look(some({ license: 'MPL-2.0', dev: true }))).toMatchObject({ code: 0 });
  });

  it('was read by somebody for one version, and no longer than need be', () => {
    expect(look({ 'node_modules/png-js': { version: '2.0.1' } })).toMatchObject({
      code: 1,
      said: expect.stringContaining('png-js@2.0.1 names no licence'),
    });
    expect(look({ 'node_modules/png-js': { version: '2.0.0', license: 'MIT' } })).toMatchObject({
      code: 1,
      said: expect.stringContaining('png-js@2.0.0 is in READ and no longer needs to be'),
    });
  });
});
