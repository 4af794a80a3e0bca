import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { SECOND_MS } from '../domain/instant.ts';
import { HoldfastError, type SignInWanted } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** What tells whether somebody proved who they are lately. */
export interface SignInDeps {
  readonly clock: Clock;
  /** How long ago that may be, whole seconds. */
  readonly signInMaxAgeSeconds: number;
  /** Which claim says how strongly it was, and which values in it are enough, each alone; `undefined`, and any will do. */
  readonly signInAssurance: { readonly claim: 'acr' | 'amr'; readonly enough: readonly string[] } | undefined;
}

/** The clock of an issuer may be ahead of ours by so much. */
const AHEAD_S = 60;

/**
 * Asks of the routes that say so in the table of routes that whoever calls proved lately, and strongly enough, who they are: a token left on
 * a desk, or got with a stolen password, is good for reading and moves nothing.
 *
 * @param proofs what each route of a function asks for. @param whoIs tells who calls, or refuses.
 */
export function askLately<Deps, By>(
  proofs: Readonly<Record<string, string>>,
  whoIs: (event: Event, deps: Deps) => By | Promise<By>,
): (event: Event, deps: Deps & SignInDeps) => Promise<By> {
  return async (event, deps) => {
    const by = await whoIs(event, deps);
    if (proofs[event.routeKey] === 'signed-in-lately') {
      requireFreshSignIn(parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed'), deps);
    }
    return by;
  };
}

/**
 * @param claims of a token that was verified.
 * @throws HoldfastError `sign-in-too-weak`, `sign-in-too-old`, which the answer turns into one challenge of RFC 9470: the caller's client
 * knows from it how to sign in.
 */
export function requireFreshSignIn(claims: Claims, deps: SignInDeps): void {
  const lacking = findLacking(claims, deps.signInAssurance);
  const { signInMaxAgeSeconds } = deps;
  const isOld = !isLately(claims, deps);
  if (!isOld && !lacking) return;
  const age = isOld ? `of the last ${signInMaxAgeSeconds} seconds` : undefined;
  const detail = `sign in again and send the same with the new token: this asks for a sign-in ${[age, lacking?.words].filter(Boolean).join(', ')}`;
  const signIn = { ...(isOld && { maxAgeSeconds: signInMaxAgeSeconds }), ...lacking?.wanted };
  throw new HoldfastError(lacking ? 'sign-in-too-weak' : 'sign-in-too-old', detail, { signIn });
}

function isLately({ auth_time }: Claims, { clock, signInMaxAgeSeconds }: SignInDeps): boolean {
  const age = Math.floor(clock.now() / SECOND_MS) - auth_time;
  return age <= signInMaxAgeSeconds && age >= -AHEAD_S;
}

interface Lacking {
  readonly words: string;
  readonly wanted: SignInWanted;
}

/** What would have been enough, where nothing of it is there. */
function findLacking({ acr, amr = [] }: Claims, assurance: SignInDeps['signInAssurance']): Lacking | undefined {
  if (assurance === undefined) return undefined;
  const { claim, enough } = assurance;
  const said = claim === 'amr' ? amr : [acr];
  if (enough.some((value) => said.includes(value))) return undefined;
  const words = `whose token says ${claim} ${enough.join(' or ')}`;
  return { words, wanted: claim === 'acr' ? { acrValues: enough } : { amrValues: enough } };
}
