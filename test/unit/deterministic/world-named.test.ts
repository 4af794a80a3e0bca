import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources, ROOT } from '../../support/map/read-imports.ts';
import { findWorld } from '../../support/world-named.ts';

/** What may await nothing but ports: all but adapters, commands, what providers take away, hosting, and the entries that choose adapters. */
const CORE =
  /^(?:shared\/(?:app|contracts|deployment|documents|domain|http|ports|views)\/|shared\/errors\.ts$|web\/|functions\/(?!.*\/handler\.ts$))/;

/** Who names something of the world all the same, each with the reason. */
const NEEDED: Readonly<Record<string, { readonly named: readonly string[]; readonly why: string }>> = {
  'web/desks/duty/script/duty.mjs': {
    named: ['AbortSignal.timeout', 'Date.now', 'clearTimeout', 'fetch', 'globalThis', 'setTimeout'],
    why: 'runs in the browser of whoever is on duty, beside the pages and never in a function',
  },
  'web/public/viewer/api-viewer.mjs': {
    named: ['globalThis'],
    why: 'runs in the browser of whoever reads the interface',
  },
};

/** Packages of the core and what is taken of them, each with why nothing of it waits for the world. */
const PACKAGES: Readonly<Record<string, { readonly names: readonly string[]; readonly why: string }>> = {
  '@aws-lambda-powertools/batch': {
    names: ['BatchProcessor', 'EventType', 'processPartialResponse'],
    why: 'awaits what handles each record',
  },
  '@aws-lambda-powertools/logger/middleware': { names: ['injectLambdaContext'], why: 'copies what the context says' },
  '@middy/core': {
    names: ['Default'],
    why: 'awaits handlers; sets a timer only where the context says how much time is left, as the runtime does that cuts it off',
  },
  '@noble/hashes/sha3.js': { names: ['keccak_256'], why: 'reckons' },
  '@scure/base': { names: ['bech32', 'bech32m'], why: 'reckons' },
  canonicalize: { names: ['Default'], why: 'spells a value' },
  'csv-parse/sync': { names: ['CsvError', 'parse'], why: 'the form that reads a whole text at once' },
  'hono/html': { names: ['html', 'raw'], why: 'spells a page, and awaits what is put into it' },
  'http-message-signatures/lib/httpbis/index.js': {
    names: ['verifyMessage'],
    why: 'awaits the functions it is given; its clock is switched off by an endless tolerance',
  },
  'libphonenumber-js/max': { names: ['parsePhoneNumberFromString'], why: 'reads a text' },
  'lossless-json': { names: ['isSafeNumber'], why: 'reads a text' },
  'node:crypto': {
    names: [
      ...[
        'createCipheriv',
        'createDecipheriv',
        'createHash',
        'createHmac',
        'createPublicKey',
        'createSecretKey',
        'hash',
      ],
      ...['hkdfSync', 'timingSafeEqual', 'verify'],
    ],
    why: 'in the forms that are done on this thread before they return',
  },
  'node:net': { names: ['isIP'], why: 'reads a text' },
  'node:url': { names: ['domainToASCII', 'domainToUnicode'], why: 'reads a text' },
  'node:zlib': { names: ['gunzipSync', 'gzipSync'], why: 'in the forms that are done before they return' },
  'p-limit': { names: ['Default'], why: 'begins a promise when another is settled' },
  'temporal-polyfill/fns/Instant': {
    names: ['fromEpochMilliseconds', 'toZonedDateTimeISO'],
    why: 'reckons with instants it is given',
  },
  'temporal-polyfill/fns/PlainDate': {
    names: ['NamespaceObject', 'addDays', 'dayOfWeek'],
    why: 'reckons with days it is given',
  },
  'temporal-polyfill/fns/PlainTime': { names: ['fromString'], why: 'reads a text' },
  'temporal-polyfill/fns/ZonedDateTime': {
    names: ['addHours', 'offset', 'startOfHour', 'toPlainDate', 'toPlainTime'],
    why: 'reckons with instants it is given',
  },
  'zod/locales': { names: ['en'], why: 'words' },
  'zod/mini': { names: ['NamespaceObject', 'config'], why: 'reads a value' },
};

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();

describe('the core', () => {
  const files = listSources()
    .filter((file) => CORE.test(file))
    .map((file) => ({ file, ...findWorld(file, readFileSync(join(ROOT, file), 'utf8')) }));

  it('is looked at whole', () => {
    expect(files.length).toBeGreaterThan(1_500);
    for (const one of ['shared/domain/order/decide.ts', 'functions/fire-due/worker.ts', 'shared/http/routes.ts']) {
      expect(files.map(({ file }) => file)).toContain(one);
    }
  });

  it('names no clock, timer, chance, thread or network of the machine, but where a reason is written', () => {
    const found = files.filter(({ named }) => named.length > 0).map(({ file, named }) => [file, unique(named)]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(NEEDED).map(([file, { named }]) => [file, named])),
    );
  });

  it('takes of packages only what is known to wait for nothing', () => {
    const packages = Map.groupBy(
      files.flatMap(({ taken }) => taken),
      ({ from }) => from,
    );
    const found = [...packages].map(([from, taken]) => [from, unique(taken.map(({ name }) => name))]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(PACKAGES).map(([from, { names }]) => [from, names])),
    );
  });
});

describe('what is looked for', () => {
  it.each([
    ['setTimeout(done, 1);', ['setTimeout']],
    ['await new Promise((turn) => setImmediate(turn));', ['setImmediate']],
    ['queueMicrotask(done);', ['queueMicrotask']],
    ['const at = Date.now();', ['Date.now']],
    ["const at = Date['now']();", ['Date.now']],
    ['const { now } = Date;', ['Date']],
    ['tell(Date);', ['Date']],
    ['const at = Date[member]();', ['Date[…]']],
    ['const at = new Date();', ['Date()']],
    ['const at = Date();', ['Date()']],
    ['const text = formatter.format();', ['format()']],
    ['const chance = Math.random();', ['Math.random']],
    ['const { random } = Math;', ['Math']],
    ['const id = crypto.randomUUID();', ['randomUUID', 'crypto']],
    ['const hash = await webcrypto.subtle.digest(name, bytes);', ['subtle']],
    ['const bytes = library.randomBytes(8);', ['randomBytes']],
    ['const at = performance.now();', ['performance']],
    ['const at = process.hrtime();', ['hrtime', 'process']],
    ['const given = { process };', ['process']],
    ['globalThis[name]();', ['globalThis']],
    ['const signal = AbortSignal.timeout(1);', ['AbortSignal.timeout']],
    ['const at = Temporal.Now.instant();', ['Temporal.Now']],
    ['verify(name, text, key, signature, told);', ['verify with who is told']],
    ["const { readFile } = await import('node:fs/promises');", ['import()']],
    ['const worker = new Worker(file);', ['Worker']],
    ['const at = setTimeout as unknown;', ['setTimeout']],
  ])('is found in: %s', (source, named) => {
    expect(findWorld('a.ts', source).named).toEqual(named);
  });

  it.each([
    'const date: Date = new Date(at);',
    'const text = new Date(at).toISOString();',
    'const at = Date.UTC(2026, 10, 20);',
    'const is = value instanceof Date;',
    'const most = Math.max(1, 2);',
    'const at = clock.now();',
    'const text = formatter.format(date);',
    'const kept = { process: 1, fetch: 2 };',
    'interface Kept { readonly fetch: string; performance(): void }',
    'type Told = typeof setTimeout;',
    'store.fetch(); order.process;',
    'const holds = verify(name, text, key, signature);',
    'class Kept { fetch() { return 1; } }',
  ])('is not in: %s', (source) => {
    expect(findWorld('a.ts', source).named).toEqual([]);
  });

  it.each([
    ["import { compactVerify } from 'jose';", [{ from: 'jose', name: 'compactVerify' }]],
    [
      "import jose, { errors as faults } from 'jose';",
      [
        { from: 'jose', name: 'Default' },
        { from: 'jose', name: 'errors' },
      ],
    ],
    ["import * as jose from 'jose';", [{ from: 'jose', name: 'NamespaceObject' }]],
    ["import 'jose';", [{ from: 'jose', name: 'what it does when it is loaded' }]],
    ["export { compactVerify } from 'jose';", [{ from: 'jose', name: 'compactVerify' }]],
    ["export * from 'jose';", [{ from: 'jose', name: 'AllButDefault' }]],
    ["import type { JWK } from 'jose';", []],
    ["import { type JWK } from 'jose';", []],
    ["import { at } from './clock.ts';", []],
    ['export const at = 1;', []],
  ])('takes what is named: %s', (source, taken) => {
    expect(findWorld('a.ts', source).taken).toEqual(taken);
  });
});
