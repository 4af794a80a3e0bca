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

/** Packages of these licences, beside the one that was read. */
const under = (...licences: readonly (readonly [license: string | undefined, dev?: boolean])[]) =>
  Object.fromEntries(
    licences.map(([license, dev], place) => [
      `node_modules/@some/p${place}`,
      { version: '1.2.3', license, ...(dev && { dev }) },
    ]),
  );

describe('the licence of a package', () => {
  it('fits, whatever its place: ours do', () => {
    const { status, stdout } = spawnSync(process.execPath, [SCRIPT], { cwd: ROOT, encoding: 'utf8' });
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^licences: \d{3,} packages looked at, 0 refused\n$/),
    });
  });

  it('fits when one of those to choose from does, and when each of those together does', () => {
    const fit = under(['MIT'], ['(MIT OR GPL-3.0-only)'], ['MIT AND OFL-1.1'], ['Apache-2.0'], ['MPL-2.0', true]);
    expect(look({ ...READ, ...fit })).toEqual({ code: 0, said: 'licences: 6 packages looked at, 0 refused\n' });
  });

  it('is refused by name and version, with what to do; what only builds may be copyleft that ends at its file', () => {
    const terms = 'SEE LICENSE IN TERMS.md';
    const refused = under(
      ['GPL-3.0-only'],
      ['GPL-3.0-only', true],
      ['MIT AND GPL-3.0-only', true],
      ['MPL-2.0'],
      [terms, true],
      [undefined, true],
    );
    const { code, said } = look({ ...READ, ...refused });
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual([
      '@some/p0@1.2.3 is under GPL-3.0-only, which is not on the list for what ships',
      '@some/p1@1.2.3 is under GPL-3.0-only, which is not on the list',
      '@some/p2@1.2.3 is under MIT AND GPL-3.0-only, which is not on the list',
      '@some/p3@1.2.3 is under MPL-2.0, which is not on the list for what ships',
      `@some/p4@1.2.3 says "${terms}", which is no SPDX expression`,
      '@some/p5@1.2.3 names no licence',
      expect.stringContaining('.ci/licences.mjs'),
      'licences: 7 packages looked at, 6 refused',
      '',
    ]);
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
