import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Answer, MessageVector } from './vector.ts';
import type { VectorFile } from './vector-file.ts';

// Written from docs/api/providers.md and RFC 9421 alone: nothing of the product is imported here, so that agreement proves something.

const WINDOW_S = 300;
const PARAMS = /^([a-z]\w*)=(\(((?:"[^";]+" ?)+)\)(?:;\w+=(?:\d+|"[^"]*"))+)$/;
const SIGNATURE = /^([a-z]\w*)=:([A-Za-z0-9+/]{86}==):$/;

interface Read {
  readonly components: readonly string[];
  /** As they are signed. */
  readonly params: string;
  readonly said: (name: string) => string | undefined;
  readonly signature: Buffer;
}

/** What a verifier that shares no code with the product says of a request that is signed by RFC 9421. */
export function verifyMessage(vector: MessageVector, keys: Pick<VectorFile, 'api' | 'registered'>): Answer {
  const read = readHeaders(vector.headers);
  if (read === undefined || !coversEnough(read.components) || read.said('nonce') === undefined)
    return 'signature-invalid';
  const at = Date.parse(vector.now) / 1_000;
  if (Math.abs(Number(read.said('created')) - at) > WINDOW_S) return 'signature-expired';
  if (Number(read.said('expires') ?? Number.POSITIVE_INFINITY) <= at) return 'signature-expired';
  return isDigested(vector, read.components) && isSigned(vector, read, keys) ? 'accepted' : 'signature-invalid';
}

function readHeaders(headers: MessageVector['headers']): Read | undefined {
  const [, label, params = '', list = ''] = PARAMS.exec(headers['signature-input'] ?? '') ?? [];
  const [, signedAs, base64 = ''] = SIGNATURE.exec(headers['signature'] ?? '') ?? [];
  if (label === undefined || label !== signedAs || 'webhook-signature' in headers) return undefined;
  return {
    components: list.split(' ').map((component) => component.slice(1, -1)),
    params,
    said: (name) => new RegExp(`;${name}="?([^";]*)`).exec(params)?.[1],
    signature: Buffer.from(base64, 'base64'),
  };
}

function coversEnough(components: readonly string[]): boolean {
  const covers = (...wanted: readonly string[]) => wanted.every((one) => components.includes(one));
  const isPlaced = covers('@target-uri') || covers('@authority', '@path', '@query');
  return isPlaced && covers('@method', 'holdfast-provider', 'webhook-id');
}

function isDigested({ body, headers }: MessageVector, components: readonly string[]): boolean {
  const digest = headers['content-digest'];
  if (body === '' && digest === undefined) return true;
  const wanted = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  return digest === wanted && components.includes('content-digest');
}

function isSigned(
  { method, path, query, headers }: MessageVector,
  { components, params, said, signature }: Read,
  { api, registered }: Pick<VectorFile, 'api' | 'registered'>,
): boolean {
  const address: Readonly<Record<string, string>> = {
    '@method': method,
    '@target-uri': `${api}${path}${query === '' ? '' : `?${query}`}`,
    '@authority': api.replace('https://', ''),
    '@path': path,
    '@query': `?${query}`,
  };
  const lines = components.map((component) => `"${component}": ${address[component] ?? headers[component]}`);
  const base = Buffer.from([...lines, `"@signature-params": ${params}`].join('\n'));
  const found = registered.keys.find((one) => one.id === said('keyid') && 'algorithm' in one);
  if (found === undefined || headers['holdfast-provider'] !== registered.id) return false;
  const key = createPublicKey({ key: Buffer.from(found.publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify('sha256', base, { key, dsaEncoding: 'ieee-p1363' }, signature);
}
