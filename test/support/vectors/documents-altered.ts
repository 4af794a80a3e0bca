import { createHmac, createPublicKey, sign } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import { CERTIFICATE_TYPE } from '../../../shared/domain/order/readings/certificate-document.ts';
import { CERTIFICATE } from './documents-signed.ts';
import { type KeyName, privateKeyOf } from './keys.ts';

type Parts = readonly [header: string, payload: string, signature: string];

/** The certificate above, and what was done to it on its way. */
interface AlteredRow {
  readonly name: string;
  readonly key?: KeyName;
  readonly change: (parts: Parts) => readonly string[];
  readonly reason: string;
}

export const encode = (text: string): string => Buffer.from(text).toString('base64url');
export const encodeHeader = (alg: string, typ: string, kid: string, more: object = {}): string =>
  encode(JSON.stringify({ alg, kid, typ, ...more }));

export const ALTERED: readonly AlteredRow[] = [
  {
    name: 'certificate-changed',
    reason: 'another payload than was signed',
    change: ([header, , signature]) => [
      header,
      encode(canonicalJson({ ...CERTIFICATE.payload, inForce: false })),
      signature,
    ],
  },
  {
    name: 'certificate-written-anew',
    reason: 'the same data with blanks between them: the text of the parts is what is signed',
    change: ([header, , signature]) => [header, encode(JSON.stringify(CERTIFICATE.payload, null, 1)), signature],
  },
  {
    name: 'certificate-signed-in-der',
    reason: 'r and s as a DER sequence, as KMS and OpenSSL give them, are no signature of a JWS',
    change: ([header, payload, signature]) => [
      header,
      payload,
      toDer(Buffer.from(signature, 'base64url')).toString('base64url'),
    ],
  },
  {
    name: 'certificate-cut-off',
    reason: '63 bytes of the 64',
    change: ([header, payload, signature]) => [
      header,
      payload,
      Buffer.from(signature, 'base64url').subarray(0, 63).toString('base64url'),
    ],
  },
  {
    name: 'certificate-of-four-parts',
    reason: 'a part more after the signature, which is over the first two',
    change: (parts) => [...parts, encode('more')],
  },
  {
    name: 'certificate-without-signature',
    reason: 'alg none asks for no signature: what a header asks for is not what you demand',
    change: ([, payload]) => [encodeHeader('none', CERTIFICATE_TYPE, 'document-2026'), payload, ''],
  },
  {
    name: 'certificate-by-hmac',
    reason: 'HS256 with the published key for its secret, which everyone has',
    change: ([, payload]) => {
      const header = encodeHeader('HS256', CERTIFICATE_TYPE, 'document-2026');
      const secret = createPublicKey(privateKeyOf('document-2026')).export({ format: 'pem', type: 'spki' });
      return [header, payload, createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url')];
    },
  },
  {
    name: 'certificate-by-the-webhook-key',
    key: 'webhook-2026',
    reason: 'a published key, for webhooks and not for documents',
    change: ([, payload]) => {
      const header = encodeHeader('EdDSA', CERTIFICATE_TYPE, 'webhook-2026');
      return [
        header,
        payload,
        sign(null, Buffer.from(`${header}.${payload}`), privateKeyOf('webhook-2026')).toString('base64url'),
      ];
    },
  },
];

/** `SEQUENCE { INTEGER r, INTEGER s }` of r ‖ s. */
export function toDer(raw: Buffer): Buffer {
  const integer = (half: Buffer): Buffer => {
    const digits = half.subarray(half.findIndex((byte) => byte !== 0));
    const positive = (digits[0] ?? 0) < 0x80 ? digits : Buffer.concat([Buffer.of(0), digits]);
    return Buffer.concat([Buffer.of(2, positive.length), positive]);
  };
  const both = Buffer.concat([integer(raw.subarray(0, 32)), integer(raw.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, both.length), both]);
}
