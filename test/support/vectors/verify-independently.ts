import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Answer, DocumentVector, RequestVector, Vector, WebhookVector } from './vector.ts';
import type { VectorFile } from './vector-file.ts';
import { verifyMessage } from './verify-message.ts';

// Written from docs/api/providers.md alone: nothing of the product is imported here, so that agreement proves something.

type Keys = Pick<VectorFile, 'api' | 'jwks' | 'registered'>;

const WINDOW_S = 300;

/** What a verifier that shares no code with the product says of a row. */
export function verifyIndependently(vector: Vector, keys: Keys): Answer {
  if (vector.kind === 'rfc9421') return verifyMessage(vector, keys);
  if (vector.kind === 'document') return verifyDocument(vector, keys) ? 'accepted' : 'signature-invalid';
  return vector.kind === 'webhook' ? verifyWebhook(vector, keys) : verifyRequest(vector, keys);
}

function verifyWebhook({ headers, body, now }: WebhookVector, { jwks }: Keys): Answer {
  const senders = jwks.keys.filter(({ crv }) => crv === 'Ed25519').map(({ x = '' }) => x);
  return verifyHeaders(headers, [Buffer.from(body)], senders, now);
}

function verifyRequest(vector: RequestVector, { registered }: Keys): Answer {
  const { headers, now } = vector;
  const contents = listContents(vector);
  if (headers['holdfast-provider'] !== registered.id) return 'signature-invalid';
  const at = Date.parse(now);
  const inUse = registered.keys.filter(
    (key) =>
      !('algorithm' in key) &&
      Date.parse(key.notBefore) <= at &&
      (!('notAfter' in key) || at < Date.parse(key.notAfter)),
  );
  const keys = inUse.map(({ publicKey }) => Buffer.from(publicKey, 'base64').toString('base64url'));
  return verifyHeaders(headers, contents, keys, now);
}

/** What of a request may be signed: none when its digest is not that of its body. */
function listContents({ method, path, query, headers, body }: RequestVector): Buffer[] {
  const address = `${method} ${path}`;
  if (path.includes('/attachments/') && method !== 'GET') {
    const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    return headers['content-digest'] === digest ? [Buffer.from(`${address} ${digest}`)] : [];
  }
  if (method !== 'GET' && body !== '') return [Buffer.from(body)];
  return [`${address}?${query}`, address].map((content) => Buffer.from(content));
}

function verifyHeaders(
  headers: Readonly<Record<string, string>>,
  contents: readonly Buffer[],
  keys: readonly string[],
  now: string,
): Answer {
  const { 'webhook-id': id, 'webhook-timestamp': at = '', 'webhook-signature': signatures } = headers;
  if (id === undefined || signatures === undefined || !/^\d{1,12}$/.test(at)) return 'signature-invalid';
  if (Math.abs(Number(at) - Date.parse(now) / 1_000) > WINDOW_S) return 'signature-expired';
  if (contents.length === 0) return 'signature-invalid';
  const signed = contents.map((content) => Buffer.concat([Buffer.from(`${id}.${at}.`), content]));
  const isGenuine = signatures
    .split(' ')
    .map((one) => /^v1a,([A-Za-z0-9+/]{86}==)$/.exec(one)?.[1])
    .some((one) => one !== undefined && isSignedByOne(keys, signed, Buffer.from(one, 'base64')));
  return isGenuine ? 'accepted' : 'signature-invalid';
}

const isSignedByOne = (keys: readonly string[], signed: readonly Buffer[], signature: Buffer): boolean =>
  keys.some((x) => signed.some((bytes) => isSignedBy(x, bytes, signature)));

const isSignedBy = (x: string, bytes: Buffer, signature: Buffer): boolean =>
  verify(null, bytes, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);

function verifyDocument({ jws, typ }: DocumentVector, { jwks }: Keys): boolean {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  const said = JSON.parse(Buffer.from(header, 'base64url').toString());
  const jwk = jwks.keys.find(({ kid, crv }) => kid === said.kid && crv === 'P-256');
  if (more.length > 0 || 'crit' in said) return false;
  if (said.alg !== 'ES256' || said.typ !== typ || jwk === undefined) return false;
  const { x = '', y = '' } = jwk;
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
}
