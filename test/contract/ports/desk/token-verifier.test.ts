import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JwtVerifier } from '../../../../shared/adapters/endpoints/tokens/jwt-verifier.ts';
import { MINUTE_MS, plus, SECOND_MS } from '../../../../shared/domain/instant.ts';
import type { TokenVerifier } from '../../../../shared/ports/desk/token-verifier.ts';
import { writeDeskToken } from '../../../support/desks/desk-tokens.ts';
import { FakeTokenVerifier } from '../../../support/fakes/fake-token-verifier.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';

const AUDIENCE = 'holdfast-api';
const NOW = '2026-11-20T09:00:00Z';
const REFUSED = { code: 'token-refused' };

/** An issuer that publishes what a test says of it, and signs whatever it is asked to. */
class Issuer {
  readonly keys: Awaited<ReturnType<typeof generateKeyPair>>;
  metadata: (own: string) => unknown = (own) => ({ issuer: own, jwks_uri: `${own}/keys` });
  isAway = false;
  readonly asked: string[] = [];
  readonly #server: Server;

  constructor(keys: Issuer['keys']) {
    this.keys = keys;
    this.#server = createServer(async (request, response) => {
      this.asked.push(request.url ?? '');
      if (this.isAway) return response.writeHead(503).end();
      const jwk = { ...(await exportJWK(this.keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
      const body = request.url === '/keys' ? { keys: [jwk] } : this.metadata(this.address);
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo; // listening on TCP
    return `http://127.0.0.1:${port}`;
  }

  readonly start = () => new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  readonly stop = () => new Promise<void>((resolve) => this.#server.close(() => resolve()));

  /** @param claims besides the usual ones; `undefined` leaves one out. */
  sign(claims: Readonly<Record<string, unknown>> = {}, key = this.keys.privateKey, alg = 'RS256'): Promise<string> {
    const seconds = Date.parse(NOW) / SECOND_MS;
    const usual = {
      sub: 'somebody',
      iss: this.address,
      aud: AUDIENCE,
      iat: seconds,
      exp: seconds + 600,
      auth_time: seconds,
    };
    const payload = JSON.parse(JSON.stringify({ ...usual, ...claims }));
    return new SignJWT(payload).setProtectedHeader({ alg, kid: 'one' }).sign(key);
  }
}

let issuer: Issuer;
beforeAll(async () => {
  issuer = new Issuer(await generateKeyPair('RS256', { extractable: true }));
  await issuer.start();
});
afterAll(() => issuer.stop());

const createReal = (egress: 'public' | 'loopback' = 'loopback', clock = new FixedClock(NOW)): JwtVerifier =>
  new JwtVerifier({ issuer: issuer.address, audience: AUDIENCE, egress, clock });

interface Tried {
  readonly port: TokenVerifier;
  readonly clock: FixedClock;
  /** A token of somebody, good for ten minutes. */
  give(): Promise<string>;
}

const tryFake = (): Tried => {
  const clock = new FixedClock(NOW);
  const endsAt = plus(clock.now(), 10 * MINUTE_MS);
  const token = { person: 'somebody', role: undefined, authTime: clock.now(), endsAt, id: 'one' };
  return { port: new FakeTokenVerifier(clock), clock, give: async () => writeDeskToken(token) };
};

const tryReal = (): Tried => {
  const clock = new FixedClock(NOW);
  return { port: createReal('loopback', clock), clock, give: () => issuer.sign() };
};

describe.each([
  ['the fake', tryFake],
  ['tokens of an issuer', tryReal],
])('%s', (_, create) => {
  it('says what a token says', async () => {
    const { port, give } = create();
    expect(await port.verify(await give())).toMatchObject({ sub: 'somebody', auth_time: expect.anything() });
  });

  it('takes one until it runs out', async () => {
    const { port, clock, give } = create();
    const token = await give();
    clock.advance(10 * MINUTE_MS - SECOND_MS);
    await port.verify(token);
    clock.advance(SECOND_MS);
    await expect(port.verify(token)).rejects.toMatchObject(REFUSED);
  });

  it.each(['', 'a', 'a.b.c', `${'x'.repeat(8_000)}.y.z`])('takes nothing that is none: %s', async (text) => {
    await expect(create().port.verify(text)).rejects.toMatchObject(REFUSED);
  });
});

describe('tokens of an issuer', () => {
  it.each([
    ['another audience', { aud: 'another' }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://issuer.example' }],
    ['no end', { exp: undefined }],
    ['what is not yet', { nbf: Date.parse(NOW) / SECOND_MS + 60 }],
  ])('are refused for %s', async (_, claims) => {
    await expect(createReal().verify(await issuer.sign(claims))).rejects.toMatchObject(REFUSED);
  });

  it.each([
    ['one of several audiences', { aud: ['another', AUDIENCE] }],
    ['the client it was given to, where it names no audience', { aud: undefined, client_id: AUDIENCE }],
  ])('are taken for %s, as the gateway does', async (_, claims) => {
    expect(await createReal().verify(await issuer.sign(claims))).toMatchObject({ sub: 'somebody' });
  });

  it('are refused when another key made them, or a kind of key that the gateway does not take', async () => {
    const stranger = await generateKeyPair('RS256');
    await expect(createReal().verify(await issuer.sign({}, stranger.privateKey))).rejects.toMatchObject(REFUSED);
    const elliptic = await generateKeyPair('ES256');
    await expect(createReal().verify(await issuer.sign({}, elliptic.privateKey, 'ES256'))).rejects.toMatchObject(
      REFUSED,
    );
    const none = (await issuer.sign()).replace(/^[^.]+/, Buffer.from('{"alg":"none"}').toString('base64url'));
    await expect(createReal().verify(none)).rejects.toMatchObject(REFUSED);
  });

  it('have their keys looked for once', async () => {
    const port = createReal();
    issuer.asked.length = 0;
    for (const sub of ['one', 'two']) await port.verify(await issuer.sign({ sub }));
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('wait while the issuer is away, and are taken once it is back', async () => {
    const port = createReal();
    const token = await issuer.sign();
    issuer.isAway = true;
    await expect(port.verify(token)).rejects.toMatchObject({ code: 'service-unavailable', retryable: true });
    issuer.isAway = false;
    expect(await port.verify(token)).toMatchObject({ sub: 'somebody' });
  });

  it.each([
    ['of another issuer', (own: string) => ({ issuer: `${own}/other`, jwks_uri: `${own}/keys` })],
    ['without keys', (own: string) => ({ issuer: own })],
    ['with keys where nothing is sent to', (own: string) => ({ issuer: own, jwks_uri: 'http://192.168.0.1/keys' })],
  ])('are not taken by metadata %s', async (_, metadata) => {
    const usual = issuer.metadata;
    issuer.metadata = metadata;
    await expect(createReal().verify(await issuer.sign())).rejects.toMatchObject({ code: 'service-unavailable' });
    issuer.metadata = usual;
  });

  it('ask nobody in the clear where only this machine may be', async () => {
    issuer.asked.length = 0;
    await expect(createReal('public').verify(await issuer.sign())).rejects.toMatchObject({
      code: 'service-unavailable',
    });
    expect(issuer.asked).toEqual([]);
  });
});
