import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const WORKFLOWS = globSync('.github/workflows/*', { cwd: ROOT });

/** An action of another repository by its commit, with the tag it stood under; a workflow of this one by its path. */
const PINNED = /^(?:[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/[\w-]+\.yml)$/;

const listUses = (text: string): string[] => [...text.matchAll(/^ *(?:- )?uses: *(.*)$/gm)].map(([, use = '']) => use);

/** Each job of a workflow as text, by its name. */
function listJobs(workflow: string): Map<string, string> {
  const [, jobs = ''] = read(workflow).split(/^jobs:\n/m);
  return new Map(
    jobs.split(/^ {2}(?=\w)/m).flatMap((job) => (job.trim() === '' ? [] : [[job.split(':', 1)[0] ?? '', job]])),
  );
}

/** A step as text, from its dash to the next one's. */
const listSteps = (job: string): string[] => job.split(/^ {6}- /m).slice(1);

describe.each(WORKFLOWS)('%s', (workflow) => {
  it('names every action by its commit, with its tag beside it', () => {
    const uses = listUses(read(workflow));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((use) => !PINNED.test(use))).toEqual([]);
  });

  it('has no rights but those a job names, and an end for each job that runs steps', () => {
    expect(read(workflow)).toMatch(/^permissions: \{\}$/m);
    const jobs = listJobs(workflow);
    expect(jobs.size).toBeGreaterThan(0);
    for (const [name, job] of jobs) {
      expect(job, name).toMatch(/^ {4}permissions:\n(?: {6}[\w-]+: (?:read|write)\n)+/m);
      if (listSteps(job).length > 0) expect(job, name).toMatch(/^ {4}timeout-minutes: \d+$/m);
    }
  });

  it('leaves no token behind in a checkout', () => {
    const checkouts = [...listJobs(workflow).values()]
      .flatMap(listSteps)
      .filter((step) => step.includes('actions/checkout@'));
    expect(checkouts.filter((step) => !step.includes('persist-credentials: false'))).toEqual([]);
  });

  it('runs one at a time', () => {
    expect(read(workflow)).toMatch(/^concurrency:\n {2}group: /m);
  });

  it('puts nothing that others wrote into a command', () => {
    const commands = [...read(workflow).matchAll(/^ *(?:- )?run: *(.*(?:\n {8,}(?!env:).*)*)/gm)].map(([, run]) => run);
    expect(commands.filter((run) => run?.includes('${{'))).toEqual([]);
  });
});

it.each([
  'nobody/knows@v4 # v4.0.0',
  'nobody/knows@0123456789abcdef0123456789abcdef01234567',
  'nobody/knows@main',
  './.github/x',
])('%s is no pinned action', (use) => {
  expect(PINNED.test(use)).toBe(false);
});

it('the gate there is the gate here, on the oldest Node the README promises', () => {
  const [gate = ''] = listJobs('.github/workflows/gate.yml').values();
  expect(listSteps(gate).filter((step) => step.startsWith('run:'))).toEqual(['run: bash .ci/run\n']);
  const [, promised] = /Any Node from (\d+) on/.exec(read('README.md')) ?? [];
  expect(gate).toContain(`node-version: ${promised} #`);
  expect(gate).toMatch(/^ {10}java-version: 17$/m);
});

it('a release goes through the gate, and what may write runs nothing of the repository', () => {
  const jobs = listJobs('.github/workflows/release.yml');
  expect(jobs.get('gate')).toContain('uses: ./.github/workflows/gate.yml');
  expect(jobs.get('pack')).toContain('needs: gate');
  expect(jobs.get('publish')).toContain('needs: pack');
  const writing = [...jobs].filter(([, job]) => job.includes(': write')).map(([name]) => name);
  expect(writing).toEqual(['publish']);
  expect(jobs.get('publish')).not.toMatch(/checkout|setup-node|npm|\.ci\//);
});

it('a tag that is not the version releases nothing', () => {
  const folder = join(tmpdir(), `holdfast-release-${process.pid}`);
  const env = { ...process.env, TAG: 'v0.0.1' };
  const { status, stderr } = spawnSync('bash', ['.ci/pack.sh', folder], { cwd: ROOT, env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^pack: the tag is v0\.0\.1 and package\.json says /),
  });
  expect(existsSync(folder)).toBe(false);
});

it('an update waits a week, and is pinned', () => {
  const { minimumReleaseAge, rangeStrategy, ...more } = JSON.parse(read('.github/renovate.json'));
  expect({ minimumReleaseAge, rangeStrategy }).toEqual({ minimumReleaseAge: '7 days', rangeStrategy: 'pin' });
  expect(more.extends).toContain('helpers:pinGitHubActionDigests');
});

it('owners are named for folders and files there are', () => {
  const paths = [...read('.github/CODEOWNERS').matchAll(/^\/(\S+)/gm)].map(([, path = '']) => path.replace(/\/$/, ''));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => globSync(path, { cwd: ROOT }).length === 0)).toEqual([]);
});
