import { createPublicKey, verify } from 'node:crypto';
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
 * the content is the raw body or, of a read and of a request without one, `METHOD path`; `contentOf` says where it is another.
 *
 * An unknown provider and a wrong signature get the same answer: the directory is not searched by strangers.
 *
 * @throws HoldfastError `signature-invalid`; `signature-expired` outside five minutes before or after `now`.
 */
export async function providerOf(
  event: APIGatewayProxyEventV2,
  directory: Directory,
  now: Instant,
  contentOf: SignedContent = readBodyOrAddress,
): Promise<SignedRequest> {
  const headers = parse(SignatureHeaders, event.headers, 'signature-invalid');
  const { 'webhook-id': messageId, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (Math.abs(timestamp * SECOND_MS - now) > POLICY.providerSignatureWindowMs) {
    throw new HoldfastError('signature-expired', 'the signature is more than five minutes away from now');
  }
  const keys = (await keysOf(directory, headers['holdfast-provider'])).filter((key) => isInUse(key, now));
  const signed = contentOf(event);
  const content = Buffer.concat([Buffer.from(`${messageId}.${timestamp}.`), signed]);
  const signer = keys.find((key) => signatures.some((signature) => isSignedBy(key, content, signature)));
  if (!signer) {
    const over = `over its webhook-id, webhook-timestamp and ${describeSigned(event, signed)}`;
    throw new HoldfastError('signature-invalid', `no registered key of this provider made this signature ${over}`);
  }
  return { by: { kind: 'provider', provider: headers['holdfast-provider'], key: signer.id }, messageId };
}

/** What of a request its signature is over, besides id and timestamp. */
export type SignedContent = (event: APIGatewayProxyEventV2) => Uint8Array;

function readBodyOrAddress(event: APIGatewayProxyEventV2): Uint8Array {
  const body = readRawBody(event);
  const { method } = event.requestContext.http;
  // a read has no body to sign: were one taken, the signature of any message would open any certificate
  return body.length > 0 && method !== 'GET' ? body : Buffer.from(`${method} ${event.rawPath}`);
}

/** What a signer has to compare: most who fail sign an address with its query, or a body as they would write it again. */
const describeSigned = (event: APIGatewayProxyEventV2, signed: Uint8Array): string =>
  Buffer.compare(readRawBody(event), signed) === 0 ? 'the body as it was sent' : `"${Buffer.from(signed).toString()}"`;

async function keysOf(directory: Directory, provider: string): Promise<readonly ProviderKey[]> {
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

function isSignedBy({ publicKey }: ProviderKey, content: Uint8Array, signature: string): boolean {
  const der = Buffer.concat([ED25519_SPKI_PREFIX, publicKey]);
  return verify(
    null,
    content,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    Buffer.from(signature, 'base64'),
  );
}
