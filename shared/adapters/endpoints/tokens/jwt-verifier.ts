import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { HoldfastError } from '../../../errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { TokenVerifier } from '../../../ports/desk/token-verifier.ts';
import { type Egress, mayBeSentTo } from '../https/guard.ts';

/** For each request to the issuer: well below what a function has for an answer. */
const PATIENCE_MS = 5_000;

/** Those that the gateway takes. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

const DISCOVERY = '/.well-known/openid-configuration';

export interface JwtVerifierOptions {
  /** Of the stage: https, without a trailing slash, or http on this machine where `egress` says so. */
  readonly issuer: string;
  /** Whom a token has to be for. */
  readonly audience: string;
  readonly egress: Egress;
  readonly clock: Pick<Clock, 'now'>;
}

type Keys = ReturnType<typeof createRemoteJWKSet>;

const unanswered = (cause: unknown): HoldfastError =>
  new HoldfastError('service-unavailable', 'the issuer of sign-ins does not give its keys', { cause, retryable: true });

const refused = (cause?: unknown): HoldfastError =>
  new HoldfastError(
    'token-refused',
    'the token has run out, is for somebody else, or is none of our issuer: sign in again',
    {
      cause,
    },
  );

/** What an issuer says of itself, as far as it is asked. */
const memberOf = (document: unknown, name: string): unknown =>
  typeof document === 'object' && document !== null ? Reflect.get(document, name) : undefined;

/**
 * Tokens of the stage's issuer, as the gateway's authorizer verifies them: signature (RSA only), issuer, audience, times. Where the keys are
 * the issuer says in its metadata, which are read once; of an address that nothing is sent to, no keys are fetched.
 */
export class JwtVerifier implements TokenVerifier {
  readonly #options: JwtVerifierOptions;
  #keys: Promise<Keys> | undefined;

  constructor(options: JwtVerifierOptions) {
    this.#options = options;
  }

  async verify(token: string): Promise<Readonly<Record<string, unknown>>> {
    const { issuer, audience, clock } = this.#options;
    const keys = await this.#findKeys();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ALGORITHMS,
        currentDate: new Date(clock.now()),
        requiredClaims: ['exp'],
      });
      if (!isFor(payload, audience)) throw refused();
      return payload;
    } catch (error) {
      if (error instanceof HoldfastError) throw error;
      throw isOfToken(error) ? refused(error) : unanswered(error);
    }
  }

  /** A failure is not remembered: the next who comes asks anew. */
  async #findKeys(): Promise<Keys> {
    this.#keys ??= this.#discover();
    try {
      return await this.#keys;
    } catch (error) {
      this.#keys = undefined;
      throw unanswered(error);
    }
  }

  /** @throws Error for metadata of another issuer, or without an address that keys may be fetched from. */
  async #discover(): Promise<Keys> {
    const { issuer } = this.#options;
    const response = await fetch(this.#checked(issuer + DISCOVERY), {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`the issuer answered ${response.status} to whoever asked for its metadata`);
    const document: unknown = await response.json();
    if (memberOf(document, 'issuer') !== issuer) throw new Error('the metadata are of another issuer');
    const address = memberOf(document, 'jwks_uri');
    if (typeof address !== 'string') throw new Error('the issuer publishes no keys');
    return createRemoteJWKSet(this.#checked(address), { timeoutDuration: PATIENCE_MS });
  }

  #checked(address: string): URL {
    if (!mayBeSentTo(address, this.#options.egress))
      throw new Error('the issuer has its keys where nothing is sent to');
    return new URL(address);
  }
}

/** As the gateway does it: a token without `aud` is for the client it was given to (RFC 9068 has both). */
function isFor({ aud, client_id }: JWTPayload, audience: string): boolean {
  const named = aud ?? client_id;
  return Array.isArray(named) ? named.includes(audience) : named === audience;
}

/** Whether it is the token that is wrong. All else is that the keys could not be had. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC'; // what the library says of an answer that is no key set
