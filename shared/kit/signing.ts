import { bytesOf, joinBytes, sha256, toBase64, toUtf8 } from './bytes.ts';
import { KitError } from './error.ts';
import type { SigningKey } from './keys.ts';

/** One request of a provider. */
export interface SentRequest {
  readonly method: string;
  /** With its query, beginning with `/`. */
  readonly path: string;
  readonly body?: string | Uint8Array | undefined;
  /** `webhook-id`: the request counts once under it. */
  readonly id: string;
}

/** Who signs, and by which clock. */
export interface Signer {
  /** Id in the directory. */
  readonly provider: string;
  readonly key: SigningKey;
  /** Id of the key in the directory: a key of P-256 is named. */
  readonly keyId?: string | undefined;
  /** The address that the API calls itself, without a path. */
  readonly origin: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Visible ASCII of chance, another each time. */
  readonly random: () => string;
}

/** By lower-case names. */
export type SignedHeaders = Readonly<Record<string, string>>;

/** Part of a file of an objection, or what makes a file whole: its address and its digest are signed. */
const isOfFile = ({ method, path }: SentRequest): boolean => method !== 'GET' && path.includes('/attachments/');

/** Path and query as `fetch` sends them. @throws KitError `settings-invalid`. */
export function splitAddress(path: string): { readonly path: string; readonly query: string } {
  if (!/^\/(?!\/)/.test(path))
    throw new KitError('settings-invalid', `a path begins with one "/", and not so: ${path}`);
  const { pathname, search } = new URL(path, 'https://address.invalid');
  return { path: pathname, query: search.replace(/^\?/, '') };
}

/**
 * What is signed of a request with Ed25519, after id and timestamp: a body as it is sent; of a read method, path and query, the question mark
 * also where there is no query, so that nobody adds one; of a file method, path and digest. A path is signed decoded.
 */
export async function contentOf(request: SentRequest): Promise<Uint8Array> {
  const { method, body } = request;
  const { path, query } = splitAddress(request.path);
  const address = `${method} ${decodeURIComponent(path)}`;
  if (isOfFile(request)) return toUtf8(`${address} ${await digestOf(body)}`);
  return hasBody(body) && method !== 'GET' ? bytesOf(body) : toUtf8(`${address}?${query}`);
}

/** Standard Webhooks, asymmetric: `v1a,` and the signature over `<id>.<timestamp>.<content>`. @param timestamp whole seconds since 1970. */
export async function signContent(
  key: SigningKey,
  id: string,
  timestamp: number | string,
  content: Uint8Array,
): Promise<string> {
  return `v1a,${toBase64(await key.sign(joinBytes(toUtf8(`${id}.${timestamp}.`), content)))}`;
}

/** The headers of one signed request, but `content-type`. */
export async function signRequest(signer: Signer, request: SentRequest): Promise<SignedHeaders> {
  const { provider, key, clock } = signer;
  const { id, body } = request;
  const at = Math.floor(clock() / 1_000);
  const who = { 'holdfast-provider': provider, 'webhook-id': id };
  const isDigested = isOfFile(request) || (key.algorithm !== 'ed25519' && hasBody(body));
  const digest = isDigested && { 'content-digest': await digestOf(body) };
  if (key.algorithm !== 'ed25519') return await signMessage(signer, request, { ...who, ...digest }, at);
  const signature = await signContent(key, id, at, await contentOf(request));
  return { ...who, ...digest, 'webhook-timestamp': `${at}`, 'webhook-signature': signature };
}

/** HTTP Message Signatures (RFC 9421) with ECDSA over P-256: method, whole address, and all headers of ours. */
async function signMessage(
  { key, keyId, origin, random }: Signer,
  { method, path: sent }: SentRequest,
  headers: SignedHeaders,
  created: number,
): Promise<SignedHeaders> {
  if (keyId === undefined) {
    throw new KitError('settings-invalid', 'a key of P-256 needs keyId: the id it has in your entry of the directory');
  }
  const { path, query } = splitAddress(sent);
  const address = `${origin}${path}${query && `?${query}`}`;
  const covered = Object.entries({ '@method': method, '@target-uri': address, ...headers });
  const names = covered.map(([name]) => `"${name}"`).join(' ');
  const params = `(${names});created=${created};keyid="${keyId}";nonce="${random()}"`;
  const base = [...covered.map(([name, value]) => `"${name}": ${value}`), `"@signature-params": ${params}`].join('\n');
  const signature = toBase64(await key.sign(toUtf8(base)));
  return { ...headers, 'signature-input': `sig=${params}`, signature: `sig=:${signature}:` };
}

const hasBody = (body: SentRequest['body']): body is string | Uint8Array => body !== undefined && body.length > 0;

/** RFC 9530. */
const digestOf = async (body: SentRequest['body']): Promise<string> =>
  `sha-256=:${toBase64(await sha256(bytesOf(body ?? '')))}:`;
