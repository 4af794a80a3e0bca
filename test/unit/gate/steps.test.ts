import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ViteUserConfig } from 'vitest/config';
import { ROOT } from '../../support/map/read-imports.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
const STEPS = [...read('.ci/run').matchAll(/^step (npm .*)$/gm)].map(([, command = '']) => command);

/** What a command gives vitest; nothing where it is no run of tests. */
function readVitestArguments(command: string): string[] | undefined {
  const [, name, rest] = /^npm (?:run )?([\w-]+)(?: -- (.*))?$/.exec(command) ?? [];
  const more = rest === undefined ? [] : rest.split(' ').map((word) => word.replace(/^'(.*)'$/, '$1'));
  if (name === 'test') return more;
  const script = scripts[name ?? ''];
  if (!script?.startsWith('npm test')) return undefined;
  return [...(readVitestArguments(script) ?? []), ...more];
}

/** As vitest reads `--project`: any of those named, and none of those with a `!`. */
function isChosen(name: string, wanted: readonly string[]): boolean {
  if (wanted.includes(`!${name}`)) return false;
  const named = wanted.filter((one) => !one.startsWith('!'));
  return named.length === 0 || named.includes(name);
}

async function listFiles(args: readonly string[]): Promise<string[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string', default: 'vitest.config.ts' },
      project: { type: 'string', multiple: true, default: [] },
      coverage: { type: 'boolean' },
    },
  });
  const module: { default: ViteUserConfig } = await import(pathToFileURL(join(ROOT, values.config)).href);
  const { test } = module.default;
  const own = test?.include === undefined ? [] : globSync(test.include, { cwd: ROOT });
  const projects = (test?.projects ?? []).flatMap((project) => {
    const {
      name,
      include = [],
      exclude = [],
    } = (typeof project === 'object' && 'test' in project && project.test) || {};
    return typeof name === 'string' && isChosen(name, values.project) ? globSync(include, { cwd: ROOT, exclude }) : [];
  });
  return [...own, ...projects];
}

const runs = STEPS.flatMap((command) => {
  const args = readVitestArguments(command);
  return args === undefined ? [] : [{ command, args }];
});

it('every test is run by exactly one step of the gate', async () => {
  const run = (await Promise.all(runs.map(({ args }) => listFiles(args)))).flat();
  expect(run.toSorted()).toEqual(globSync('test/**/*.test.ts', { cwd: ROOT }).toSorted());
});

describe('a step that runs tests', () => {
  it.each(runs)('$command finds some', async ({ args }) => {
    expect(await listFiles(args)).not.toEqual([]);
  });
});

it('what npm test leaves out has a command of its own, of the name of its folder', async () => {
  const whole = new Set(await listFiles([]));
  const left = globSync('test/**/*.test.ts', { cwd: ROOT }).filter((file) => !whole.has(file));
  const folders = new Set(left.map((file) => file.split('/')[1] ?? ''));
  expect([...folders].sort()).toEqual(['apart', 'documented', 'pages']);
  for (const folder of folders) {
    const files = await listFiles(readVitestArguments(`npm run ${folder}`) ?? []);
    expect(files.sort()).toEqual(globSync(`test/${folder}/**/*.test.ts`, { cwd: ROOT }).sort());
  }
});

it.each`
  command                                               | args
  ${"npm test -- --project '!unit' --project '!cases'"} | ${['--project', '!unit', '--project', '!cases']}
  ${'npm test'}                                         | ${[]}
  ${'npm run documented -- test/documented'}            | ${['--config', 'vitest.documented.config.ts', 'test/documented']}
  ${'npm run lint'}                                     | ${undefined}
`('$command gives vitest $args', ({ command, args }) => {
  expect(readVitestArguments(command)).toEqual(args);
});

it.each`
  wanted                 | chosen
  ${[]}                  | ${['unit', 'infra', 'stack']}
  ${['unit', 'infra']}   | ${['unit', 'infra']}
  ${['!unit']}           | ${['infra', 'stack']}
  ${['infra', '!infra']} | ${[]}
`('--project $wanted runs $chosen', ({ wanted, chosen }) => {
  expect(['unit', 'infra', 'stack'].filter((name) => isChosen(name, wanted))).toEqual(chosen);
});
