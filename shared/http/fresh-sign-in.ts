import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { SECOND_MS } from '../domain/instant.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** What tells whether somebody proved who they are lately. */
export interface SignInDeps {
  readonly clock: Clock;
  /** How long ago that may be, whole seconds. */
  readonly signInMaxAgeSeconds: number;
}

/** The clock of an issuer may be ahead of ours by so much. */
const AHEAD_S = 60;

/**
 * Asks of the routes that say so in the table of routes that whoever calls proved lately who they are: a token left on a desk is good
 * for reading, and moves nothing.
 *
 * @param proofs what each route of a function asks for. @param whoIs tells who calls, or refuses.
 */
export function askLately<Deps, By>(
  proofs: Readonly<Record<string, string>>,
  whoIs: (event: Event, deps: Deps) => By | Promise<By>,
): (event: Event, deps: Deps & SignInDeps) => Promise<By> {
  return async (event, deps) => {
    const by = await whoIs(event, deps);
    if (proofs[event.routeKey] === 'signed-in-lately') requireFreshSignIn(event, deps);
    return by;
  };
}

/**
 * @throws HoldfastError `sign-in-too-old`, which the answer turns into the challenge of RFC 9470: the caller's client knows from it how
 * lately to sign in.
 */
function requireFreshSignIn(event: Event, { clock, signInMaxAgeSeconds }: SignInDeps): void {
  const { auth_time } = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  const age = Math.floor(clock.now() / SECOND_MS) - auth_time;
  if (age <= signInMaxAgeSeconds && age >= -AHEAD_S) return;
  const detail = `sign in again and send the same with the new token: this asks for a sign-in of the last ${signInMaxAgeSeconds} seconds`;
  throw new HoldfastError('sign-in-too-old', detail, { signInMaxAgeSeconds });
}
