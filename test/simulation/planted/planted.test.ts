import { stripTypeScriptTypes } from 'node:module';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { BUGS } from './bugs.ts';
import { huntPlanted, readPlanted } from './command.ts';
import { huntAll } from './hunter.ts';
import { sourceWith } from './plant.ts';

/** Those that show in their first life, each of another kind and by another invariant. */
const SOONEST = [
  'in-force-at-its-end',
  'counted-from-issue',
  'extensions-not-counted',
  'extended-after-silence',
  'validated-by-its-own-filer',
  'answer-comes-to-nothing',
  'waiting-as-long-as-anybody-likes',
  'chain-without-the-digest-before',
  'digest-of-another-commit',
  'failure-taken-for-success',
];

describe('the bugs that are planted', () => {
  it('are many, and of different names', () => {
    expect(new Set(BUGS.map(({ name }) => name)).size).toBe(BUGS.length);
    expect(BUGS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(BUGS.map((bug) => [bug.name, bug] as const))('%s stands at one place, and is a program', (_name, bug) => {
    const source = sourceWith(bug);
    expect(source).toContain(bug.put);
    expect(() => stripTypeScriptTypes(source)).not.toThrow();
  });

  it('are looked for by name', async () => {
    const said: string[] = [];
    expect(readPlanted(['--seeds', '3'])).toBeUndefined();
    expect(readPlanted(['--planted'])).toBe('all');
    expect(readPlanted(['--planted=ended-twice'])).toBe('ended-twice');
    expect(await huntPlanted('no-such-bug', [], (line) => said.push(line))).toBe(2);
    expect(await huntPlanted('ended-twice', ['--seeds', '0'], (line) => said.push(line))).toBe(2);
    expect(said[0]).toContain('no planted bug is called no-such-bug');
  });
});

it('finds within a few lives the ten that show soonest', async () => {
  const bugs = BUGS.filter(({ name }) => SOONEST.includes(name));
  const caught = await huntAll(bugs, { seeds: 8, steps: 20, threads: availableParallelism() });
  expect(caught.filter(({ violation }) => violation === undefined).map(({ name }) => name)).toEqual([]);
  expect(caught).toHaveLength(SOONEST.length);
});

it('misses what is no bug, so that finding one proves something', async () => {
  const [bug] = BUGS;
  if (!bug) throw new Error('there is a bug');
  const harmless = {
    ...bug,
    name: 'harmless',
    find: '/** What each ending by time makes of an order. */',
    put: '/** The same. */',
  };
  const [caught] = await huntAll([harmless], { seeds: 3, steps: 20, threads: 1 });
  expect(caught).toEqual({ name: 'harmless', seeds: 3 });
});
