import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import type { Person, Signer } from '../../base/people.ts';
import { closeServer, KEPT_OPEN, LOOPBACK, listen } from '../../base/ports.ts';
import type { Strength } from './claims.ts';
import { configure, RESOURCE, STRENGTH } from './configuration.ts';
import { askPeople } from './interactions.ts';
import { leaveAtOnce } from './leaving.ts';
import { loadSigningKey } from './signing-key.ts';

export interface SignInOptions {
  /** 0 lets the operating system choose. The issuer contains it: tokens of another port are not accepted. */
  readonly port: number;
  readonly people: readonly Person[];
  /** The desks, whom they sign in for at pages of this issuer. */
  readonly desks: {
    readonly clientId: string;
    /** Where they stand, without a trailing slash: people are sent back to `/sign-in/return`, and to `/sign-out`. */
    readonly address: string;
    /** Who can sign in there. */
    readonly signers: readonly Signer[];
  };
  /** `aud` of the tokens. */
  readonly audience: string;
  /** Where the signing key is kept; `undefined` keeps it in memory. */
  readonly stateFile: string | undefined;
  /** What tokens say of how strongly people signed in, where nobody asks for another; left out: nothing. */
  readonly strength?: Strength;
  /** Epoch milliseconds; decides `auth_time` and when a token ends. The system's clock when not given. */
  readonly clock?: () => number;
}

export interface SignIn {
  readonly issuer: string;
  readonly port: number;
  readonly jwksUri: string;
  /** A token by person id, and by role for the first person of each. */
  readonly tokens: Readonly<Record<string, string>>;
  /** What the desks show so that they are believed to be the desks. */
  readonly deskSecret: string;
  /** A new token of that person: after the clock moved, for example. @param strength left out: as usual here; `{}`: it says nothing of it. */
  token(person: string, strength?: Strength): Promise<string>;
  stop(): Promise<void>;
}

const makeSecret = (): string => randomBytes(24).toString('base64url');

/**
 * An OpenID Connect issuer with one client per demonstration person (grant: client credentials; access tokens are JWTs), and one for the
 * desks, at whose request people say who they are on pages of its own (authorization code with PKCE).
 *
 * @throws Error when the port is taken, the state file is damaged, or a person's id is also a role.
 */
export async function startSignIn(options: SignInOptions): Promise<SignIn> {
  const { people, desks, audience, strength = {}, clock = Date.now } = options;
  const key = await loadSigningKey(options.stateFile);
  let handle: ReturnType<Provider['callback']> | undefined;
  const server = createServer(KEPT_OPEN, (request, response) => handle?.(request, response));
  const port = await listen(server, options.port, 'sign-in');
  const issuer = `http://${LOOPBACK}:${port}`;
  const secrets = new Map(people.map(({ person }) => [person, makeSecret()]));
  const deskSecret = makeSecret();
  const known = { people, secrets, desks: { ...desks, secret: deskSecret }, audience, key, clock };
  const provider = new Provider(issuer, configure(known));
  provider.use(sayWhatThereIs(issuer));
  provider.use(askPeople({ provider, signers: desks.signers, desks: desks.address, strength, clock }));
  provider.use(leaveAtOnce);
  handle = provider.callback();
  const token = (person: string, asked = options.strength) => requestToken(issuer, person, secrets.get(person), asked);
  const tokens: Record<string, string> = {};
  try {
    for (const { person, role } of people) {
      if (people.some((other) => other.role === person)) throw new Error(`${person} is a person and a role`);
      const value = await token(person);
      tokens[person] = value;
      tokens[role] ??= value;
    }
  } catch (error) {
    await closeServer(server);
    throw error;
  }
  return { issuer, port, jwksUri: `${issuer}/jwks`, tokens, deskSecret, token, stop: () => closeServer(server) };
}

/** In place of the library's answer to an address it does not know, which names no other. */
const sayWhatThereIs =
  (issuer: string): Parameters<Provider['use']>[0] =>
  async (context, next) => {
    await next();
    if (context.status !== 404) return;
    const detail = `sign-in has a page only for whom the desks send here; programs find its document at ${issuer}/.well-known/openid-configuration, and tokens of the demonstration people in local.json of the data folder`;
    context.status = 404; // kept by Koa when a body is set
    context.type = 'application/problem+json';
    context.body = JSON.stringify({ type: 'about:blank', title: 'Not Found', status: 404, detail });
  };

/** A token of somebody's own client, in the name of nobody: no page asks anybody, so nothing could be proved. */
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
