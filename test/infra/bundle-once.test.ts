import { execFile } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleOnce, METAFILE, OPTIONS, type Workshop } from '../../infra/bundling/bundle.ts';
import { listHandlers } from '../../infra/bundling/code.ts';
import { SEAL } from '../../infra/keeping/keep.ts';

const ENTRIES = { greet: 'functions/greet/handler.ts' };
const WORD = "export const WORD = 'hello';";
const FILES = {
  'functions/greet/handler.ts': "import { WORD } from '../../shared/word.ts'; export const handler = () => WORD;",
  'shared/word.ts': WORD,
  'infra/bundling/nothing.mjs': 'export {};',
  'package.json': '{ "type": "module" }',
  'package-lock.json': '{ "lockfileVersion": 3 }',
  'node_modules/.package-lock.json': '{ "lockfileVersion": 3 }',
  'tsconfig.json': '{ "compilerOptions": { "target": "es2024" } }',
};

let workshop: Workshop;
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'holdfast-bundling-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  workshop = { root, cache: join(root, 'cache'), options: OPTIONS };
});
afterEach(() => rmSync(workshop.root, { recursive: true }));

const greetingIn = (folder: string): string => readFileSync(join(folder, 'greet', 'index.mjs'), 'utf8');

describe('a bundle', () => {
  it('is built once: asked for again, the very same file is there', () => {
    const folder = bundleOnce(ENTRIES, workshop);
    writeFileSync(join(folder, 'mark'), 'looked at before');
    expect(bundleOnce(ENTRIES, workshop)).toBe(folder);
    expect(readdirSync(folder).sort()).toEqual(['greet', 'mark', METAFILE, SEAL]);
    expect(readdirSync(workshop.cache)).toHaveLength(1);
  });

  it.each(Object.keys(FILES))('is another after one byte more in %s', (path) => {
    const folder = bundleOnce(ENTRIES, workshop);
    appendFileSync(join(workshop.root, path), ' ');
    expect(bundleOnce(ENTRIES, workshop)).not.toBe(folder);
  });

  it.each(['functions/greet/more.ts', 'shared/more.ts', 'infra/bundling/more.mjs'])(
    'is another beside a new %s',
    (path) => {
      const folder = bundleOnce(ENTRIES, workshop);
      writeFileSync(join(workshop.root, path), '');
      expect(bundleOnce(ENTRIES, workshop)).not.toBe(folder);
    },
  );

  it.each`
    what                              | how
    ${'an option of another value'}   | ${{ minify: false }}
    ${'an option more'}               | ${{ legalComments: 'none' }}
    ${'a part of a package replaced'} | ${{ alias: { ...OPTIONS.alias, uuid: './shared/word.ts' } }}
    ${'a part no longer replaced'}    | ${{ alias: {} }}
  `('is another for $what', ({ how }) => {
    const folder = bundleOnce(ENTRIES, workshop);
    expect(bundleOnce(ENTRIES, { ...workshop, options: { ...OPTIONS, ...how } })).not.toBe(folder);
  });

  it('is another for other modules', () => {
    const folder = bundleOnce(ENTRIES, workshop);
    expect(bundleOnce({ word: 'shared/word.ts' }, workshop)).not.toBe(folder);
  });

  it('says what its sources say now, and what they said before when they say it again', () => {
    const before = bundleOnce(ENTRIES, workshop);
    writeFileSync(join(workshop.root, 'shared/word.ts'), WORD.replace('hello', 'jello'));
    expect(greetingIn(bundleOnce(ENTRIES, workshop))).toContain('jello');
    writeFileSync(join(workshop.root, 'shared/word.ts'), WORD);
    expect(bundleOnce(ENTRIES, workshop)).toBe(before);
    expect(greetingIn(before)).toContain('hello');
  });

  it('that cannot be built leaves nothing, and is tried again', () => {
    writeFileSync(join(workshop.root, 'shared/word.ts'), 'export const = ;');
    const options: Workshop['options'] = { ...OPTIONS, logLevel: 'silent' };
    expect(() => bundleOnce(ENTRIES, { ...workshop, options })).toThrow('shared/word.ts');
    expect(readdirSync(workshop.cache)).toEqual([]);
    writeFileSync(join(workshop.root, 'shared/word.ts'), WORD);
    expect(greetingIn(bundleOnce(ENTRIES, { ...workshop, options }))).toContain('hello');
  });

  it.each`
    what                  | damage
    ${'with a byte more'} | ${(file: string) => appendFileSync(file, '}')}
    ${'cut off'}          | ${(file: string) => truncateSync(file, 3)}
    ${'missing'}          | ${(file: string) => rmSync(file)}
  `('is built anew when a kept file of it is $what', ({ damage }) => {
    const folder = bundleOnce(ENTRIES, workshop);
    const before = greetingIn(folder);
    for (const file of ['greet/index.mjs', METAFILE, SEAL].map((name) => join(folder, name))) {
      damage(file);
      expect(bundleOnce(ENTRIES, workshop)).toBe(folder);
      expect(greetingIn(folder)).toBe(before);
      for (const name of [METAFILE, SEAL])
        expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toBeTypeOf('object');
    }
    expect(readdirSync(workshop.cache)).toHaveLength(1);
  });

  it('is forgotten when nobody asked for it in a day, and what was broken off goes with it', () => {
    const old = bundleOnce(ENTRIES, workshop);
    const used = bundleOnce({ word: 'shared/word.ts' }, workshop);
    const brokenOff = join(workshop.cache, 'building-abc');
    mkdirSync(brokenOff);
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    for (const folder of [old, used, brokenOff]) utimesSync(folder, twoDaysAgo, twoDaysAgo);
    bundleOnce({ word: 'shared/word.ts' }, workshop);
    const fresh = bundleOnce({ ...ENTRIES, word: 'shared/word.ts' }, workshop);
    expect(
      readdirSync(workshop.cache)
        .map((name) => join(workshop.cache, name))
        .sort(),
    ).toEqual([used, fresh].sort());
  });

  it('is whole for each of several processes that want it at once', async () => {
    const module = JSON.stringify(new URL('../../infra/bundling/bundle.ts', import.meta.url).href);
    const script = `const { bundleOnce } = await import(${module});
      const folder = bundleOnce(${JSON.stringify(ENTRIES)}, ${JSON.stringify(workshop)});
      const { handler } = await import(new URL('file://' + folder + '/greet/index.mjs'));
      console.log(folder + ' ' + handler());`;
    const runs = [1, 2, 3].map(() => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]));
    const said = (await Promise.all(runs)).map(({ stdout }) => stdout.trim());
    expect(said).toEqual(Array(3).fill(`${bundleOnce(ENTRIES, workshop)} hello`));
    expect(readdirSync(workshop.cache)).toHaveLength(1);
  });
});

it('every file of the project that a function is bundled from counts towards its name', () => {
  const { inputs } = JSON.parse(readFileSync(join(bundleOnce(listHandlers()), METAFILE), 'utf8'));
  const others = Object.keys(inputs).filter(
    (path) => !/^(?:functions|shared|web|infra\/bundling|node_modules)\//.test(path),
  );
  expect(others).toEqual([]);
});
