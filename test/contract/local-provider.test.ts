import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CompactSign } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeServer, listen } from '../../infra/local/base/ports.ts';
import { type DemoProvider, startDemoProvider } from '../../infra/local/provider/provider.ts';
import { readKey } from '../../shared/kit/keys.ts';

const ORDER = 'ord_1';
const DIGEST = 'd'.repeat(64);
const NOW = Date.UTC(2027, 0, 31, 12);
const webhookKeys = generateKeyPairSync('ed25519');
const documentKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ed25519');

let folder: string;
let api: Server;
let address: string;
let provider: DemoProvider;
/** What the provider said: method, path, whether its signature holds, and the body's type and data. */
let said: { request: string; proven: boolean; type?: string; data?: unknown; id: string }[];
let failures: number;
let refusal: number | undefined;
let inForce: boolean;
let requested: boolean;
let documentKey: KeyObject;

/** The other side of the interface, as far as a provider sees it. */
async function answer(path: string, body: string): Promise<{ status: number; body: unknown }> {
  if (path === '/.well-known/jwks.json') {
    const keys = [webhookKeys, documentKeys].map(({ publicKey }, index) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid: `${index}`,
    }));
    return { status: 200, body: { keys } };
  }
  if (body !== '') {
    if (refusal !== undefined) return { status: refusal, body: {} };
    failures -= 1;
    return failures >= 0 ? { status: 503, body: {} } : { status: 200, body: {} };
  }
  if (path.endsWith('/notice')) {
    const texts = ['en', 'pl'].map((language) => ({ language, text: `told in ${language}`, html: '' }));
    return { status: requested ? 200 : 409, body: { notice: {}, caseCode: 'A-CODE', texts } };
  }
  const targets = [
    { id: 't1', status: 'ordered' },
    { id: 't2', status: 'not-executed' },
    { id: 't3', status: 'ordered' },
  ];
  const afterEnd = inForce ? null : { ending: 'lapsed', data: 'normal-retention', release: ['t1'], keep: [] };
  const payload = Buffer.from(JSON.stringify({ orderId: ORDER, digest: DIGEST, inForce, targets, afterEnd }));
  const jws = await new CompactSign(payload)
    .setProtectedHeader({ alg: 'ES256', kid: '1', typ: 'holdfast-certificate+jws' })
    .sign(documentKey);
  return { status: 200, body: { order: {}, certificate: {}, jws } };
}

const start = async (): Promise<void> => {
  provider = await startDemoProvider({
    port: 0,
    inboxPath: '/inbox',
    inboxFile: join(folder, 'inbox.jsonl'),
    apiUrl: address,
    id: 'demo-provider',
    keyFile: join(folder, 'key.json'),
    log: () => {},
    clock: () => NOW,
  });
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provider-'));
  said = [];
  failures = 0;
  refusal = undefined;
  inForce = true;
  requested = true;
  documentKey = documentKeys.privateKey;
  api = createServer(async (request, response) => {
    const body = await text(request);
    const { method, url: path = '', headers } = request;
    if (path !== '/.well-known/jwks.json') {
      const id = String(headers['webhook-id']);
      const signed = `${id}.${headers['webhook-timestamp']}.${body || `${method} ${path}?`}`;
      const signature = Buffer.from(String(headers['webhook-signature']).replace('v1a,', ''), 'base64');
      const key = createPublicKey({ key: { ...provider.publicJwk }, format: 'jwk' });
      const proven =
        headers['holdfast-provider'] === 'demo-provider' && verify(null, Buffer.from(signed), key, signature);
      const { type, data } = body === '' ? {} : JSON.parse(body);
      said.push({ request: `${method} ${path}`, proven, id, ...(body !== '' && { type, data }) });
    }
    const reply = await answer(path, body);
    response.writeHead(reply.status).end(JSON.stringify(reply.body));
  });
  address = `http://127.0.0.1:${await listen(api, 0, 'the test')}`;
  await start();
});
afterEach(async () => {
  await provider.stop();
  await closeServer(api);
  await rm(folder, { recursive: true });
});

async function webhook(id: string, type: string, key = webhookKeys.privateKey, at = NOW / 1_000): Promise<number> {
  const body = JSON.stringify({ type, timestamp: '2027-01-31T12:00:00Z', data: { orderId: ORDER, digest: DIGEST } });
  const signature = sign(null, Buffer.from(`${id}.${at}.${body}`), key).toString('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': `${at}`, 'webhook-signature': `v1,x v1a,${signature}` };
  return (await fetch(provider.inboxUrl, { method: 'POST', headers, body })).status;
}

describe('auto', () => {
  it('reads the certificate, acknowledges, and preserves what is still to be done', async () => {
    expect(await webhook('m1', 'order.issued')).toBe(200);
    await provider.idle();
    expect(said.map(({ id, ...rest }) => rest)).toEqual([
      { request: 'GET /v1/provider/orders/ord_1/certificate', proven: true },
      {
        request: 'POST /v1/provider/messages',
        proven: true,
        type: 'order.acknowledged',
        data: { orderId: ORDER, digest: DIGEST },
      },
      {
        request: 'POST /v1/provider/messages',
        proven: true,
        type: 'order.preserved',
        data: { orderId: ORDER, digest: DIGEST, targets: [{ id: 't1' }, { id: 't3' }] },
      },
    ]);
    expect(provider.inbox()).toMatchObject([{ id: 'm1', verified: true, answering: 'done', arrivals: 1 }]);
  });

  it.each(['order.released', 'order.lapsed', 'order.withdrawn'])(
    'reads what to let go and confirms after %s',
    async (type) => {
      inForce = false;
      await webhook('m1', type);
      await provider.idle();
      expect(said).toMatchObject([
        { request: 'GET /v1/provider/orders/ord_1/certificate', proven: true },
        { type: 'order.released', proven: true, data: { orderId: ORDER, digest: DIGEST } },
      ]);
    },
  );

  it('passes a notice on to its user, in every language there is, and says so', async () => {
    await webhook('m1', 'notice.relay-requested');
    await provider.idle();
    const deliveredAt = new Date(NOW).toISOString();
    const texts = { en: 'told in en', pl: 'told in pl' };
    expect(provider.mail()).toEqual([{ orderId: ORDER, deliveredAt, caseCode: 'A-CODE', texts }]);
    const about = { orderId: ORDER, digest: DIGEST, relayedAt: deliveredAt, channel: 'in-service' };
    expect(said).toMatchObject([
      { request: 'GET /v1/provider/orders/ord_1/notice', proven: true },
      { type: 'notice.relayed', proven: true, data: about },
    ]);
  });

  it('tells its user nothing when there is nothing to tell any more', async () => {
    requested = false;
    await webhook('m1', 'notice.relay-requested');
    await provider.idle();
    expect(provider.mail()).toEqual([]);
    expect(said.map(({ request }) => request)).toEqual(['GET /v1/provider/orders/ord_1/notice']);
    expect(provider.inbox()[0]?.answering).toBe('failed');
  });

  it('says the same again, under the same id, when the other side fails', async () => {
    failures = 2;
    inForce = false;
    await webhook('m1', 'order.lapsed');
    await provider.idle();
    const messages = said.filter(({ type }) => type !== undefined);
    expect(messages.map(({ type }) => type)).toEqual(['order.released', 'order.released', 'order.released']);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(1);
    expect(provider.inbox()[0]?.answering).toBe('done');
  });

  it('acknowledges nothing of an order that has ended meanwhile', async () => {
    inForce = false;
    await webhook('m1', 'order.extended');
    await provider.idle();
    expect(said.map(({ request }) => request)).toEqual(['GET /v1/provider/orders/ord_1/certificate']);
    expect(provider.inbox()[0]?.answering).toBe('done');
  });

  it('takes a refusal for what it is, and says nothing twice', async () => {
    refusal = 409;
    inForce = false;
    await webhook('m1', 'order.lapsed');
    await provider.idle();
    expect(said.map(({ type }) => type)).toEqual([undefined, 'order.released']);
    expect(provider.inbox()[0]?.answering).toBe('failed');
  });

  it('does not act on a certificate somebody else signed', async () => {
    documentKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    await webhook('m1', 'order.issued');
    await provider.idle();
    expect(said.map(({ type }) => type)).toEqual([undefined]);
    expect(provider.inbox()[0]?.answering).toBe('failed');
  });

  it('takes up what it could not answer when the same message comes again', async () => {
    documentKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    await webhook('m1', 'order.issued');
    await provider.idle();
    documentKey = documentKeys.privateKey;
    said = [];
    await webhook('m1', 'order.issued');
    await provider.idle();
    await webhook('m1', 'order.issued');
    await provider.idle();
    expect(said.map(({ type }) => type)).toEqual([undefined, 'order.acknowledged', 'order.preserved']);
    expect(provider.inbox()).toMatchObject([{ id: 'm1', answering: 'done', arrivals: 3 }]);
  });
});

describe('the inbox', () => {
  it('stores a message once, however often it comes', async () => {
    await webhook('m1', 'order.reminder');
    expect(await webhook('m1', 'order.reminder')).toBe(200);
    expect(provider.inbox()).toMatchObject([{ id: 'm1', type: 'order.reminder', arrivals: 2, answering: 'none' }]);
  });

  it.each`
    why                      | key                       | at
    ${'another’s signature'} | ${stranger.privateKey}    | ${NOW / 1_000}
    ${'an old signature'}    | ${webhookKeys.privateKey} | ${NOW / 1_000 - 301}
    ${'a signature to come'} | ${webhookKeys.privateKey} | ${NOW / 1_000 + 301}
  `('refuses and records $why, and still takes the true message of that id', async ({ key, at }) => {
    expect(await webhook('m1', 'order.lapsed', key, at)).toBe(401);
    await provider.idle();
    expect(provider.inbox()).toMatchObject([{ id: 'm1', verified: false, answering: 'none' }]);
    expect(said).toEqual([]);
    expect(await webhook('m1', 'order.lapsed')).toBe(200);
  });

  it('manual only stores; down stores nothing', async () => {
    provider.setMode('manual');
    expect(await webhook('m1', 'order.issued')).toBe(200);
    provider.setMode('down');
    expect(await webhook('m2', 'order.issued')).toBe(503);
    await provider.idle();
    expect(said).toEqual([]);
    expect(provider.inbox().map(({ id }) => id)).toEqual(['m1']);
  });

  it('outlives a restart, a line cut off by a kill included, and gives the answers still owed', async () => {
    failures = 1_000;
    inForce = false;
    await webhook('m1', 'order.lapsed');
    const { publicKeyBase64 } = provider;
    await provider.stop();
    await appendFile(join(folder, 'inbox.jsonl'), '{"kind":"received","en');
    failures = 0;
    said = [];
    await start();
    await provider.idle();
    expect(provider.publicKeyBase64).toBe(publicKeyBase64);
    expect(provider.inbox()).toMatchObject([{ id: 'm1', answering: 'done' }]);
    expect(said.at(-1)).toMatchObject({ type: 'order.released' });
    expect((await stat(join(folder, 'key.json'))).mode & 0o777).toBe(0o600);
  });
});

it('sends what a test tells it to', async () => {
  await provider.send(
    'order.preserved',
    { orderId: ORDER },
    { id: 'chosen', key: await readKey(stranger.privateKey.export({ format: 'jwk' })) },
  );
  await provider.signedFetch('GET', '/v1/provider/orders/x/certificate', undefined, { provider: 'another' });
  expect(said).toMatchObject([
    { id: 'chosen', proven: false, type: 'order.preserved' },
    { request: 'GET /v1/provider/orders/x/certificate', proven: false },
  ]);
});
