import * as openid from 'openid-client';
import type { DeskTokens } from '../../../domain/desks/session.ts';
import { type Instant, plus, SECOND_MS } from '../../../domain/instant.ts';
import { HoldfastError } from '../../../errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { SignedIn, SignIn, SignInAsked } from '../../../ports/desk/sign-in.ts';
import { readRole, readRoles, readZone } from './read-claims.ts';

/** Seconds for each request to the issuer: below what the gateway waits for a page. */
const PATIENCE_S = 8;

/** A token whose issuer does not say how long it is good (RFC 6749, section 5.1, only recommends that). */
const UNSAID_S = 5 * 60;

export interface OpenIdOptions {
  /** Of the stage: https, or http on this machine where `allowsLoopback`. */
  readonly issuer: string;
  readonly allowsLoopback: boolean;
  readonly clientId: string;
  /** The secret of the client; `undefined` where it has none, and PKCE alone ties what comes back to who asked. */
  readonly readSecret: (() => Promise<string>) | undefined;
  /** Asked for besides `openid`, `{role}` and `{authority}` standing for those that were chosen. */
  readonly scope: string | undefined;
  /** For what a token is asked (RFC 8707). */
  readonly resource: string | undefined;
  readonly clock: Pick<Clock, 'now'>;
}

const unanswered = (cause: unknown): HoldfastError =>
  new HoldfastError('service-unavailable', 'the issuer of sign-ins does not answer', { cause, retryable: true });

const failed = (cause?: unknown): HoldfastError =>
  new HoldfastError('sign-in-failed', 'this is no sign-in that was begun here, or it was refused or given up', {
    cause,
  });

/** The issuer does not take us for its client: nothing that whoever signs in can do. As a rule our secret there was changed. */
const isOfClient = (error: unknown): boolean =>
  error instanceof openid.WWWAuthenticateChallengeError ||
  (error instanceof openid.ResponseBodyError &&
    (error.error === 'invalid_client' || error.error === 'unauthorized_client'));

/** What an issuer says that has trouble of its own: it passes, and says nothing of whoever signs in. */
const isTrouble = (error: unknown): boolean =>
  error instanceof openid.ResponseBodyError &&
  (error.error === 'server_error' || error.error === 'temporarily_unavailable' || error.status === 429);

/** Refusals of the issuer, and what does not add up in what it says; every other error is that it did not answer. */
const isRefusal = (error: unknown): boolean =>
  !isOfClient(error) &&
  !isTrouble(error) &&
  (error instanceof openid.AuthorizationResponseError ||
    error instanceof openid.ResponseBodyError ||
    (error instanceof openid.ClientError && !isOutage(error)));

/** @see the codes of `oauth4webapi` for what is no answer of an issuer. */
const isOutage = ({ code }: openid.ClientError): boolean =>
  code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || code === 'OAUTH_RESPONSE_IS_NOT_JSON';

/** The issuer, asked through its metadata, which are read once and then remembered. */
export class OpenIdSignIn implements SignIn {
  readonly #options: OpenIdOptions;
  #discovered: Promise<openid.Configuration> | undefined;

  constructor(options: OpenIdOptions) {
    this.#options = options;
  }

  async begin(asked: SignInAsked): Promise<string> {
    const { clientId, resource } = this.#options;
    const config = await this.#configure();
    const url = openid.buildAuthorizationUrl(config, {
      client_id: clientId,
      redirect_uri: asked.returnTo,
      response_type: 'code',
      scope: this.#spellScope(asked),
      code_challenge: await openid.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
      state: asked.state,
      nonce: asked.nonce,
      ui_locales: asked.language,
      ...(resource !== undefined && { resource }),
      ...(asked.isAgain && { prompt: 'login' }),
      ...(asked.maxAgeSeconds !== undefined && { max_age: `${asked.maxAgeSeconds}` }),
      ...(asked.acrValues && { acr_values: asked.acrValues.join(' ') }),
      ...(asked.person !== undefined && { login_hint: asked.person }),
    });
    return url.href;
  }

  async finish(
    returned: string,
    { state, nonce, verifier, maxAgeSeconds }: Pick<SignInAsked, 'state' | 'nonce' | 'verifier' | 'maxAgeSeconds'>,
  ): Promise<SignedIn> {
    const config = await this.#configure();
    try {
      const answered = await openid.authorizationCodeGrant(
        config,
        new URL(returned),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(maxAgeSeconds !== undefined && { maxAge: maxAgeSeconds }),
        },
        this.#forResource(),
      );
      const claims = answered.claims();
      if (claims === undefined) throw failed();
      const { sub: person, name, zoneinfo, acr } = claims;
      return {
        person,
        name: typeof name === 'string' ? name : undefined,
        zone: readZone(zoneinfo),
        role: readRole(claims),
        roles: readRoles(claims),
        acr: typeof acr === 'string' ? acr : undefined,
        tokens: this.#toTokens(answered),
      };
    } catch (error) {
      this.#forgetIfOfClient(error);
      throw error instanceof HoldfastError ? error : isRefusal(error) ? failed(error) : unanswered(error);
    }
  }

  async refresh(refreshToken: string): Promise<DeskTokens | undefined> {
    const config = await this.#configure();
    try {
      return this.#toTokens(await openid.refreshTokenGrant(config, refreshToken, this.#forResource()), refreshToken);
    } catch (error) {
      this.#forgetIfOfClient(error);
      if (isRefusal(error)) return undefined;
      throw unanswered(error);
    }
  }

  async endAddress(returnTo: string): Promise<string | undefined> {
    const config = await this.#configure();
    if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
    return openid.buildEndSessionUrl(config, {
      client_id: this.#options.clientId,
      post_logout_redirect_uri: returnTo,
    }).href;
  }

  #spellScope({ role }: SignInAsked): string {
    const { scope } = this.#options;
    const words = (scope ?? '').split(' ').filter((word) => word !== '' && (role !== undefined || !word.includes('{')));
    const filled = words.map((word) =>
      word.replaceAll('{role}', role?.role ?? '').replaceAll('{authority}', role?.authority ?? ''),
    );
    return ['openid', ...filled].join(' ');
  }

  #forResource(): Record<string, string> {
    const { resource } = this.#options;
    return resource === undefined ? {} : { resource };
  }

  #toTokens(answered: openid.TokenEndpointResponse, before?: string): DeskTokens {
    const seconds = answered.expires_in ?? UNSAID_S;
    const accessEndsAt: Instant = plus(this.#options.clock.now(), seconds * SECOND_MS);
    return { access: answered.access_token, accessEndsAt, refresh: answered.refresh_token ?? before };
  }

  /** A failure is not remembered: the next who comes asks anew. */
  async #configure(): Promise<openid.Configuration> {
    this.#discovered ??= this.#discover();
    try {
      return await this.#discovered;
    } catch (error) {
      this.#discovered = undefined;
      throw error instanceof HoldfastError ? error : unanswered(error);
    }
  }

  /** The secret is read with the metadata: the next who comes has it as it is by then. */
  #forgetIfOfClient(error: unknown): void {
    if (isOfClient(error)) this.#discovered = undefined;
  }

  async #discover(): Promise<openid.Configuration> {
    const { issuer, allowsLoopback, clientId, readSecret } = this.#options;
    const secret = await readSecret?.();
    const isLocal = allowsLoopback && new URL(issuer).protocol === 'http:';
    const config = await openid.discovery(
      new URL(issuer),
      clientId,
      {},
      secret === undefined ? openid.None() : openid.ClientSecretBasic(secret), // what every issuer takes: OpenID Connect Core, section 9
      {
        timeout: PATIENCE_S,
        execute: [openid.enableNonRepudiationChecks, ...(isLocal ? [openid.allowInsecureRequests] : [])],
      },
    );
    return config;
  }
}
