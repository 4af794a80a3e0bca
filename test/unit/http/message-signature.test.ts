import { generateKeyPairSync, sign } from 'node:crypto';
import { signMessage, verifyMessage } from 'http-message-signatures/lib/httpbis/index.js';
import { describe, expect, it } from 'vitest';
import { fromRfc3339 } from '../../../shared/domain/instant.ts';
import { isSignedByP256, readMessageSignature } from '../../../shared/http/message-signature.ts';
import { apiEvent } from '../../support/http-events.ts';
import { messageSignatureHeaders, newP256Keys } from '../../support/message-signatures.ts';
import { refusalOf } from '../contracts/refusal.ts';

const NOW = fromRfc3339('2026-11-20T16:10:00Z');
const key = (publicKey: Uint8Array) =>
  ({ id: 'hsm', algorithm: 'ecdsa-p256-sha256', publicKey, notBefore: 0, notAfter: null }) as const;

describe('the vector of RFC 9421, section B.2.4', () => {
  const OF_RFC = key(
    Buffer.from(
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lfw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==',
      'base64',
    ),
  );
  const RESPONSE = {
    'Content-Type': 'application/json',
    'Content-Digest':
      'sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:',
    'Content-Length': '23',
    'Signature-Input':
      'sig-b24=("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"',
    Signature: 'sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==:',
  };
  const verifyResponse = (status: number, headers: Record<string, string>) => {
    const verifier = { verify: async (base: Buffer, signature: Buffer) => isSignedByP256(OF_RFC, base, signature) };
    const config = { keyLookup: async () => verifier, tolerance: Number.POSITIVE_INFINITY };
    return verifyMessage(config, { status, headers });
  };

  it('is what the library makes and the key holds', async () => {
    expect(await verifyResponse(200, RESPONSE)).toBe(true);
  });

  it.each(['Content-Type', 'Content-Digest', 'Content-Length'] as const)('and not with another %s', async (name) => {
    expect(await verifyResponse(200, { ...RESPONSE, [name]: `${RESPONSE[name]}0` })).toBe(false);
    expect(await verifyResponse(201, RESPONSE)).toBe(false);
  });

  it.each([0, 1, 63, 65, 72])('and not in %i bytes', (length) => {
    expect(isSignedByP256(OF_RFC, Buffer.from('any'), Buffer.alloc(length, 1))).toBe(false);
  });
});

describe('a request', () => {
  const keys = newP256Keys();
  const listKeys = async () => [key(Buffer.from(keys.publicKey, 'base64'))];
  const LIST = { method: 'GET', route: '/v1/provider/orders', query: { limit: '5' } } as const;
  const API = 'https://holdfast.example';
  const signing = { provider: 'prv-demo', keys, keyid: 'hsm', id: 'message-1', at: NOW, api: API };
  const event = () => apiEvent({ ...LIST, headers: messageSignatureHeaders(LIST, signing) });

  it('that the library signs itself is taken', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signer = {
      id: 'hsm',
      alg: 'ecdsa-p256-sha256',
      sign: async (data: Buffer) => sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    };
    const { headers } = await signMessage(
      {
        key: signer,
        fields: ['@method', '@target-uri', 'holdfast-provider', 'webhook-id'],
        params: ['created', 'expires', 'keyid', 'alg', 'nonce'],
        paramValues: { created: new Date(NOW), nonce: 'one' },
      },
      {
        method: 'GET',
        url: `${API}/v1/provider/orders?limit=5`,
        headers: { 'holdfast-provider': 'prv-demo', 'webhook-id': 'message-1' },
      },
    );
    const sent = apiEvent({
      ...LIST,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    });
    const listed = async () => [key(publicKey.export({ format: 'der', type: 'spki' }))];
    expect(await readMessageSignature(sent, listed, API, NOW)).toEqual({
      provider: 'prv-demo',
      key: 'hsm',
      messageId: 'message-1',
    });
  });

  it('is at the address as it is written the usual way, however the stage spells it', async () => {
    expect(await readMessageSignature(event(), listKeys, 'https://HOLDFAST.example:443', NOW)).toMatchObject({
      key: 'hsm',
    });
  });

  it('is read by its address alone: the host it says is no matter', async () => {
    const sent = { ...event(), headers: { ...event().headers, host: 'elsewhere.example' } };
    const context = { ...sent.requestContext, domainName: 'elsewhere.example' };
    expect(await readMessageSignature({ ...sent, requestContext: context }, listKeys, API, NOW)).toMatchObject({
      key: 'hsm',
    });
  });

  it.each`
    rawPath                       | rawQueryString
    ${'/v1/provider/orders'}      | ${"limit='5'"}
    ${'/v1/provider/orders'}      | ${'limit=5 '}
    ${'/v1/provider/orders'}      | ${'limit=5#'}
    ${'/v1/provider/x/../orders'} | ${'limit=5'}
    ${'/v1/provider/ord ers'}     | ${'limit=5'}
    ${'/v1/provider/orders#'}     | ${'limit=5'}
    ${'/v1/provider/orders\\'}    | ${'limit=5'}
  `(
    'at $rawPath?$rawQueryString is refused: it reads otherwise once it is normalised',
    async ({ rawPath, rawQueryString }) => {
      const read = readMessageSignature({ ...event(), rawPath, rawQueryString }, listKeys, API, NOW);
      const error: unknown = await read.catch((reason: unknown) => reason);
      const refusal = refusalOf(() => {
        throw error;
      });
      expect(refusal).toMatchObject({ code: 'signature-invalid', pointers: [] });
    },
  );
});
