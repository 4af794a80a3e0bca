import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SIGNERS } from '../../infra/local/base/people.ts';
import { type SignIn, startSignIn } from '../../infra/local/services/sign-in/sign-in.ts';
import { holdToRules } from '../support/kit/html-rules.ts';
import { SigningIn } from '../support/signing-in.ts';

const DESKS = 'http://127.0.0.1:9006';
const RETURN = `${DESKS}/sign-in/return`;
const CLIENT = 'holdfast-desks';
const API = 'urn:holdfast:api';
const HOUR_MS = 3_600_000;

// several buttons of a form have one name: which was pressed is the answer
const validator = holdToRules({ 'form-dup-name': ['error', { shared: ['submit'] }] });
const findFaults = (html: string): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);

let ahead = 5 * 365 * 24 * HOUR_MS;
const clock = () => Date.now() + ahead;
const now = () => Math.floor(clock() / 1_000);

let signIn: SignIn;
let config: client.Configuration;
let browser: SigningIn;

/** The desks as they are deployed, on a clock that goes with the host's. */
function know(server: client.ServerMetadata, client_secret = signIn.deskSecret): client.Configuration {
  const known = new client.Configuration(server, CLIENT, {
    client_secret,
    [client.clockSkew]: Math.ceil(ahead / 1_000),
  });
  client.allowInsecureRequests(known);
  return known;
}

beforeAll(async () => {
  signIn = await startSignIn({
    port: 0,
    people: [],
    desks: { clientId: CLIENT, address: DESKS, signers: SIGNERS },
    audience: 'holdfast-api',
    stateFile: undefined,
    strength: { acr: 'usual' },
    clock,
  });
  config = await client.discovery(new URL(signIn.issuer), CLIENT, signIn.deskSecret, undefined, {
    execute: [client.allowInsecureRequests],
  });
});
afterAll(() => signIn.stop());
beforeEach(() => {
  browser = new SigningIn(DESKS);
});

/** Begins to sign in, and ends where somebody is asked, or back at the desks. */
async function begin(parameters: Readonly<Record<string, string>> = {}) {
  config = know(config.serverMetadata());
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: RETURN,
    scope: 'openid',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    resource: API,
    ...parameters,
  });
  const end = await browser.open(address);
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    ...(parameters['max_age'] && { maxAge: Number(parameters['max_age']) }),
  };
  return { end, checks };
}

type Checks = Awaited<ReturnType<typeof begin>>['checks'];

const finish = (back: URL, checks: Checks) => client.authorizationCodeGrant(config, back, checks, { resource: API });

/** Signs in the whole way as one of the people. */
async function enter(person: string, parameters: Readonly<Record<string, string>> = {}) {
  const { checks } = await begin(parameters);
  const back = await browser.press(person);
  return { back, checks, tokens: await finish(back, checks) };
}

describe('a desk signs somebody in', () => {
  it('by a code, and gets tokens that say who they are and as what they act, on the clock that checks them', async () => {
    const { tokens } = await enter('duty-officer');
    const about = {
      sub: 'duty-officer',
      holdfast_role: 'contact-point',
      holdfast_authority: 'aut-police',
      acr: 'usual',
    };
    const id = decodeJwt(tokens.id_token ?? '');
    expect(id).toMatchObject({ ...about, aud: CLIENT, name: 'Paula Berger' });
    const access = decodeJwt(tokens.access_token);
    expect(access).toMatchObject({ ...about, iss: signIn.issuer, aud: 'holdfast-api', client_id: CLIENT });
    expect(access).not.toHaveProperty('name');
    for (const { auth_time, iat, exp, holdfast_roles } of [id, access]) {
      expect(Math.abs(Number(auth_time) - now())).toBeLessThan(5);
      expect(Math.abs(Number(iat) - now())).toBeLessThan(5);
      expect(Math.abs(Number(exp) - now() - 600)).toBeLessThan(5);
      expect(holdfast_roles).toBeUndefined();
    }
    expect(tokens.expires_in).toBe(600);
    expect(tokens.refresh_token).toEqual(expect.any(String));
  });

  it('who has several roles as the first of them, and says them all', async () => {
    const { tokens } = await enter('joint-desk');
    for (const token of [tokens.id_token ?? '', tokens.access_token]) {
      expect(decodeJwt(token)).toMatchObject({
        holdfast_role: 'contact-point',
        holdfast_authority: 'aut-police',
        holdfast_roles: [
          { role: 'contact-point', authority: 'aut-police' },
          { role: 'contact-point', authority: 'aut-prosecutor' },
          { role: 'validator', authority: 'aut-prosecutor' },
        ],
      });
    }
  });

  it('as what the desk asks for, without asking them again, and never as what they are not', async () => {
    await enter('joint-desk');
    const { end, checks } = await begin({ scope: 'openid holdfast:validator@aut-prosecutor' });
    const tokens = await finish(end, checks);
    const as = { holdfast_role: 'validator', holdfast_authority: 'aut-prosecutor' };
    for (const token of [tokens.id_token ?? '', tokens.access_token]) expect(decodeJwt(token)).toMatchObject(as);
    const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect(decodeJwt(renewed.access_token)).toMatchObject(as);
    const other = await begin({ scope: 'openid holdfast:registrar@register-office' });
    expect(decodeJwt((await finish(other.end, other.checks)).access_token)).toMatchObject({
      holdfast_role: 'contact-point',
      holdfast_authority: 'aut-police',
    });
  });

  it('who has no role, and says so by saying nothing', async () => {
    const { tokens } = await enter('newcomer');
    for (const token of [tokens.id_token ?? '', tokens.access_token]) {
      const claims = decodeJwt(token);
      expect(claims.sub).toBe('newcomer');
      expect(Object.keys(claims).filter((claim) => claim.startsWith('holdfast_'))).toEqual([]);
    }
  });

  it('who says no, and is told so', async () => {
    const { checks } = await begin();
    const back = await browser.press('yes');
    await expect(finish(back, checks)).rejects.toMatchObject({ error: 'access_denied' });
  });
});

describe('who is signed in already', () => {
  it('is not asked again', async () => {
    await enter('duty-officer');
    const { end, checks } = await begin();
    expect(decodeJwt((await finish(end, checks)).access_token).sub).toBe('duty-officer');
  });

  it('is asked again where a program wants that, and is the same at once', async () => {
    const first = await enter('duty-officer');
    for (const parameters of [{ prompt: 'login' }, { max_age: '60' }, { prompt: 'login', max_age: '0' }]) {
      ahead += 90_000;
      const { checks } = await begin(parameters);
      expect(browser.html).toContain('Prove that it is you again');
      expect(browser.buttons()[0]).toBe('duty-officer');
      const tokens = await finish(await browser.press('duty-officer'), checks);
      const { auth_time } = decodeJwt(tokens.id_token ?? '');
      expect(Math.abs(Number(auth_time) - now())).toBeLessThan(5);
      expect(Number(auth_time) - Number(decodeJwt(first.tokens.id_token ?? '')['auth_time'])).toBeGreaterThanOrEqual(
        90,
      );
    }
    const { end } = await begin({ max_age: '60' });
    expect(end.href).toMatch(/\?code=/);
  });

  it('is asked again where the sign-in was weaker than a program wants it', async () => {
    await enter('duty-officer');
    const essential = JSON.stringify({ id_token: { acr: { essential: true, values: ['phr', 'phrh'] } } });
    const { checks } = await begin({ claims: essential });
    expect(browser.html).toContain('Prove that it is you again');
    const tokens = await finish(await browser.press('duty-officer'), checks);
    for (const token of [tokens.id_token ?? '', tokens.access_token]) expect(decodeJwt(token)['acr']).toBe('phr');
    const { end } = await begin({ acr_values: 'phr' });
    expect(end.href).toMatch(/\?code=/);
    const stronger = await begin({ acr_values: 'phrh' });
    const { id_token = '' } = await finish(await browser.press('duty-officer'), stronger.checks);
    expect(decodeJwt(id_token)['acr']).toBe('phrh');
  });

  it('gives way to somebody else, without a script', async () => {
    const { tokens: before } = await enter('duty-officer');
    const { checks } = await begin({ prompt: 'login' });
    const back = await browser.press('prosecutor');
    const tokens = await finish(back, checks);
    expect(decodeJwt(tokens.access_token)).toMatchObject({ sub: 'prosecutor', holdfast_role: 'validator' });
    await expect(client.refreshTokenGrant(config, before.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const { end, checks: again } = await begin();
    expect(decodeJwt((await finish(end, again)).access_token).sub).toBe('prosecutor');
  });

  it('is asked after twelve hours, and nothing is renewed from then on', async () => {
    const { tokens } = await enter('duty-officer');
    ahead += 11.9 * HOUR_MS;
    const { refresh_token = '' } = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    ahead += 0.2 * HOUR_MS;
    await expect(client.refreshTokenGrant(config, refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
    await begin();
    expect(browser.buttons()).toContain('duty-officer');
  });
});

describe('tokens', () => {
  it('are renewed as they were, each time by another', async () => {
    const { tokens } = await enter('duty-officer');
    ahead += 600_000;
    const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '', { resource: API });
    const claims = decodeJwt(renewed.access_token);
    const { auth_time } = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({ sub: 'duty-officer', holdfast_role: 'contact-point', acr: 'usual', auth_time });
    expect(Math.abs(Number(claims.exp) - now() - 600)).toBeLessThan(5);
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await expect(client.refreshTokenGrant(config, renewed.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant', // one of the two was stolen: none is good any more
    });
  });

  it('are given back, and renewed no more', async () => {
    const { tokens } = await enter('duty-officer');
    await client.tokenRevocation(config, tokens.refresh_token ?? '');
    await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('are for a code once, for whoever began, and for the desks alone', async () => {
    const { back, checks, tokens } = await enter('duty-officer');
    await expect(finish(back, checks)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const another = await begin();
    const pkceCodeVerifier = client.randomPKCECodeVerifier();
    await expect(finish(another.end, { ...another.checks, pkceCodeVerifier })).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const third = await begin();
    const stranger = know(config.serverMetadata(), 'guessed');
    await expect(client.authorizationCodeGrant(stranger, third.end, third.checks)).rejects.toMatchObject({
      error: 'invalid_client',
    });
  });

  it('are for no request without a challenge, and no other place is led to', async () => {
    const { end } = await begin({ code_challenge: '', code_challenge_method: '' });
    expect(end.searchParams.get('error')).toBe('invalid_request');
    await begin({ redirect_uri: `${DESKS}/elsewhere` });
    expect(browser.status).toBe(400);
    expect(browser.html).toContain('The sign-in did not work');
  });
});

describe('signing out', () => {
  const leave = (parameters: Readonly<Record<string, string>> = {}) =>
    browser.open(client.buildEndSessionUrl(config, { post_logout_redirect_uri: `${DESKS}/sign-out`, ...parameters }));

  it('is asked, ends what is renewed, and leads back', async () => {
    const { tokens } = await enter('duty-officer');
    await leave({ state: 'of-ours' });
    expect(browser.html).toContain('Do you want to sign out?');
    expect(findFaults(browser.html)).toEqual([]);
    const back = await browser.press('yes');
    expect(back.href).toBe(`${DESKS}/sign-out?state=of-ours`);
    await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await begin();
    expect(browser.html).toContain('<h1>Sign in</h1>');
  });

  it('leads back at once who is not signed in, and knows a token of theirs', async () => {
    const { tokens } = await enter('duty-officer');
    await leave({ id_token_hint: tokens.id_token ?? '' });
    await browser.press('yes');
    expect((await leave()).href).toBe(`${DESKS}/sign-out`);
    expect((await leave({ id_token_hint: tokens.id_token ?? '', state: 'x' })).href).toBe(`${DESKS}/sign-out?state=x`);
  });

  it('leads nowhere else', async () => {
    await leave({ post_logout_redirect_uri: 'http://127.0.0.1:9/' });
    expect(browser.status).toBe(400);
    await browser.open(new URL(config.serverMetadata().end_session_endpoint ?? ''));
    expect(browser.html).toContain('You are signed out');
  });
});

describe('its pages', () => {
  it('are documents by themselves, in order, and say that this is practice', async () => {
    await begin({ login_hint: 'prosecutor' });
    expect(browser.buttons()[0]).toBe('prosecutor');
    expect(browser.buttons()).toHaveLength(SIGNERS.length + 1);
    const asked = browser.html;
    await browser.press('prosecutor');
    await begin({ prompt: 'login', login_hint: 'auditor' });
    expect(browser.html).toContain('Greta Holm is expected.');
    await begin({ prompt: 'login', login_hint: 'nobody' });
    for (const html of [asked, browser.html]) {
      expect(findFaults(html)).toEqual([]);
      expect(html).toContain('This is practice: made-up people, and no password.');
      expect(html).not.toMatch(/<script|https?:\/\//);
    }
    expect(browser.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; .*form-action 'self' http:\/\/127\.0\.0\.1:9006;/,
    );
    expect(browser.cookieNames().filter((name) => name.startsWith('__Host-'))).toEqual([]);
  });

  it('say that a sign-in is over, and where to begin', async () => {
    await begin();
    const { address } = browser;
    ahead += 2 * HOUR_MS;
    await browser.open(address);
    expect(browser.status).toBe(400);
    expect(browser.html).toContain('This sign-in is over');
    expect(findFaults(browser.html)).toEqual([]);
  });

  it('ask again where nobody was chosen who is there', async () => {
    await begin();
    browser.html = browser.html.replaceAll('value="prosecutor"', 'value="nobody"');
    await browser.press('nobody');
    expect(browser.html).toContain('<h1>Sign in</h1>');
  });
});
