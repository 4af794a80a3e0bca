import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HostClient, Reply } from '../support/hosted/client.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack, shareDatabase } from '../support/hosted/host.ts';

const AUDIENCE = 'holdfast-dev';
const CLAIMS = {
  holdfast_role: 'contact-point',
  holdfast_authority: 'aut-police',
};

const INVALID = 'Bearer scope="" error="invalid_token"';
const SEGMENTS = `${INVALID} error_description="token contains an invalid number of segments"`;
const EXPIRED = `${INVALID} error_description="the token has expired"`;
const FOR_ANOTHER = `${INVALID} error_description="the token does not have a valid audience"`;

let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack({ memory: false, database: shareDatabase() }); // the key that signs tokens is kept in a file
  client = stack.client;
});
afterAll(() => stack?.stop());

const fileWith = (token: string | undefined): Promise<Reply> =>
  client.request('POST', '/v1/filings', {
    headers: {
      'content-type': 'application/json',
      'idempotency-key': 'entrance',
      ...(token !== undefined && { authorization: token }),
    },
    body: JSON.stringify(epocPr(client.now())),
  });

/** What functions that answer requests have written since the calls were last reset. */
async function written(): Promise<string[]> {
  const { byRequest } = await client.calls();
  return byRequest
    .filter(({ functionName }) => functionName === 'serve-contact-points')
    .flatMap(({ calls }) => Object.keys(calls))
    .filter((operation) => !/:(Query|GetItem|BatchGetItem|GenerateMac)$/.test(operation));
}

/** A token as sign-in makes them, except for what a test says; its own times are the machine’s, as the gateway goes by these. */
async function token(changes: { issuer?: string; audience?: string; expires?: string; stranger?: boolean } = {}) {
  const { issuer } = await client.local();
  const own = await importJWK(JSON.parse(await readFile(join(client.dataDir, 'sign-in-key.json'), 'utf8')), 'RS256');
  const key = changes.stranger ? (await generateKeyPair('RS256')).privateKey : own;
  return new SignJWT({ ...CLAIMS, auth_time: Math.floor(client.now() / 1_000) })
    .setProtectedHeader({ alg: 'RS256', kid: 'local-sign-in' })
    .setSubject('duty-officer')
    .setIssuer(changes.issuer ?? issuer)
    .setAudience(changes.audience ?? AUDIENCE)
    .setIssuedAt(Math.floor(Date.now() / 1_000) - 7_200)
    .setExpirationTime(changes.expires ?? '1h')
    .sign(key);
}

it.each`
  who                                         | authorization                                                                                   | challenge
  ${'nobody'}                                 | ${async () => undefined}                                                                        | ${'Bearer'}
  ${'somebody with another scheme'}           | ${async () => 'Basic ZHV0eTpvZmZpY2Vy'}                                                         | ${SEGMENTS}
  ${'somebody with words'}                    | ${async () => 'Bearer let-me-in'}                                                               | ${SEGMENTS}
  ${'an unsigned token'}                      | ${async () => `Bearer eyJhbGciOiJub25lIn0.${btoa(JSON.stringify(CLAIMS)).replace(/=+$/, '')}.`} | ${INVALID}
  ${'a token that ended an hour ago'}         | ${async () => `Bearer ${await token({ expires: '-1h' })}`}                                      | ${EXPIRED}
  ${'a token of another issuer'}              | ${async () => `Bearer ${await token({ issuer: 'https://sign-in.elsewhere.example' })}`}         | ${INVALID}
  ${'a token for another audience'}           | ${async () => `Bearer ${await token({ audience: 'another-api' })}`}                             | ${FOR_ANOTHER}
  ${'a token signed with a key of their own'} | ${async () => `Bearer ${await token({ stranger: true })}`}                                      | ${INVALID}
`('$who is turned away at the gateway, and nothing is stored', async ({ authorization, challenge }) => {
  await client.control('DELETE', '/calls');
  const token = await authorization();
  expect(await fileWith(token)).toMatchObject({ status: 401, body: { message: 'Unauthorized' } });
  const { headers } = await fetch(`${(await client.local()).api}/v1/filings`, {
    method: 'POST',
    ...(token !== undefined && { headers: { authorization: token } }),
  });
  expect([headers.get('www-authenticate'), headers.get('content-type')]).toEqual([challenge, null]);
  expect((await client.calls()).byFunction).not.toHaveProperty('serve-contact-points'); // it was not even called
});

it('a token as sign-in makes them is let in', async () => {
  await client.control('DELETE', '/calls');
  expect(await fileWith(`Bearer ${await token()}`)).toMatchObject({ status: 201 });
  const calls = ['dynamodb:ExecuteStatement', 'dynamodb:UpdateItem', 'kms:GenerateDataKey'];
  const singly = (await written()).filter((operation) => operation !== 'dynamodb:BatchExecuteStatement');
  expect(singly.toSorted()).toEqual(calls); // keys that are at hand at once are kept in a batch, others one by one
});

it('a reviewer, and an authority the instrument is not for, are refused by role and by authority', async () => {
  await client.control('DELETE', '/calls');
  expect(await client.ask('reviewer', 'POST', '/v1/filings', epocPr(client.now()))).toMatchObject({
    status: 403,
    body: { type: 'urn:holdfast:problem:role-not-allowed' },
  });
  expect(await client.ask('watch-commander', 'POST', '/v1/filings', epocPr(client.now()))).toMatchObject({
    status: 403,
    body: { type: 'urn:holdfast:problem:authority-not-allowed' },
  });
  expect(await written()).toEqual([]);
});

it.each`
  size           | bytes
  ${'1 MB'}      | ${1024 * 1024}
  ${'10 MB'}     | ${10 * 1024 * 1024}
  ${'10 MB + 1'} | ${10 * 1024 * 1024 + 1}
`('a body of $size is too large, for a function or for the gateway before it', async ({ bytes }) => {
  await client.control('DELETE', '/calls');
  const filing = { ...epocPr(client.now()), padding: '' };
  const padding = 'x'.repeat(bytes - JSON.stringify(filing).length);
  const { status } = await client.ask('contact-point', 'POST', '/v1/filings', { ...filing, padding });
  expect(status).toBe(413);
  expect(await written()).toEqual([]);
});

it('an address nobody serves is told by a problem document, and by no function with a right', async () => {
  await client.control('DELETE', '/calls');
  for (const path of [
    '/v1/nothing',
    '/v1/orders//history',
    '/v1/orders/x/history/y',
    '/local.json',
    '/',
    '/v1/orders/',
  ]) {
    const { status, body } = await client.ask('contact-point', 'GET', path);
    expect({ path, status, type: Object(body).type }).toEqual({
      path,
      status: 404,
      type: 'urn:holdfast:problem:not-found',
    });
  }
  expect((await client.calls()).byFunction).not.toHaveProperty('serve-entry'); // it asked nothing of any service
});

it('another method of an address is told which it takes', async () => {
  const { api } = await client.local();
  for (const [method, status, allow] of [
    ['DELETE', 405, 'GET, OPTIONS'],
    ['HEAD', 405, 'GET, OPTIONS'],
    ['OPTIONS', 204, 'GET, OPTIONS'],
  ] as const) {
    const answer = await fetch(`${api}/v1/orders`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
  }
});

it('whether it answers is told without a service', async () => {
  await client.control('DELETE', '/calls');
  expect(await client.request('GET', '/v1/health', {})).toMatchObject({ status: 200, body: { status: 'pass' } });
  expect((await client.calls()).byFunction).not.toHaveProperty('serve-entry'); // it asked nothing of any service
});

it('the query of a read may be signed, and then is the one that was', async () => {
  const { provider } = stack.host;
  const path = '/v1/provider/orders?limit=5';
  expect((await provider.signedFetch('GET', path)).status).toBe(200);
  const changed = await provider.signedFetch('GET', '/v1/provider/orders?limit=6', undefined, {
    signedContent: `GET ${path}`,
  });
  expect([changed.status, changed.headers.get('www-authenticate')]).toEqual([
    401,
    'Holdfast-Signature realm="provider", headers="holdfast-provider webhook-id webhook-timestamp webhook-signature", Holdfast-Message-Signature realm="provider", headers="holdfast-provider webhook-id signature-input signature"',
  ]);
  expect(Object(await changed.json()).detail).toContain(
    'followed by "GET /v1/provider/orders?limit=6" or "GET /v1/provider/orders"',
  );
});
