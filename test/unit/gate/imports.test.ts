import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources, ROOT } from '../../support/map/read-imports.ts';

/** Ways to import that the linter's import table does not look at. */
const WAYS_AROUND = /\bimport\s*\(|\b(?:require|createRequire|getBuiltinModule)\b|^\s*\/\/\/\s*<reference\b/gm;

/** Who may go one of them, and why a statement will not do. */
const NEEDED: Readonly<Record<string, { readonly ways: readonly string[]; readonly why: string }>> = {
  'infra/local/services/dynamodb/dynamodb.ts': {
    ways: ['createRequire', 'createRequire'],
    why: 'finds the folder of a package, of which it runs a file that is no module',
  },
  'infra/local/test.ts': { ways: ['import('], why: 'runs a command of a package, which the package does not export' },
  'infra/local/workers/entry.ts': { ways: ['import('], why: 'loads a bundle, which is made while the host runs' },
};

const findWays = (text: string): readonly string[] => [...text.matchAll(WAYS_AROUND)].map(([way]) => way.trim());

describe('imports that no table sees', () => {
  it('are not in what is deployed or runs it, but where a reason is written', () => {
    const found = listSources()
      .map((file) => [file, findWays(readFileSync(join(ROOT, file), 'utf8'))] as const)
      .filter(([, ways]) => ways.length > 0);
    const needed = Object.entries(NEEDED).map(([file, { ways }]) => [file, ways]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(needed));
  });

  it.each([
    "let clock: import('./clock.ts').Clock;",
    "await import('node:fs');",
    'await import(`./other.ts`);',
    'await import(name);',
    "require('node:fs');",
    "import fs = require('node:fs');",
    'createRequire(import.meta.url);',
    "process.getBuiltinModule('node:fs');",
    '/// <reference path="./other.ts" />',
  ])('are found: %s', (text) => {
    expect(findWays(text)).not.toEqual([]);
  });

  it.each(["import { join } from 'node:path';", 'new URL(import.meta.url);', '// what a form requires'])(
    'are these not: %s',
    (text) => {
      expect(findWays(text)).toEqual([]);
    },
  );
});

it('all sources are of a kind that the tables read', () => {
  const files = ['functions', 'infra', 'shared', 'web']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/i.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
  expect(files.sort()).toEqual(listSources());
});
