import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Asked, askDirectory, readCaller } from '../../../shared/cli/directory-requests.ts';
import { directoryEntry } from '../../support/builders.ts';

interface Seen {
  readonly call: string;
  readonly key: string | undefined;
}

let server: Server;
let seen: Seen[];
let version: number;
let status: number;
let body: unknown;
beforeEach(async () => {
  seen = [];
  version = 1;
  status = 200;
  body = {};
  server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    seen.push({ call: `${method} ${url}`, key: headers['idempotency-key']?.toString() });
    const isEntry = url.startsWith('/v1/directory/entries/');
    const entry = { version, digest: 'a'.repeat(64), entry: directoryEntry('prv-demo') };
    response.writeHead(isEntry ? 200 : status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isEntry ? entry : body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

const api = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const ask = async (action: Asked['action'], words: readonly string[] = [], more: Partial<Asked> = {}) =>
  await askDirectory({ api: api(), token: 'a token' }, { action, words, ...more });
const keys = () => seen.flatMap(({ key }) => (key === undefined ? [] : [key]));

it.each`
  api                 | says
  ${''}               | ${'set HOLDFAST_API'}
  ${'127.0.0.1:3000'} | ${'HOLDFAST_API is no address: 127.0.0.1:3000'}
  ${'https://'}       | ${'HOLDFAST_API is no address'}
`('an address "$api" is told what to set', ({ api: given, says }) => {
  expect(() => readCaller({ HOLDFAST_API: given, HOLDFAST_TOKEN: 'x' })).toThrow(says);
});

describe('what is missing is named, with the line to type', () => {
  it.each`
    action        | words                  | says
    ${'propose'}  | ${[]}                  | ${'<file> is missing. Type: npm run directory -- propose <file> --reason "<why>"'}
    ${'propose'}  | ${['x.json']}          | ${'--reason is missing. Type: npm run directory -- propose'}
    ${'approve'}  | ${['provider.p.2']}    | ${'--digest is missing. Type: npm run directory -- approve <change> --digest <digest>'}
    ${'refuse'}   | ${['provider.p.2']}    | ${'--reason is missing'}
    ${'withdraw'} | ${[]}                  | ${'<change> is missing'}
    ${'history'}  | ${['provider']}        | ${'<id> is missing. Type: npm run directory -- history <kind> <id>'}
    ${'show'}     | ${[]}                  | ${'<change> is missing. Type: npm run directory -- show <change>, or show <kind> <id>'}
    ${'revoke'}   | ${['prv-demo', 'key']} | ${'--reason is missing'}
    ${'changes'}  | ${['all']}             | ${'"all" is too much'}
  `('$action $words', async ({ action, words, says }) => {
    await expect(ask(action, words)).rejects.toThrow(says);
    expect(seen).toEqual([]);
  });
});

describe('a revocation', () => {
  const revoke = () => ask('revoke', ['prv-demo', 'local'], { reason: 'a laptop is lost' });

  it('that is typed again while nothing happened is the same request', async () => {
    await revoke();
    await revoke();
    expect(keys()[0]).toBe(keys()[1]);
  });

  it('of a key that came back since is another one, though it is typed alike', async () => {
    await revoke();
    version = 4;
    await revoke();
    expect(new Set(keys()).size).toBe(2);
  });
});

it('a refusal is told with what to type instead', async () => {
  status = 404;
  body = {
    type: 'urn:holdfast:problem:key-unknown',
    title: 'Key not found',
    status,
    instance: 'urn:holdfast:request:1',
    detail: 'the provider has no key of that id',
  };
  await expect(ask('revoke', ['prv-demo', 'nix'], { reason: 'lost' })).rejects.toThrow(
    'key-unknown: the provider has no key of that id\n  see its keys with: npm run directory -- show provider <id>',
  );
});

it('an API that does not answer is named; whether something was done is not known', async () => {
  const nowhere = { api: 'http://127.0.0.1:1', token: 'x' };
  await expect(askDirectory(nowhere, { action: 'changes', words: [] })).rejects.toThrow(
    /^http:\/\/127\.0\.0\.1:1 does not answer: is it running, and is HOLDFAST_API its address\?$/,
  );
  const approval: Asked = { action: 'approve', words: ['provider.p.2'], digest: 'a'.repeat(64) };
  await expect(askDirectory(nowhere, approval)).rejects.toThrow('Whether it was done is not known');
});

it('an answer that is none of the API is told by its status', async () => {
  status = 401;
  body = { message: 'Unauthorized' };
  await expect(ask('changes')).rejects.toThrow('answered 401: is HOLDFAST_TOKEN a token of this stage, and not over?');
});

describe('a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'holdfast-file-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  const propose = (file: string) => ask('propose', [file], { reason: 'why' });

  it('that is not there, or is a folder, is named', async () => {
    await expect(propose(join(folder, 'none.json'))).rejects.toThrow('none.json cannot be read: name a file of');
    await expect(propose(folder)).rejects.toThrow(`${folder} cannot be read: name a file of`);
  });

  it.each`
    text               | faults
    ${'{"entries":'}   | ${[{ pointer: '' }]}
    ${'{"entry": {}}'} | ${[{ pointer: '/entries' }, { pointer: '/entry' }]}
  `('of something else, $text, is told what it has to be', async ({ text, faults }) => {
    const file = join(folder, 'wrong.json');
    await writeFile(file, text);
    await expect(propose(file)).rejects.toMatchObject({
      message: expect.stringContaining('wrong.json is not { "entries": [ … ] }'),
      faults,
    });
    expect(seen).toEqual([]);
  });
});
