import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../../../infra/local/provider-check/options.ts';
import { WrongUse } from '../../../../infra/local/provider-check/wrong-use.ts';

const URL_GIVEN = 'http://127.0.0.1:8080/';
const ed25519 = generateKeyPairSync('ed25519');
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const BASE64 = Buffer.from(ed25519.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
const SPKI = p256.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-options-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('what is asked for', () => {
  it('has defaults for all but the url and the key', async () => {
    const options = await readOptions([URL_GIVEN, '--key', BASE64]);
    expect(options).toMatchObject({ port: 3100, provider: 'prv-check', json: undefined });
    expect(options.url.href).toBe(URL_GIVEN);
    expect(options.groups).toHaveLength(13);
    expect(options.key).toMatchObject({ algorithm: 'ed25519', publicKey: BASE64 });
  });

  it('takes groups in the order in which they are played', async () => {
    const { groups } = await readOptions([URL_GIVEN, '--key', BASE64, '--only', 'slow, good']);
    expect(groups).toEqual(['good', 'slow']);
  });
});

describe('the public key', () => {
  const pem = (key: typeof p256.publicKey): string => key.export({ format: 'pem', type: 'spki' }).toString();
  const jwk = (key: typeof p256.publicKey): string => JSON.stringify(key.export({ format: 'jwk' }));

  it.each([
    ['base64 of P-256', () => SPKI, 'ecdsa-p256-sha256', SPKI],
    ['a file of base64', () => put('key.txt', `${BASE64}\n`), 'ed25519', BASE64],
    ['PEM of Ed25519', () => put('ed.pem', pem(ed25519.publicKey)), 'ed25519', BASE64],
    ['PEM of P-256', () => put('ec.pem', pem(p256.publicKey)), 'ecdsa-p256-sha256', SPKI],
    ['a JWK of Ed25519', () => put('ed.json', jwk(ed25519.publicKey)), 'ed25519', BASE64],
    ['a JWK of P-256', () => put('ec.json', jwk(p256.publicKey)), 'ecdsa-p256-sha256', SPKI],
    ['a JWK as it is', () => jwk(ed25519.publicKey), 'ed25519', BASE64],
  ])('is read from %s', async (_, give, algorithm, publicKey) => {
    const { key } = await readOptions([URL_GIVEN, '--key', give()]);
    expect(key).toMatchObject({ algorithm, publicKey });
  });
});

describe('wrong use is told plainly', () => {
  const privatePem = ed25519.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const privateJwk = JSON.stringify(ed25519.privateKey.export({ format: 'jwk' }));
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'pem', type: 'spki' });
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'pem', type: 'spki' });
  const key = ['--key', BASE64];

  it.each([
    ['no url', () => [], /^no url: .*\n\nusage: npm run provider-check/s],
    ['two urls', () => [URL_GIVEN, 'http://127.0.0.1/', ...key], /^one url at a time/],
    ['no key', () => [URL_GIVEN], /^no --key/],
    ['an unknown option', () => [URL_GIVEN, ...key, '--fast'], /--fast.*usage: npm run provider-check/s],
    [
      'a word for a url',
      () => ['localhost', ...key],
      /localhost is no http or https url: type one such as http:\/\/127/,
    ],
    ['a url with a name', () => ['http://me@127.0.0.1/', ...key], /^(?!.*me@)the url has a name or a password/s],
    ['another scheme', () => ['ftp://127.0.0.1/', ...key], /is no http or https url/],
    ['port 0', () => [URL_GIVEN, ...key, '--port', '0'], /--port 0 is no port: a whole number from 1 to 65535/],
    ['a port in words', () => [URL_GIVEN, ...key, '--port', 'http'], /--port http is no port/],
    ['an id of no provider', () => [URL_GIVEN, ...key, '--provider', 'Skylark'], /type one such as prv-check/],
    ['the id of a sample', () => [URL_GIVEN, ...key, '--provider', 'prv-demo'], /which no provider of the samples has/],
    [
      'an unknown group',
      () => [URL_GIVEN, ...key, '--only', 'good,fast'],
      /--only fast: there is no such group. There are good/,
    ],
    [
      'a private key that the shell took apart',
      () => [URL_GIVEN, '--key=-----BEGIN', 'PRIVATE', 'KEY-----', privatePem.split('\n')[1] ?? ''],
      /^(?!.*MC4CAQ)one url at a time, and a key in quotes: 3 more than that/s,
    ],
    ['a file that is not there', () => [URL_GIVEN, '--key', 'key.pem'], /neither a file nor a key in base64/],
    ['a folder', () => [URL_GIVEN, '--key', folder], /cannot be read/],
    [
      'a private key in PEM',
      () => [URL_GIVEN, '--key', put('own.pem', privatePem)],
      /private key.*Give the public half/s,
    ],
    ['a private JWK', () => [URL_GIVEN, '--key', privateJwk], /private key.*Give the public half/s],
    [
      'PEM that is cut off',
      () => [URL_GIVEN, '--key', put('cut.pem', '-----BEGIN PUBLIC KEY-----\nMCow')],
      /in PEM that can be read/,
    ],
    ['JSON that is none', () => [URL_GIVEN, '--key', '{"kty":'], /neither a file nor JSON of a key/],
    ['a JWK of no key', () => [URL_GIVEN, '--key', '{"kty":"OKP"}'], /a public JWK that can be read/],
    ['31 bytes', () => [URL_GIVEN, '--key', Buffer.alloc(31).toString('base64')], /32 bytes of Ed25519/],
    [
      'RSA',
      () => [URL_GIVEN, '--key', put('rsa.pem', rsa.toString())],
      /a key of rsa: it must be of Ed25519, or of P-256/,
    ],
    ['P-384', () => [URL_GIVEN, '--key', put('p384.pem', p384.toString())], /a key of P-384/],
  ])('%s', async (_, args, told) => {
    const refused = await readOptions(args()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(WrongUse);
    expect(String(Object(refused).message)).toMatch(told);
  });

  it('a private key is never printed', async () => {
    const refused = await readOptions([URL_GIVEN, '--key', privateJwk]).catch((error: unknown) => error);
    expect(String(Object(refused).message)).not.toContain(ed25519.privateKey.export({ format: 'jwk' }).d);
  });
});
