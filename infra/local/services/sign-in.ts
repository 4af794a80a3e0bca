import { createPrivateKey, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import type { Person } from '../base/people.ts';
import { closeServer, KEPT_OPEN, LOOPBACK, listen } from '../base/ports.ts';
import { readState, writeState } from '../base/state-file.ts';

const DAY_S = 86_400;
const TOKEN_LIFE_S = 30 * DAY_S;
const ALGORITHM = 'RS256'; // the JWT authorizer of an HTTP API accepts RSA only
const KEY_ID = 'local-sign-in';
/** The resource the demo clients ask a token for. OAuth wants an address here; the `aud` claim carries the audience given. */
const RESOURCE = 'urn:holdfast:api';

export interface SignInOptions {
  /** 0 lets the operating system choose. The issuer contains it: tokens of another port are not accepted. */
  readonly port: number;
  readonly people: readonly Person[];
  /** `aud` of the tokens. */
  readonly audience: string;
  /** Where the signing key is kept; `undefined` keeps it in memory. */
  readonly stateFile: string | undefined;
  /** What tokens say of how strongly people signed in, where nobody asks for another; left out: nothing. */
  readonly strength?: Strength;
  /** Epoch milliseconds; decides `auth_time` and when a token ends. The system's clock when not given. */
  readonly clock?: () => number;
}

/** How strongly somebody signed in, as claims of a token. */
export interface Strength {
  readonly acr?: string | undefined;
  readonly amr?: readonly string[] | undefined;
}

export interface SignIn {
  readonly issuer: string;
  readonly port: number;
  readonly jwksUri: string;
  /** A token by person id, and by role for the first person of each. */
  readonly tokens: Readonly<Record<string, string>>;
  /** A new token of that person: after the clock moved, for example. @param strength left out: as usual here; `{}`: it says nothing of it. */
  token(person: string, strength?: Strength): Promise<string>;
  stop(): Promise<void>;
}

/**
 * An OpenID Connect issuer with one client per demonstration person (grant: client credentials; access tokens are JWTs).
 *
 * @throws Error when the port is taken, the state file is damaged, or a person's id is also a role.
 */
export async function startSignIn(options: SignInOptions): Promise<SignIn> {
  const clock = options.clock ?? Date.now;
  const key = await loadSigningKey(options.stateFile);
  let handle: ReturnType<Provider['callback']> | undefined;
  const server = createServer(KEPT_OPEN, (request, response) => handle?.(request, response));
  const port = await listen(server, options.port, 'sign-in');
  const issuer = `http://${LOOPBACK}:${port}`;
  const secrets = new Map(options.people.map(({ person }) => [person, randomBytes(24).toString('base64url')]));
  const provider = new Provider(issuer, configure(options, clock, key, secrets));
  provider.use(sayWhatThereIs(issuer));
  handle = provider.callback();
  const token = (person: string, strength = options.strength) =>
    requestToken(issuer, person, secrets.get(person), strength);
  const tokens: Record<string, string> = {};
  try {
    for (const { person, role } of options.people) {
      if (options.people.some((other) => other.role === person)) throw new Error(`${person} is a person and a role`);
      const value = await token(person);
      tokens[person] = value;
      tokens[role] ??= value;
    }
  } catch (error) {
    await closeServer(server);
    throw error;
  }
  return { issuer, port, jwksUri: `${issuer}/jwks`, tokens, token, stop: () => closeServer(server) };
}

/** In place of the library's answer to an address it does not know, which names no other. */
const sayWhatThereIs =
  (issuer: string): Parameters<Provider['use']>[0] =>
  async (context, next) => {
    await next();
    if (context.status !== 404) return;
    const detail = `sign-in signs nobody in by a page: it gives tokens to programs. ${issuer}/.well-known/openid-configuration says where; those of the demonstration people stand in local.json of the data folder`;
    context.status = 404; // kept by Koa when a body is set
    context.type = 'application/problem+json';
    context.body = JSON.stringify({ type: 'about:blank', title: 'Not Found', status: 404, detail });
  };

function configure(
  { people, audience }: SignInOptions,
  clock: () => number,
  key: JsonWebKey,
  secrets: ReadonlyMap<string, string>,
): Configuration {
  return {
    adapter: MemoryAdapter,
    jwks: { keys: [{ ...key, kid: KEY_ID, use: 'sig', alg: ALGORITHM }] },
    clientDefaults: { id_token_signed_response_alg: ALGORITHM },
    clients: people.map(({ person }) => ({
      client_id: person,
      client_secret: secrets.get(person) ?? '',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    })),
    ttl: { ClientCredentials: (_context, issued) => issued.resourceServer?.accessTokenTTL ?? TOKEN_LIFE_S },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          // its end is counted on the clock that checks it, which may be ahead of the machine's
          accessTokenTTL: TOKEN_LIFE_S + Math.max(0, Math.ceil((clock() - Date.now()) / 1_000)),
          jwt: { sign: { alg: ALGORITHM } },
        }),
      },
    },
    extraTokenClaims({ oidc: { body } }, issued) {
      const person = people.find((candidate) => candidate.person === issued.clientId);
      return {
        holdfast_role: person?.role,
        holdfast_authority: person?.authority,
        auth_time: Math.floor(clock() / 1_000),
        ...readStrength(body?.[STRENGTH]),
      };
    },
  };
}

/** The parameter by which whoever asks for a token says what it says of that; no page asks anybody, so nothing could be proved. */
const STRENGTH = 'strength';

const readStrength = (text: unknown): Strength => (typeof text === 'string' ? JSON.parse(text) : {}); // ours: see requestToken()

async function requestToken(
  issuer: string,
  person: string,
  secret: string | undefined,
  strength: Strength = {},
): Promise<string> {
  if (secret === undefined) throw new Error(`sign-in knows no person ${person}`);
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${encodeURIComponent(person)}:${encodeURIComponent(secret)}`)}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: RESOURCE,
      [STRENGTH]: JSON.stringify(strength),
    }),
  });
  const body: unknown = await response.json();
  const token = typeof body === 'object' && body !== null && 'access_token' in body ? body.access_token : undefined;
  if (typeof token !== 'string') throw new Error(`no token for ${person}: ${response.status} ${JSON.stringify(body)}`);
  return token;
}

async function loadSigningKey(stateFile: string | undefined): Promise<JsonWebKey> {
  const kept = stateFile && (await readState(stateFile, 'the key that signs local tokens', parseKey));
  if (kept) return kept;
  const made = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export({ format: 'jwk' });
  if (stateFile) await writeState(stateFile, made);
  return made;
}

const parseKey = (value: unknown): JsonWebKey =>
  createPrivateKey({ key: Object(value), format: 'jwk' }).export({ format: 'jwk' });

/** Where the library keeps what it must find again. Client-credential JWTs leave nothing to find. */
class MemoryAdapter {
  async upsert(): Promise<undefined> {}
  async find(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async consume(): Promise<undefined> {}
  async destroy(): Promise<undefined> {}
  async revokeByGrantId(): Promise<undefined> {}
}
