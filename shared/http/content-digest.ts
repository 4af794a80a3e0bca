import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DigestHeaders } from '../contracts/border/headers.ts';
import { parse } from '../contracts/border/parse.ts';
import { HoldfastError } from '../errors.ts';
import { rawBody } from './request.ts';

const base64Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/**
 * A body that arrived whole: its `Content-Digest` (RFC 9530) is that of its bytes.
 *
 * @throws HoldfastError `invalid-request` without the header, `attachment-mismatch` when the body is another.
 */
export function digestedBody(event: APIGatewayProxyEventV2): Uint8Array {
  const { 'content-digest': digest } = parse(DigestHeaders, event.headers);
  const body = rawBody(event);
  if (base64Of(body) === digest) return body;
  throw new HoldfastError('attachment-mismatch', 'the body is not the one its Content-Digest is of');
}

/**
 * What a provider signs of a request that says in its path alone what it is about: method, path and the digest of the body. Were
 * it the body, as with messages, whoever saw the request could send it again to another address.
 *
 * @throws HoldfastError `signature-invalid` when the body is not the one that was signed.
 */
export function addressAndDigest(event: APIGatewayProxyEventV2): Uint8Array {
  const { 'content-digest': digest } = parse(DigestHeaders, event.headers, 'signature-invalid');
  if (base64Of(rawBody(event)) !== digest) {
    throw new HoldfastError('signature-invalid', 'the body is not the one its Content-Digest is of');
  }
  return Buffer.from(`${event.requestContext.http.method} ${event.rawPath} sha-256=:${digest}:`);
}
