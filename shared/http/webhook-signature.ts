import { createHash, createPublicKey, verify } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { SignatureHeaders } from '../contracts/border/headers.ts';
import { parse } from '../contracts/border/parse.ts';
import type { ProviderKey } from '../domain/directory/entries.ts';
import { algorithmOf } from '../domain/directory/keys.ts';
import { type Instant, SECOND_MS } from '../domain/instant.ts';
import { PROVIDER_POLICY } from '../domain/policy/providers.ts';
import { HoldfastError } from '../errors.ts';
import { readRawBody } from './request.ts';

/** What a signature says of a request, whichever way it was made. */
export interface Signed {
  readonly provider: string;
  /** The id of the key that made it. */
  readonly key: string;
  /** The sender's id of this message: it counts once, however often it arrives. */
  readonly messageId: string;
}

/** The keys of a provider that are in use now; none of one that nobody knows. */
export type ListKeys = (provider: string) => Promise<readonly ProviderKey[]>;

/**
 * Standard Webhooks, asymmetric scheme `v1a`: Ed25519 over `id.timestamp.content`, where the content is the raw body or, of a read and of a
 * request without one, `METHOD path?query`; `contentsOf` says where it is another.
 *
 * @throws HoldfastError `signature-invalid`, which says what was checked; `signature-expired` outside five minutes before or after `now`.
 */
export async function readWebhookSignature(
  event: APIGatewayProxyEventV2,
  listKeys: ListKeys,
  now: Instant,
  contentsOf: ListContents = listBodyOrAddress,
): Promise<Signed> {
  const headers = parse(SignatureHeaders, event.headers, 'signature-invalid');
  const { 'holdfast-provider': provider, 'webhook-id': messageId, 'webhook-timestamp': timestamp } = headers;
  requireTimely(timestamp, now);
  const keys = (await listKeys(provider)).filter((key) => algorithmOf(key) === 'ed25519');
  const before = `${messageId}.${timestamp}.`;
  const contents = contentsOf(event);
  const signed = contents.map(({ bytes }) => Buffer.concat([Buffer.from(before), bytes]));
  const signer = keys.find((key) =>
    headers['webhook-signature'].some((signature) => signed.some((content) => isSignedBy(key, content, signature))),
  );
  if (!signer) throw new HoldfastError('signature-invalid', explainChecked(before, contents));
  return { provider, key: signer.id, messageId };
}

/** What of a request a signature may be over, besides id and timestamp. */
export interface SignedContent {
  readonly bytes: Uint8Array;
  /** As a refusal names it: never a body. */
  readonly name: string;
}

export type ListContents = (event: APIGatewayProxyEventV2) => readonly SignedContent[];

/** Longer than any address of ours with its query. */
const SHOWN_AT_MOST = 500;

/** An address as it was sent: only its sender sees it again, and no log. */
export function createSignedAddress(address: string): SignedContent {
  const shown = address.length > SHOWN_AT_MOST ? `${address.slice(0, SHOWN_AT_MOST)}…` : address;
  return { bytes: Buffer.from(address), name: JSON.stringify(shown) };
}

/** A read has no body to sign: were one taken, the signature of any message would open any certificate. */
function listBodyOrAddress(event: APIGatewayProxyEventV2): readonly SignedContent[] {
  const body = readRawBody(event);
  const { method } = event.requestContext.http;
  if (body.length === 0 || method === 'GET') return listAddress(`${method} ${event.rawPath}`, event.rawQueryString);
  const digest = createHash('sha256').update(body).digest('base64');
  return [{ bytes: body, name: `the body, ${body.length} bytes with the digest sha-256=:${digest}:` }];
}

/**
 * With the query, and with its question mark where there is none: then nobody can change it, or add one. Without it as well, as clients of
 * earlier versions sign: what they ask for can be changed on the way, and they go on.
 */
const listAddress = (address: string, query: string): readonly SignedContent[] => [
  createSignedAddress(`${address}?${query}`),
  createSignedAddress(address),
];

const explainChecked = (before: string, contents: readonly SignedContent[]): string =>
  `no registered key of this provider made this signature over ${JSON.stringify(before)} followed by ${contents.map(({ name }) => name).join(' or ')}`;

/** What stands before the 32 raw bytes in the DER form of an Ed25519 public key (RFC 8410, section 4). */
const ED25519_SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether an Ed25519 signature, in base64, is by this key. @param key of the algorithm `ed25519`. */
export function isSignedBy(
  { publicKey }: Pick<ProviderKey, 'publicKey'>,
  content: Uint8Array,
  signature: string,
): boolean {
  const der = Buffer.concat([ED25519_SPKI_PREFIX, publicKey]);
  return verify(
    null,
    content,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    Buffer.from(signature, 'base64'),
  );
}

/** @throws HoldfastError `signature-expired` for one made outside five minutes before or after `now`. @param timestamp seconds. */
export function requireTimely(timestamp: number, now: Instant): void {
  if (Math.abs(timestamp * SECOND_MS - now) > PROVIDER_POLICY.providerSignatureWindowMs) {
    throw new HoldfastError('signature-expired', 'the signature is more than five minutes away from now');
  }
}
