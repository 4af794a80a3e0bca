import { createHash, createPublicKey, verify } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { SignatureHeaders } from '../contracts/border/headers.ts';
import { parse } from '../contracts/border/parse.ts';
import type { ProviderActor } from '../domain/actor.ts';
import type { ProviderKey } from '../domain/directory/entries.ts';
import { type Instant, SECOND_MS } from '../domain/instant.ts';
import { POLICY } from '../domain/policy.ts';
import { HoldfastError } from '../errors.ts';
import type { Directory } from '../ports/directory.ts';
import { readRawBody } from './request.ts';

export interface SignedRequest {
  readonly by: ProviderActor;
  /** The sender's id of this message: it counts once, however often it arrives. */
  readonly messageId: string;
}

/**
 * The provider behind a signed request: Standard Webhooks, asymmetric scheme `v1a`, Ed25519 over `id.timestamp.content`, where
 * the content is the raw body or, of a read and of a request without one, `METHOD path?query`; `contentsOf` says where it is another.
 *
 * An unknown provider and a wrong signature get the same answer: the directory is not searched by strangers. It says what was checked.
 *
 * @throws HoldfastError `signature-invalid`; `signature-expired` outside five minutes before or after `now`.
 */
export async function providerOf(
  event: APIGatewayProxyEventV2,
  directory: Pick<Directory, 'provider'>,
  now: Instant,
  contentsOf: ListContents = listBodyOrAddress,
): Promise<SignedRequest> {
  const headers = parse(SignatureHeaders, event.headers, 'signature-invalid');
  const { 'webhook-id': messageId, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  requireTimely(timestamp, now);
  const keys = (await keysOf(directory, headers['holdfast-provider'])).filter((key) => isInUse(key, now));
  const before = `${messageId}.${timestamp}.`;
  const contents = contentsOf(event);
  const signed = contents.map(({ bytes }) => Buffer.concat([Buffer.from(before), bytes]));
  const signer = keys.find((key) =>
    signatures.some((signature) => signed.some((content) => isSignedBy(key, content, signature))),
  );
  if (!signer) throw new HoldfastError('signature-invalid', explainChecked(before, contents));
  return { by: { kind: 'provider', provider: headers['holdfast-provider'], key: signer.id }, messageId };
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

async function keysOf(directory: Pick<Directory, 'provider'>, provider: string): Promise<readonly ProviderKey[]> {
  try {
    return (await directory.provider(provider)).keys;
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'provider-unknown') return [];
    throw error;
  }
}

const isInUse = ({ notBefore, notAfter }: ProviderKey, now: Instant): boolean =>
  notBefore <= now && (notAfter === null || now < notAfter);

/** What stands before the 32 raw bytes in the DER form of an Ed25519 public key (RFC 8410, section 4). */
const ED25519_SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether an Ed25519 signature, in base64, is by this key. */
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
  if (Math.abs(timestamp * SECOND_MS - now) > POLICY.providerSignatureWindowMs) {
    throw new HoldfastError('signature-expired', 'the signature is more than five minutes away from now');
  }
}
