import { generateKeyPairSync, hkdf, hkdfSync, randomBytes, sign, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { watchResources } from '../../support/async-resources.ts';
import { createWorld, LIVES, type LifeName, liveOn } from '../../support/lives/lives.ts';
import { RecordedWorkers } from '../../support/lives/recorded-workers.ts';
import { Workers } from '../../support/workers.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const TEXT = Buffer.from('a text');
const NOTHING = { made: [], turns: 0 };

describe('what is awaited is seen', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['nothing', async () => undefined],
    ['promises', async () => await Promise.all([1, 2, 3].map(async (one) => await one))],
    [
      'a signature made and verified on this thread',
      async () => verify(null, TEXT, publicKey, sign(null, TEXT, privateKey)),
    ],
    ['a key derived on this thread', async () => hkdfSync('sha256', TEXT, TEXT, TEXT, 32)],
    ['bytes pressed and unpacked on this thread', async () => gunzipSync(gzipSync(TEXT))],
  ])('not %s', async (_, work) => {
    expect(await watchResources(work)).toEqual(NOTHING);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['a timer', 'Timeout', () => new Promise((resolve) => void setTimeout(resolve, 1))],
    ['a timer that nobody awaits', 'Timeout', async () => void setTimeout(() => undefined, 1)],
    ['patience of the machine', 'Timeout', async () => AbortSignal.timeout(1)],
    ['the event loop', 'Immediate', () => new Promise((resolve) => void setImmediate(resolve))],
    ['a tick', 'TickObject', () => new Promise((resolve) => void process.nextTick(resolve))],
    ['a microtask of one’s own', 'Microtask', async () => queueMicrotask(() => undefined)],
    ['a file', 'FILEHANDLE', () => readFile(import.meta.filename)],
    ['Web Crypto', 'HASHREQUEST', () => crypto.subtle.digest('SHA-256', TEXT)],
    [
      'a signature made on another thread',
      'SIGNREQUEST',
      () => new Promise((done) => void sign(null, TEXT, privateKey, done)),
    ],
    [
      'a key derived on another thread',
      'DERIVEBITSREQUEST',
      () => new Promise((done) => void hkdf('sha256', TEXT, TEXT, TEXT, 32, done)),
    ],
    ['bytes drawn on another thread', 'RANDOMBYTESREQUEST', () => new Promise((done) => void randomBytes(8, done))],
    ['bytes pressed on another thread', 'ZLIB', () => new Promise((done) => void gzip(TEXT, done))],
  ])('%s', async (_, type, work) => {
    const { made } = await watchResources(work);
    expect(made.map((one) => one.type)).toContain(type);
  });

  it('and so is the event loop that came round', async () => {
    expect((await watchResources(() => new Promise((resolve) => void setTimeout(resolve, 20)))).turns).toBeGreaterThan(
      0,
    );
  });
});

describe('a whole life on the fakes awaits promises alone', () => {
  beforeAll(async () => {
    await liveOn('continuation', 'before'); // what is made once, by whoever comes first, is there
  });

  const worked = new Set<string>();

  it.each(Object.keys(LIVES) as LifeName[])('%s', async (name) => {
    const [stack, workers] = createWorld(name, 'a seed');
    expect(await watchResources(() => LIVES[name](stack, workers))).toEqual(NOTHING);
    for (const worker of workers.worked) worked.add(worker);
  });

  it('and every worker had something to do in one of them', () => {
    const doing = Object.getOwnPropertyNames(RecordedWorkers.prototype).filter((name) => name !== 'constructor');
    const others = Object.getOwnPropertyNames(Workers.prototype).filter((name) => !doing.includes(name));
    expect(others.toSorted()).toEqual(['constructor', 'functions', 'runUntil', 'settle']);
    expect([...worked].toSorted()).toEqual(doing.toSorted());
  });
});
