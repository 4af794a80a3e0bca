import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { KeySet } from '../contracts/api/public/keys.ts';
import { OwnSignatureHeaders } from '../contracts/border/headers.ts';
import { parse } from '../contracts/border/parse.ts';
import type { Instant } from '../domain/instant.ts';
import { HoldfastError } from '../errors.ts';
import { readRawBody } from './request.ts';
import { isSignedBy, requireTimely } from './webhook-signature.ts';

/**
 * Takes only what we ourselves signed, as any receiver of our webhooks would.
 *
 * @param readKeys reads the published keys; asked for what could be ours, and for nothing else.
 * @throws HoldfastError `signature-invalid`; `signature-expired` outside five minutes before or after `now`.
 */
export async function requireOwnSignature(
  event: APIGatewayProxyEventV2,
  readKeys: () => Promise<unknown>,
  now: Instant,
): Promise<void> {
  const headers = parse(OwnSignatureHeaders, event.headers, 'signature-invalid');
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  requireTimely(timestamp, now);
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), readRawBody(event)]);
  const { keys } = parse(KeySet, await readKeys());
  const ours = keys.filter(({ crv }) => crv === 'Ed25519').map(({ x }) => Buffer.from(x, 'base64url'));
  const isOurs = ours.some((publicKey) =>
    signatures.some((signature) => isSignedBy({ publicKey }, content, signature)),
  );
  if (!isOurs) throw new HoldfastError('signature-invalid', 'this is not signed by Holdfast');
}
