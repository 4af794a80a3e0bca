import { createPublicKey, verify } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { verifyMessage } from 'http-message-signatures/lib/httpbis/index.js'; // by its path: the rest of it is other schemes
import { ADDRESS_PARTS, MessageSignatureHeaders } from '../contracts/border/message-signature.ts';
import { parse } from '../contracts/border/parse.ts';
import type { ProviderKey } from '../domain/directory/entries.ts';
import { algorithmOf, P256 } from '../domain/directory/keys.ts';
import { type Instant, SECOND_MS } from '../domain/instant.ts';
import { HoldfastError } from '../errors.ts';
import { requireContentDigest } from './content-digest.ts';
import { readRawBody } from './request.ts';
import { type ListKeys, requireTimely, type Signed } from './webhook-signature.ts';

/**
 * HTTP Message Signatures (RFC 9421), `ecdsa-p256-sha256`: one signature, over method, address, sender and message id, and over the digest
 * of the body where there is one. The key is the one that `keyid` names among those of the provider that `Holdfast-Provider` names.
 *
 * The library makes the bytes that were signed of the request, and refuses what does not cover enough. What it leaves to its callers is
 * done before: that the digest is that of the body, that there is one signature, what time it is.
 *
 * @param apiUrl public base address of the API.
 * @throws HoldfastError `signature-invalid`, which says what was checked; `signature-expired` outside five minutes before or after `now`,
 *   and from the instant it says itself that it expires.
 */
export async function readMessageSignature(
  event: APIGatewayProxyEventV2,
  listKeys: ListKeys,
  apiUrl: string,
  now: Instant,
): Promise<Signed> {
  const headers = parse(MessageSignatureHeaders, event.headers, 'signature-invalid');
  const { 'holdfast-provider': provider, 'webhook-id': messageId, 'signature-input': input } = headers;
  requireTimely(input.created, now);
  requireUnexpired(input.expires, now);
  requireDigestOfBody(event, input.fields);
  const request = {
    method: event.requestContext.http.method,
    url: addressOf(event, apiUrl),
    headers: sentHeaders(event),
  };
  requirePresent(input.fields, request.headers);
  const signer = (await listKeys(provider)).find((key) => key.id === input.keyid && algorithmOf(key) === P256);
  let checked = '';
  const holds = await verifyMessage(
    {
      keyLookup: async () => ({
        id: input.keyid,
        algs: [P256],
        verify: async (base: Buffer, signature: Buffer) => {
          checked = base.toString();
          return signer !== undefined && isSignedByP256(signer, base, signature); // a stranger is told just what everybody is
        },
      }),
      requiredParams: ['created', 'keyid', 'nonce'],
      requiredFields: [...requiredOf(input.fields)],
      tolerance: Number.POSITIVE_INFINITY, // it reads the machine's clock, and time was judged above by the one that counts
    },
    request,
  );
  if (holds !== true || signer === undefined) throw new HoldfastError('signature-invalid', explainChecked(checked));
  return { provider, key: signer.id, messageId };
}

function requireUnexpired(expires: number | undefined, now: Instant): void {
  if (expires !== undefined && expires * SECOND_MS <= now) {
    throw new HoldfastError('signature-expired', 'the signature says itself that it has expired');
  }
}

/**
 * Of any request with a body, a read too: its digest is signed, and is that of its bytes. So is a digest that comes without a body, and
 * whoever is asked for it later finds it proved.
 */
function requireDigestOfBody(event: APIGatewayProxyEventV2, fields: readonly string[]): void {
  if (readRawBody(event).length === 0 && event.headers['content-digest'] === undefined) return;
  requireContentDigest(event, { unreadable: 'signature-invalid', mismatch: 'signature-invalid' });
  if (fields.includes('content-digest')) return;
  throw new HoldfastError(
    'signature-invalid',
    'the signature has to cover "content-digest", as the request has a body',
  );
}

/**
 * The address as its sender called it: with our public name, and not with what a request says of its host.
 *
 * @throws HoldfastError `signature-invalid` for one that reads otherwise once it is normalised: two addresses have no one signature.
 */
function addressOf({ rawPath, rawQueryString }: APIGatewayProxyEventV2, apiUrl: string): string {
  const address = `${new URL(apiUrl).origin}${rawPath}${rawQueryString === '' ? '' : `?${rawQueryString}`}`;
  if (new URL(address).href === address) return address;
  throw new HoldfastError(
    'signature-invalid',
    'write the address in its normal form, without what needs percent-encoding',
  );
}

const sentHeaders = ({ headers }: APIGatewayProxyEventV2): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

function requirePresent(fields: readonly string[], headers: Readonly<Record<string, string>>): void {
  const missing = fields.filter((field) => !field.startsWith('@') && !Object.hasOwn(headers, field));
  if (missing.length === 0) return;
  throw new HoldfastError('signature-invalid', `the signature covers headers that did not come: ${missing.join(', ')}`);
}

/** What is asked for is asked of the library as well, which reads `Signature-Input` by itself. */
const requiredOf = (fields: readonly string[]): readonly string[] => [
  '@method',
  'holdfast-provider',
  'webhook-id',
  ...(fields.includes('@target-uri') ? ['@target-uri'] : ADDRESS_PARTS),
  ...fields.filter((field) => field === 'content-digest'),
];

/** Whether a signature is by this key. @param key of P-256. @param signature r and s, 32 bytes each. */
export const isSignedByP256 = ({ publicKey }: ProviderKey, base: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    'sha256',
    base,
    {
      key: createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' }),
      dsaEncoding: 'ieee-p1363',
    },
    signature,
  );

/** Longer than the base of any request of ours that covers what is asked for. */
const SHOWN_AT_MOST = 2_000;

/** The bytes themselves: no body is among them, and of headers what the sender chose to sign. Only the sender sees them again, and no log. */
function explainChecked(base: string): string {
  const shown = base.length > SHOWN_AT_MOST ? `${base.slice(0, SHOWN_AT_MOST)}…` : base;
  return `no registered P-256 key of this provider made this signature over ${JSON.stringify(shown)}`;
}
