import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openClient } from '../../../shared/kit/client.ts';
import { makeKey, nameSandboxProvider, readKey } from '../../../shared/kit/keys.ts';

const ed25519 = generateKeyPairSync('ed25519');
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pemOf = (key: KeyObject): string => String(key.export({ format: 'pem', type: 'pkcs8' }));
const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' });
const spkiOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' });

const openSpace = { api: 'https://api.example', fetch };
const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'it was read',
    (error) => error,
  );

it.each`
  form                 | key                                          | publicKey                                                     | algorithm
  ${'Ed25519, PKCS 8'} | ${pemOf(ed25519.privateKey)}                 | ${spkiOf(ed25519.publicKey).subarray(-32).toString('base64')} | ${'ed25519'}
  ${'Ed25519, JWK'}    | ${jwkOf(ed25519.privateKey)}                 | ${spkiOf(ed25519.publicKey).subarray(-32).toString('base64')} | ${'ed25519'}
  ${'Ed25519, text'}   | ${JSON.stringify(jwkOf(ed25519.privateKey))} | ${spkiOf(ed25519.publicKey).subarray(-32).toString('base64')} | ${'ed25519'}
  ${'P-256, PKCS 8'}   | ${pemOf(p256.privateKey)}                    | ${spkiOf(p256.publicKey).toString('base64')}                  | ${'ecdsa-p256-sha256'}
  ${'P-256, JWK'}      | ${jwkOf(p256.privateKey)}                    | ${spkiOf(p256.publicKey).toString('base64')}                  | ${'ecdsa-p256-sha256'}
`(
  'a private key is read, and its public half is as the directory holds it: $form',
  async ({ key, publicKey, algorithm }) => {
    expect(await readKey(key)).toMatchObject({ publicKey, algorithm });
  },
);

describe('a key that cannot be used says what to give instead', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
  const encrypted = ed25519.privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' });
  it.each`
    what                    | key                                                                                          | words
    ${'nothing'}            | ${''}                                                                                        | ${'neither PKCS #8 in PEM'}
    ${'the public half'}    | ${String(ed25519.publicKey.export({ format: 'pem', type: 'spki' }))}                         | ${'it is the public half'}
    ${'SEC 1'}              | ${String(p256.privateKey.export({ format: 'pem', type: 'sec1' }))}                           | ${'openssl pkcs8 -topk8 -nocrypt'}
    ${'encrypted'}          | ${String(encrypted)}                                                                         | ${'it is encrypted; `openssl pkey'}
    ${'RSA'}                | ${pemOf(rsa)}                                                                                | ${'neither of Ed25519 nor of P-256'}
    ${'P-384'}              | ${pemOf(p384)}                                                                               | ${'neither of Ed25519 nor of P-256'}
    ${'cut off'}            | ${pemOf(ed25519.privateKey).replace(/.{8}\n-----END/, '\n-----END')}                         | ${'it is damaged'}
    ${'no base64'}          | ${'-----BEGIN PRIVATE KEY-----\n§§\n-----END PRIVATE KEY-----\n'}                            | ${'is not base64'}
    ${'a public JWK'}       | ${jwkOf(ed25519.publicKey)}                                                                  | ${'it has no d'}
    ${'a JWK of P-384'}     | ${jwkOf(p384)}                                                                               | ${'crv "P-384"'}
    ${'a JWK without x'}    | ${{ ...jwkOf(ed25519.privateKey), x: undefined }}                                            | ${'has no x'}
    ${'halves of two'}      | ${{ ...jwkOf(p256.privateKey), y: jwkOf(p256.privateKey)['x'] }}                             | ${'do not make a key'}
    ${'halves of two keys'} | ${{ ...jwkOf(ed25519.privateKey), x: jwkOf(generateKeyPairSync('ed25519').publicKey)['x'] }} | ${'cannot be used: its'}
    ${'broken JSON'}        | ${'{"kty":'}                                                                                 | ${'begins like JSON and is none'}
  `('$what', async ({ key, words }) => {
    const error = await refusalOf(readKey(key));
    expect(error).toMatchObject({ name: 'KitError', code: 'key-unreadable' });
    expect(error.message).toContain(words);
    for (const secret of [jwkOf(ed25519.privateKey).d, jwkOf(p256.privateKey).d])
      expect(error.message).not.toContain(secret);
  });
});

it('a key that is made can be read, and is another each time', async () => {
  const [one, other] = [await makeKey(), await makeKey()];
  expect(one.pem).not.toBe(other.pem);
  expect(await readKey(one.pem)).toMatchObject({ publicKey: one.publicKey, algorithm: 'ed25519' });
});

it.each`
  what         | publicKey
  ${'Ed25519'} | ${spkiOf(ed25519.publicKey).subarray(-32)}
  ${'P-256'}   | ${spkiOf(p256.publicKey)}
`('the id in the sandbox follows from the bytes of the key as registered: $what', async ({ publicKey }) => {
  const id = `prv-sandbox-${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`;
  expect(await nameSandboxProvider(publicKey.toString('base64'))).toBe(id);
});

it('what is no base64 has no id', async () => {
  expect(await refusalOf(nameSandboxProvider('§'))).toMatchObject({ code: 'settings-invalid' });
});

describe('settings', () => {
  it.each`
    what                      | settings                                                           | words
    ${'a key without id'}     | ${{ key: pemOf(p256.privateKey), provider: 'prv-x' }}              | ${'needs keyId'}
    ${'an address of none'}   | ${{ key: pemOf(ed25519.privateKey), api: 'api.example' }}          | ${'api has to be an address'}
    ${'an origin of another'} | ${{ key: pemOf(ed25519.privateKey), origin: 'ftp://api.example' }} | ${'origin has to be an address'}
  `('$what is refused before anything is sent', async ({ settings, words }) => {
    const error = await refusalOf(openClient({ ...openSpace, ...settings }));
    expect(error).toMatchObject({ code: 'settings-invalid' });
    expect(error.message).toContain(words);
  });

  it('of P-256 in the sandbox need no id of the key: it is called so there', async () => {
    const { provider: _, ...rest } = { provider: '', ...openSpace };
    const client = await openClient({ ...rest, key: pemOf(p256.privateKey) });
    const { 'signature-input': input } = await client.signRequest('POST', '/v1/sandbox/orders', '{}');
    expect(input).toContain(';keyid="sandbox";');
    const own = await openClient({ ...rest, key: pemOf(p256.privateKey), keyId: 'mine' });
    expect((await own.signRequest('POST', '/v1/sandbox/orders', '{}'))['signature-input']).toContain(';keyid="mine";');
  });

  it.each(['v1/x', '//elsewhere.example/x', ''])('a path is one of the API, and not %j', async (path) => {
    const client = await openClient({ ...openSpace, key: pemOf(ed25519.privateKey) });
    expect(await refusalOf(client.signRequest('GET', path))).toMatchObject({ code: 'settings-invalid' });
  });
});
