import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../.ci/subjects.mjs', import.meta.url));
const LONGEST = `infra: ${'x'.repeat(65)}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-subjects-'));
  git('init', '--quiet', '--initial-branch=main');
  commit(`Written before there was a rule, and longer than the rule would have let it be`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Git as it is on any machine: nobody's own settings, nobody's own name. */
function git(...args: string[]): string {
  const somebody = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org', '-c', 'commit.gpgsign=false'];
  const env = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...somebody, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function commit(subject: string): string {
  git('commit', '--quiet', '--allow-empty', '--message', subject);
  return git('rev-parse', 'HEAD');
}

function merge(subject: string): void {
  git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
  commit('shared: do something beside');
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message', subject, 'side');
}

function look(first: string, cwd = folder): { readonly code: number | null; readonly said: string } {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, first], { cwd, encoding: 'utf8' });
  return { code: status, said: stdout };
}

describe('the subjects of commits', () => {
  it('may have 72 characters, however many bytes they are', () => {
    const first = commit(LONGEST);
    commit(`${'ä'.repeat(72)}\n\n${'A body has no such limit. '.repeat(9)}`);
    expect(look(first)).toEqual({ code: 0, said: 'subjects: 2 looked at, 0 longer than 72 characters\n' });
  });

  it.each(['the first one', 'a later one'])('may not have one more: %s', (which) => {
    const first = commit(which === 'the first one' ? `${LONGEST}x` : LONGEST);
    commit(which === 'the first one' ? LONGEST : `${LONGEST}x`);
    const { code, said } = look(first);
    expect(code).toBe(1);
    expect(said).toContain(`73 characters: ${LONGEST}x\n`);
    expect(said).toContain('subjects: 2 looked at, 1 longer than 72 characters\n');
  });

  it.each`
    subject                           | code | why
    ${`Merge ${'x'.repeat(70)}`}      | ${1} | ${'a merge that names no issue is a commit like others'}
    ${`Merge #12: ${'x'.repeat(70)}`} | ${0} | ${'a merge is named by its issue, however long that is called'}
  `('$why', ({ subject, code }) => {
    const first = commit(LONGEST);
    commit('shared: do something');
    merge(subject);
    expect(look(first).code).toBe(code);
  });

  it('of a commit that is no merge are held to it, also when they name an issue', () => {
    const first = commit(LONGEST);
    commit(`shared: ${'x'.repeat(70)} #12`);
    expect(look(first).code).toBe(1);
  });

  it('are not looked at in a clone that is cut short, which is said', () => {
    const first = commit(LONGEST);
    commit(`${LONGEST}x`);
    const shallow = join(folder, 'shallow');
    git('clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, shallow);
    expect(look(first, shallow)).toEqual({
      code: 0,
      said: 'subjects: not looked at, the history here is cut short\n',
    });
  });

  it('are not looked at where sources come without history, which is said', () => {
    const first = commit(LONGEST);
    rmSync(join(folder, '.git'), { recursive: true });
    expect(look(first)).toEqual({ code: 0, said: 'subjects: not looked at, no history comes with these sources\n' });
  });

  it('fail where a whole history does not hold the first one, and say what to do', () => {
    commit(LONGEST);
    git('checkout', '--quiet', '-b', 'side');
    const first = commit('shared: do something beside');
    git('checkout', '--quiet', 'main');
    const { code, said } = look(first);
    expect(code).toBe(1);
    expect(said).toContain(
      `subjects: ${first} is not known as an ancestor of the commit checked out. Bring its history back`,
    );
  });

  it('fail where git is refused a look at the history', () => {
    const first = commit(LONGEST);
    writeFileSync(join(folder, '.git', 'config'), 'no settings');
    expect(look(first).code).toBe(1);
  });
});
