import { type JsonWebKey, randomBytes } from 'node:crypto';
import { html } from 'hono/html';
import type { Configuration, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import type { Person, Signer } from '../../base/people.ts';
import { createPolicy } from './asking.ts';
import { describeOffices, type Strength, scopeOf } from './claims.ts';
import { pathOf } from './interactions.ts';
import { describeLeaving } from './leaving.ts';
import { createMemory } from './memory.ts';
import { showPage } from './page.ts';
import { ALGORITHM } from './signing-key.ts';

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;
/** Of tokens that programs ask for in the name of nobody. */
const TOKEN_LIFE_S = 30 * DAY_S;
/** Of a token that a desk acts with; and how long it gets new ones after somebody signed in. */
const DESK_TOKEN_LIFE_S = 10 * MINUTE_S;
const SIGNED_IN_FOR_S = 12 * HOUR_S;

/** What the library says of a sign-in where it is asked to: here in each token. */
const ALWAYS_SAID = ['sub', 'acr', 'amr', 'auth_time'];

const KEY_ID = 'local-sign-in';
/** The resource that clients ask a token for. OAuth wants an address here; the `aud` claim carries the audience given. */
export const RESOURCE = 'urn:holdfast:api';
/** The parameter by which whoever asks for a token says what it says of how strongly somebody signed in. */
export const STRENGTH = 'strength';

/** The desks, as the issuer knows them. */
export interface DesksClient {
  readonly clientId: string;
  readonly secret: string;
  /** Where they stand, without a trailing slash. */
  readonly address: string;
  /** Who can sign in there. */
  readonly signers: readonly Signer[];
}

export interface Known {
  readonly people: readonly Person[];
  /** Their clients' secrets. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly desks: DesksClient;
  readonly audience: string;
  readonly key: JsonWebKey;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

export function configure({ people, secrets, desks, audience, key, clock }: Known): Configuration {
  const now = (): number => Math.floor(clock() / 1_000);
  /** By how much the host's clock is ahead of the machine's, which the library goes by. */
  const lead = (): number => Math.max(0, Math.ceil((clock() - Date.now()) / 1_000));
  /** How long whoever signed in then stays so. */
  const left = (signedInAt: number | undefined): number => Math.max(1, (signedInAt ?? now()) + SIGNED_IN_FOR_S - now());
  const findSigner = (id: string | undefined) => desks.signers.find(({ person }) => person === id);
  const scopes = [...new Set(desks.signers.flatMap(({ offices }) => offices.map(scopeOf)))].join(' ');

  const describeResource = (clientId: string): ResourceServer => ({
    scope: scopes,
    audience,
    accessTokenFormat: 'jwt',
    // a long one ends by the clock that checks it, which may be ahead of the machine's; of a desk's, both instants are said below
    accessTokenTTL: clientId === desks.clientId ? DESK_TOKEN_LIFE_S : TOKEN_LIFE_S + lead(),
    jwt: { sign: { alg: ALGORITHM } },
  });

  return {
    adapter: createMemory(clock),
    jwks: { keys: [{ ...key, kid: KEY_ID, use: 'sig', alg: ALGORITHM }] },
    clientDefaults: { id_token_signed_response_alg: ALGORITHM },
    clients: [
      ...people.map(({ person }) => ({
        client_id: person,
        client_secret: secrets.get(person) ?? '',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      })),
      describeDesks(desks),
    ],
    cookies: {
      keys: [randomBytes(24).toString('base64url')],
      // another port is the same jar of cookies: these are nobody else's
      names: { session: 'sign-in-session', interaction: 'sign-in-asking', resume: 'sign-in-resuming' },
    },
    ttl: {
      AccessToken: (_context, issued) => issued.resourceServer?.accessTokenTTL ?? DESK_TOKEN_LIFE_S,
      AuthorizationCode: MINUTE_S,
      ClientCredentials: (_context, issued) => issued.resourceServer?.accessTokenTTL ?? TOKEN_LIFE_S,
      Grant: SIGNED_IN_FOR_S,
      IdToken: () => DESK_TOKEN_LIFE_S + lead(),
      Interaction: HOUR_S,
      RefreshToken: (_context, issued) => left(issued.authTime),
      Session: (_context, session) => left(session.loginTs),
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    claims: {
      openid: [...ALWAYS_SAID, 'name', 'zoneinfo', 'iat', 'holdfast_role', 'holdfast_authority', 'holdfast_roles'],
    },
    acrValues: ['phr', 'phrh'],
    conformIdTokenClaims: false, // a desk has no other place to read them from
    interactions: { policy: createPolicy(clock), url: (_context, interaction) => pathOf(interaction) },
    findAccount: (_context, accountId) => {
      const signer = findSigner(accountId);
      if (signer === undefined) return undefined;
      const { name, zone: zoneinfo } = signer;
      return {
        accountId,
        claims: (_use, scope) => ({ sub: accountId, name, zoneinfo, iat: now(), ...describeOffices(signer, scope) }),
      };
    },
    loadExistingGrant: grantEverything(scopes),
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    features: {
      claimsParameter: { enabled: true },
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, _resource, client) => describeResource(client.clientId),
      },
      revocation: { enabled: true, allowedPolicy: (_context, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: describeLeaving(desks.address),
      userinfo: { enabled: false },
    },
    formats: {
      customizers: {
        jwt: (_context, issued, { payload }) => {
          if (issued.kind === 'AccessToken') Object.assign(payload, { iat: now(), exp: now() + DESK_TOKEN_LIFE_S });
        },
      },
    },
    extraTokenClaims({ oidc: { body, entities } }, issued) {
      if (issued.kind === 'ClientCredentials') {
        const person = people.find((candidate) => candidate.person === issued.clientId);
        return {
          holdfast_role: person?.role,
          holdfast_authority: person?.authority,
          auth_time: now(),
          ...readStrength(body?.[STRENGTH]),
        };
      }
      const signer = findSigner(issued.accountId);
      const { authTime, acr, amr } = entities.AuthorizationCode ?? entities.RefreshToken ?? {};
      return { ...(signer && describeOffices(signer, issued.scope)), auth_time: authTime, acr, amr };
    },
    renderError: (context, { error, error_description: why }) =>
      showPage(context, {
        title: 'The sign-in did not work',
        content: html`<p>${why ?? error}. <a href="${desks.address}">Begin again at the desks</a>.</p>`,
      }),
  };
}

const describeDesks = ({ clientId, secret, address }: DesksClient) => ({
  client_id: clientId,
  client_secret: secret,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  redirect_uris: [`${address}/sign-in/return`],
  post_logout_redirect_uris: [`${address}/sign-out`],
  require_auth_time: true,
});

/** Nobody is asked what the desks may know: all there is. */
const grantEverything =
  (scopes: string) =>
  async ({ oidc }: KoaContextWithOIDC) => {
    const { provider, client, session } = oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const given = session.grantIdFor(client.clientId);
    const found = given === undefined ? undefined : await provider.Grant.find(given);
    if (found !== undefined) return found;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid');
    grant.addResourceScope(RESOURCE, scopes);
    await grant.save();
    return grant;
  };

const readStrength = (said: unknown): Strength => (typeof said === 'string' ? JSON.parse(said) : {}); // ours: see token() of sign-in.ts
