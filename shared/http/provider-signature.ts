import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ProviderByKey } from '../domain/actor.ts';
import type { ProviderKey } from '../domain/directory/entries.ts';
import type { Instant } from '../domain/instant.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import { findProvider } from './find-provider.ts';
import { readMessageSignature } from './message-signature.ts';
import type { ProviderRequest } from './provider-request.ts';
import { type ListContents, readWebhookSignature } from './webhook-signature.ts';

export interface SignedRequest extends ProviderRequest {
  readonly by: ProviderByKey;
}

export interface SignatureDeps {
  readonly directory: Pick<Directory, 'provider'>;
  readonly clock: Clock;
  /** Public base address of the API: what is signed of an address begins with it, whatever a request says of its host. */
  readonly apiUrl: string;
}

/**
 * The provider behind a signed request. It signs in one of two ways, by the algorithm of its key: Standard Webhooks (`v1a`, Ed25519), over what
 * `contentsOf` lists; or HTTP Message Signatures (RFC 9421, `ecdsa-p256-sha256`), over what the request says is covered.
 *
 * An unknown provider and a wrong signature get the same answer: the directory is not searched by strangers. It says what was checked.
 *
 * @throws HoldfastError `signature-invalid`, also for a request that is signed in both ways; `signature-expired` outside five minutes before
 *   or after now.
 */
export async function providerOf(
  event: APIGatewayProxyEventV2,
  { directory, clock, apiUrl }: SignatureDeps,
  contentsOf?: ListContents,
): Promise<SignedRequest> {
  const now = clock.now();
  const listKeys = async (provider: string) => (await keysOf(directory, provider)).filter((key) => isInUse(key, now));
  const { provider, key, messageId } = isMessageSigned(event)
    ? await readMessageSignature(event, listKeys, apiUrl, now)
    : await readWebhookSignature(event, listKeys, now, contentsOf);
  return { by: { kind: 'provider', provider, key }, messageId };
}

/** Which way it is. Two would be two things that were signed, and whoever reads the record could not tell which of them counted. */
function isMessageSigned({ headers }: APIGatewayProxyEventV2): boolean {
  const isMessage = headers['signature'] !== undefined || headers['signature-input'] !== undefined;
  if (isMessage && headers['webhook-signature'] !== undefined) {
    throw new HoldfastError(
      'signature-invalid',
      'sign a request in one way: with Webhook-Signature, or with Signature-Input and Signature',
    );
  }
  return isMessage;
}

/** Whether a request says that it is signed, in whichever way. */
export const isSigned = ({ headers }: APIGatewayProxyEventV2): boolean =>
  ['webhook-signature', 'signature', 'signature-input'].some((name) => headers[name] !== undefined);

const keysOf = async (directory: Pick<Directory, 'provider'>, provider: string): Promise<readonly ProviderKey[]> =>
  (await findProvider(directory, provider))?.keys ?? [];

const isInUse = ({ notBefore, notAfter }: ProviderKey, now: Instant): boolean =>
  notBefore <= now && (notAfter === null || now < notAfter);
