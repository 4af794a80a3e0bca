import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DigestHeaders } from '../contracts/border/headers.ts';
import { parse } from '../contracts/border/parse.ts';
import { type ErrorCode, HoldfastError } from '../errors.ts';
import { readRawBody } from './request.ts';
import { createSignedAddress, type SignedContent } from './webhook-signature.ts';

interface Digested {
  readonly body: Uint8Array;
  /** In base64. */
  readonly digest: string;
}

/**
 * A body whose `Content-Digest` (RFC 9530) is that of its bytes.
 *
 * @param refusals under which code a header that says no digest is refused, and one that says another.
 */
export function requireContentDigest(
  event: APIGatewayProxyEventV2,
  refusals: { readonly unreadable: ErrorCode; readonly mismatch: ErrorCode },
): Digested {
  const { 'content-digest': digest } = parse(DigestHeaders, event.headers, refusals.unreadable);
  const body = readRawBody(event);
  if (createHash('sha256').update(body).digest('base64') === digest) return { body, digest };
  throw new HoldfastError(refusals.mismatch, 'the body is not the one its Content-Digest is of');
}

/**
 * A body that arrived whole: its `Content-Digest` (RFC 9530) is that of its bytes.
 *
 * @throws HoldfastError `invalid-request` without the header, `attachment-mismatch` when the body is another.
 */
export const readDigestedBody = (event: APIGatewayProxyEventV2): Uint8Array =>
  requireContentDigest(event, { unreadable: 'invalid-request', mismatch: 'attachment-mismatch' }).body;

/**
 * What a provider signs of a request whose path alone says what it is about: method, path and the digest of the body. Were only
 * the body signed, as with messages, whoever saw the request could send it again to another address.
 *
 * @throws HoldfastError `signature-invalid` when the body is not the one that was signed.
 */
export function listAddressAndDigest(event: APIGatewayProxyEventV2): readonly SignedContent[] {
  const { digest } = requireContentDigest(event, { unreadable: 'signature-invalid', mismatch: 'signature-invalid' });
  return [createSignedAddress(`${event.requestContext.http.method} ${event.rawPath} sha-256=:${digest}:`)];
}
