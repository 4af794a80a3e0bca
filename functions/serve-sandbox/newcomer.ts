import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { composeSandboxProvider } from '../../shared/app/sandbox/sandbox-entries.ts';
import { toProvider } from '../../shared/app/sandbox/sandbox-provider.ts';
import { SandboxRegistration } from '../../shared/contracts/api/sandbox/sandbox.ts';
import { MessageSignatureHeaders } from '../../shared/contracts/border/message-signature.ts';
import { parse } from '../../shared/contracts/border/parse.ts';
import { algorithmOf, P256 } from '../../shared/domain/directory/keys.ts';
import { sandboxIdOf } from '../../shared/domain/sandbox.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { isSigned, providerOf, type SignatureDeps, type SignedRequest } from '../../shared/http/provider-signature.ts';
import { readBody } from '../../shared/http/request.ts';
import { providerUnknown } from '../../shared/ports/directory.ts';

/** What a signature by the one way that names no key calls it. */
const ONLY_KEY = 'sandbox';

/** What a request wants to have registered: under the id of its key, and the name that its own signature has for that. */
export function readRegistration(event: APIGatewayProxyEventV2) {
  const { name, endpoint, algorithm, publicKey } = readBody(SandboxRegistration, event);
  const isNamed = algorithmOf({ algorithm }) === P256;
  const id = isNamed
    ? parse(MessageSignatureHeaders, event.headers, 'signature-invalid')['signature-input'].keyid
    : ONLY_KEY;
  return {
    id: sandboxIdOf(Buffer.from(publicKey, 'base64')),
    name,
    endpoint,
    key: { id, algorithm, publicKey },
  };
}

/** A directory without anybody. */
const NOBODY: SignatureDeps['directory'] = {
  provider: async (id) => {
    throw providerUnknown(id);
  },
};

/**
 * The provider that a request registers, which has signed it by the key in it.
 *
 * @throws HoldfastError what `providerOf` refuses, which says under which id to sign.
 */
export async function newcomerOf(event: APIGatewayProxyEventV2, deps: SignatureDeps): Promise<SignedRequest> {
  if (!isSigned(event)) return await providerOf(event, { ...deps, directory: NOBODY }); // which says how to
  const registration = readRegistration(event);
  const { id } = registration;
  const entry = toProvider(composeSandboxProvider(registration, deps.clock.now()));
  const provider = async (asked: string) => {
    if (asked !== id) throw providerUnknown(asked);
    return entry;
  };
  try {
    return await providerOf(event, { ...deps, directory: { provider } });
  } catch (error) {
    if (!(error instanceof HoldfastError && error.code === 'signature-invalid')) throw error;
    if (event.headers['holdfast-provider'] === id) throw error;
    const detail = `the id of this key is ${id}: send it as Holdfast-Provider, and sign with the key that you register`;
    throw new HoldfastError('signature-invalid', detail, { cause: error });
  }
}
