import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';

/** A JWT authorizer as the template declares it. */
export interface JwtAuthorizer {
  readonly name: string;
  readonly issuer: string;
  readonly audience: readonly string[];
}

/** The claims of a valid token as the gateway passes them on, or the challenge it answers any other with. */
export type Verdict = { readonly claims: Readonly<Record<string, string>> } | Refused;
interface Refused {
  readonly challenge: string;
}
export type Authorize = (authorization: string | undefined) => Promise<Verdict>;

/** A token verified a moment ago is not verified again: how many are remembered, and for how long. */
const REMEMBERED = 100;
const REMEMBER_S = 60;

const SCHEME = /^bearer\s+/i;

const NO_TOKEN: Refused = { challenge: 'Bearer' };

/** In the gateway's own words, which are not RFC 6750's to the letter. @param why left out where no word of the gateway's is known. */
const refuse = (why?: string): Refused => ({
  challenge: `Bearer scope="" error="invalid_token"${why === undefined ? '' : ` error_description="${why}"`}`,
});

function explain(error: errors.JOSEError): string | undefined {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  const isAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
  return isAudience ? 'the token does not have a valid audience' : undefined;
}

function formatClaim(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(String).join(' ')}]`; // the gateway writes lists this way
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** Every claim as the text the gateway passes to a function. */
export function formatClaims(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, formatClaim(value)]));
}

async function fetchKeys(issuer: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const document: unknown = await response.json();
  const uri: unknown =
    typeof document === 'object' && document !== null && 'jwks_uri' in document ? document.jwks_uri : undefined;
  if (!response.ok || typeof uri !== 'string')
    throw new Error(`${issuer} publishes no keys (status ${response.status})`);
  return createRemoteJWKSet(new URL(uri));
}

/**
 * Verifies bearer tokens against the issuer's published keys: signature (RSA only, as the gateway), issuer, audience, times.
 * Times are real ones: moving the host's clock does not age a token.
 */
export function createAuthorize(authorizer: JwtAuthorizer): Authorize {
  let keys: ReturnType<typeof fetchKeys> | undefined;
  const verified = new Map<string, { readonly claims: Readonly<Record<string, string>>; readonly untilMs: number }>();
  return async (authorization) => {
    const token = authorization?.replace(SCHEME, '');
    if (token === undefined || token === '') return NO_TOKEN;
    const known = verified.get(token);
    if (known && Date.now() < known.untilMs) return { claims: known.claims };
    keys ??= fetchKeys(authorizer.issuer).catch((error: unknown) => {
      keys = undefined; // asked again with the next request
      throw error;
    });
    const verdict = await verifyToken(token, await keys, authorizer);
    if ('challenge' in verdict) return verdict;
    const { payload } = verdict;
    const claims = formatClaims(payload);
    if (verified.size >= REMEMBERED) verified.clear();
    verified.set(token, { claims, untilMs: Math.min(payload.exp ?? 0, Date.now() / 1_000 + REMEMBER_S) * 1_000 });
    return { claims };
  };
}

async function verifyToken(
  token: string,
  keys: ReturnType<typeof createRemoteJWKSet>,
  { issuer, audience }: JwtAuthorizer,
): Promise<{ readonly payload: JWTPayload } | Refused> {
  if (token.split('.').length !== 3) return refuse('token contains an invalid number of segments');
  try {
    const options = { issuer, audience: [...audience], algorithms: ['RS256', 'RS384', 'RS512'] };
    return await jwtVerify(token, keys, options);
  } catch (error) {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return refuse(explain(error));
    throw error;
  }
}
