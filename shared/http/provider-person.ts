import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { roleNotAllowed } from '../domain/actor.ts';
import { canonicalJson, sha256 } from '../domain/digest.ts';
import { findAtDesk } from '../domain/directory/provider-people.ts';
import type { TokenVerifier } from '../ports/desk/token-verifier.ts';
import type { Directory } from '../ports/directory.ts';
import { findProvider } from './find-provider.ts';
import { requireFreshSignIn, type SignInDeps } from './fresh-sign-in.ts';
import type { ProviderRequest } from './provider-request.ts';
import { readCommandFrame } from './request.ts';

/** What tells which of a provider's people calls. */
export interface ProviderPersonDeps extends SignInDeps {
  readonly tokens: TokenVerifier;
  readonly directory: Pick<Directory, 'provider'>;
}

/** As long as an issuer makes one, and the gateway lets a header be. */
const BEARER = /^Bearer +(\S{1,8192})$/i;

/** The token that a request shows; `undefined` where it shows none. */
export const findBearerToken = ({ headers }: APIGatewayProxyEventV2): string | undefined =>
  BEARER.exec(headers['authorization'] ?? '')?.[1];

/**
 * The one of a provider's people behind a token of the stage's issuer, which this verifies: the gateway does not, on routes that take
 * signatures as well. Whoever moves something has to have signed in lately, as an official has.
 *
 * @throws HoldfastError `token-refused`; `role-not-allowed` for another role and for whoever that provider does not list, in the same words
 *   where there is no such provider; `account-suspended`, `sign-in-too-old`, `sign-in-too-weak`, `idempotency-key-missing`, `invalid-request`.
 */
export async function providerPersonOf(
  event: APIGatewayProxyEventV2,
  deps: ProviderPersonDeps,
  token: string,
): Promise<ProviderRequest> {
  const claims = parse(Claims, await deps.tokens.verify(token), 'role-not-allowed');
  if (claims.holdfast_role !== 'provider') throw roleNotAllowed(['provider']);
  const provider = claims.holdfast_authority;
  const { person } = findAtDesk(await findProvider(deps.directory, provider), claims.sub, deps.clock.now());
  if (event.requestContext.http.method !== 'GET') requireFreshSignIn(claims, deps);
  return { by: { kind: 'provider', provider, person, at: 'desk' }, ...nameRequest(event, provider) };
}

/** A browser that opens a page again sends no key: what is read is told by its address, whichever form of it is asked for. */
function nameRequest(
  event: APIGatewayProxyEventV2,
  provider: string,
): Pick<ProviderRequest, 'messageId' | 'isNamedByAddress'> {
  const { method } = event.requestContext.http;
  if (method === 'POST' || event.headers['idempotency-key'] !== undefined) {
    return { messageId: readCommandFrame(event).idempotencyKey };
  }
  return { messageId: `desk:${sha256(canonicalJson([method, event.rawPath, provider]))}`, isNamedByAddress: true };
}
