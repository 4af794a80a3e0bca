import { createHash, type KeyObject, sign } from 'node:crypto';
import { systemRandomness } from '../../shared/adapters/system.ts';
import { type Instant, SECOND_MS } from '../../shared/domain/instant.ts';
import type { Randomness } from '../../shared/ports/clock.ts';
import { drawP256 } from './drawn-keys.ts';
import { pathOf, type Request } from './http-events.ts';

// Written from RFC 9421 and 9530 alone, by hand: the library that verifies is not asked to sign.

export interface P256Keys {
  /** SubjectPublicKeyInfo in base64, as a provider registers it. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** @param random whence they come; left out: nobody else has them. */
export function newP256Keys(random: Randomness = systemRandomness): P256Keys {
  const { publicKey, privateKey } = drawP256(random);
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'), privateKey };
}

export interface MessageSigning {
  readonly provider: string;
  readonly keys: Pick<P256Keys, 'privateKey'>;
  readonly keyid: string;
  /** The id of the message. */
  readonly id: string;
  readonly at: Instant;
  /** Base address of the API. */
  readonly api: string;
  readonly fields?: readonly string[];
  /** Further parameters, as they stand in `Signature-Input`. */
  readonly more?: string;
  /** Without it `;nonce="nonce-of-<id>"`. */
  readonly nonce?: string;
  readonly label?: string;
  /** Of other kinds than r and s. */
  readonly encoding?: 'ieee-p1363' | 'der';
}

export const digestOf = (body: Uint8Array | string): string =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

const bytesOf = (body: unknown): Uint8Array =>
  body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));

/** The value of each component of a request that was asked for with these headers (RFC 9421, section 2). */
function componentOf(field: string, request: Request, api: string, headers: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(request.query).toString();
  const url = `${api}${pathOf(request)}${query === '' ? '' : `?${query}`}`;
  switch (field) {
    case '@method':
      return request.method;
    case '@target-uri':
      return url;
    case '@scheme':
      return new URL(api).protocol.slice(0, -1);
    case '@authority':
      return new URL(api).host;
    case '@path':
      return pathOf(request);
    case '@query':
      return `?${query}`;
    default:
      return headers[field] ?? '';
  }
}

const COVERED = ['@method', '@target-uri', 'holdfast-provider', 'webhook-id'];

/** The headers of a request signed as RFC 9421 has it. */
export function messageSignatureHeaders(request: Request, signing: MessageSigning): Record<string, string> {
  const { provider, keys, keyid, id, at, api, more = '', label = 'sig', encoding = 'ieee-p1363' } = signing;
  const hasBody = request.body !== undefined && request.body !== '';
  const headers = {
    ...request.headers,
    'holdfast-provider': provider,
    'webhook-id': id,
    ...(hasBody && { 'content-digest': request.headers?.['content-digest'] ?? digestOf(bytesOf(request.body)) }),
  };
  const fields = signing.fields ?? [...COVERED, ...('content-digest' in headers ? ['content-digest'] : [])];
  const nonce = signing.nonce ?? `;nonce="nonce-of-${id}"`;
  const components = fields.map((field) => `"${field}"`).join(' ');
  const input = `(${components});created=${Math.floor(at / SECOND_MS)};keyid="${keyid}"${nonce}${more}`;
  const lines = fields.map((field) => `"${field}": ${componentOf(field, request, api, headers)}`);
  const base = [...lines, `"@signature-params": ${input}`].join('\n');
  const signature = sign('sha256', Buffer.from(base), { key: keys.privateKey, dsaEncoding: encoding });
  return {
    ...headers,
    'signature-input': `${label}=${input}`,
    signature: `${label}=:${signature.toString('base64')}:`,
  };
}
