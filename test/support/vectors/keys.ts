import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** Keys that RFCs print for everyone to read: worthless, which is what vectors want. Secrets in hex, as they stand there. */
export const KEYS = {
  provider: {
    curve: 'Ed25519',
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    source: 'RFC 8032, section 7.1, test 1',
  },
  'provider-next': {
    curve: 'Ed25519',
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    source: 'RFC 8032, section 7.1, test 2',
  },
  'provider-p256': {
    curve: 'P-256',
    secret: '529b85f3597e90ec5b8dfed3e26352bf4af9b4debb1a29bbae77fa105a5c603b',
    source: 'RFC 9421, section B.1.3',
  },
  stranger: {
    curve: 'Ed25519',
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    source: 'RFC 8032, section 7.1, test 3',
  },
  'webhook-2026': {
    curve: 'Ed25519',
    secret: 'f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5',
    source: 'RFC 8032, section 7.1, test 1024',
  },
  'webhook-2025': {
    curve: 'Ed25519',
    secret: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    source: 'RFC 8032, section 7.1, test SHA(abc)',
  },
  'document-2026': {
    curve: 'P-256',
    secret: 'c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721',
    source: 'RFC 6979, section A.2.5',
  },
  'document-2025': {
    curve: 'P-256',
    secret: '8e9b109e719098bf980487df1f5d77e9cb29606ebed2263b5f57c213df84f4b2',
    source: 'RFC 7515, section A.3.1',
  },
  'stranger-p256': {
    curve: 'P-256',
    secret: 'd3f3716913d4310a0026de741b3f18893afc8114f0c84682ba677e313a13988a',
    source: 'RFC 7518, section C',
  },
} as const satisfies Record<string, { curve: 'Ed25519' | 'P-256'; secret: string; source: string }>;

export type KeyName = keyof typeof KEYS;

/** What stands before the 32 secret bytes in PKCS #8 (RFC 8410, section 7). */
const ED25519_PKCS8_PREFIX = '302e020100300506032b657004220420';

/** The private key of a name. */
export function privateKeyOf(name: KeyName): KeyObject {
  const { curve, secret } = KEYS[name];
  const bytes = Buffer.from(secret, 'hex');
  if (curve === 'Ed25519') {
    const key = Buffer.concat([Buffer.from(ED25519_PKCS8_PREFIX, 'hex'), bytes]);
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  }
  const point = publicPointOf(bytes);
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  return createPrivateKey({ key: { kty: 'EC', crv: curve, x, y, d: bytes.toString('base64url') }, format: 'jwk' });
}

function publicPointOf(secret: Buffer): Buffer {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  return curve.getPublicKey();
}

/** The public half as a JWK set holds it, under the key's own name. */
export function publicJwkOf(name: KeyName): Readonly<Record<string, string>> {
  const { kty = '', crv = '', x = '', y } = createPublicKey(privateKeyOf(name)).export({ format: 'jwk' });
  const alg = KEYS[name].curve === 'Ed25519' ? 'EdDSA' : 'ES256';
  return { kty, crv, x, ...(y !== undefined && { y }), kid: name, alg, use: 'sig' };
}

/** The 32 bytes of an Ed25519 public key, in base64, as a provider registers it. */
export const publicBytesOf = (name: KeyName): string =>
  Buffer.from(publicJwkOf(name)['x'] ?? '', 'base64url').toString('base64');

/** The SubjectPublicKeyInfo of a key of P-256, in base64, as a provider registers it. */
export const publicInfoOf = (name: KeyName): string =>
  createPublicKey(privateKeyOf(name)).export({ format: 'der', type: 'spki' }).toString('base64');

/** What is published while both keys of each kind are in use: the new ones before the old. */
export const PUBLISHED = ['document-2026', 'document-2025', 'webhook-2026', 'webhook-2025'] as const;

/** What the directory holds of the provider: the one key ends a month after the next begins; one of P-256 stands beside them. */
export const REGISTERED = {
  id: 'prv-demo',
  keys: [
    {
      id: 'provider',
      publicKey: publicBytesOf('provider'),
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2027-01-01T00:00:00Z',
    },
    { id: 'provider-next', publicKey: publicBytesOf('provider-next'), notBefore: '2026-12-01T00:00:00Z' },
    {
      id: 'provider-p256',
      algorithm: 'ecdsa-p256-sha256',
      publicKey: publicInfoOf('provider-p256'),
      notBefore: '2026-01-01T00:00:00Z',
    },
  ],
} as const;
