import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../shared/kit/client.ts';
import { DIGEST, KitApi, NOW, ORDER, type Reply } from '../../support/provider-kit/kit-api.ts';

const MESSAGES = 'POST /v1/provider/messages';
const order = { orderId: ORDER, digest: DIGEST };
const OK: Reply = { status: 200, body: { orderId: ORDER, version: 3 } };

let api: KitApi;
let client: Client;
beforeEach(async () => {
  api = new KitApi();
  client = await api.client();
});

const failureOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'nothing failed',
    (error) => error,
  );

describe('what may pass', () => {
  it.each`
    what                          | answer
    ${'nothing answers'}          | ${new TypeError('fetch failed')}
    ${'408'}                      | ${{ status: 408 }}
    ${'425'}                      | ${{ status: 425 }}
    ${'429'}                      | ${{ status: 429 }}
    ${'500'}                      | ${{ status: 500 }}
    ${'503 of a proxy'}           | ${{ status: 503, body: '<html>' }}
    ${'a refusal that says when'} | ${{ status: 409, headers: { 'retry-after': '0' } }}
    ${'an answer of no JSON'}     | ${{ status: 502, body: 'x' }}
  `('is sent again under the same id, signed anew: $what', async ({ answer }) => {
    let now = NOW;
    client = await api.client({ clock: () => (now += 1_000) });
    api.on(MESSAGES, answer, answer, OK);
    expect(await client.acknowledge(order)).toEqual(OK.body);
    const { arrived } = api;
    expect(arrived.map(({ at }) => at)).toEqual([MESSAGES, MESSAGES, MESSAGES]);
    expect(new Set(arrived.map(({ id }) => id)).size).toBe(1);
    expect(new Set(arrived.map(({ message }) => JSON.stringify(message))).size).toBe(1);
    for (const name of ['webhook-timestamp', 'webhook-signature'])
      expect(new Set(arrived.map(({ headers }) => headers[name])).size).toBe(3);
  });

  it('is given up after five further tries, and told as the last one was', async () => {
    api.on(MESSAGES, { status: 503, body: { type: 'urn:holdfast:problem:service-unavailable', detail: 'down' } });
    const error = await failureOf(client.acknowledge(order));
    expect(error).toMatchObject({ name: 'KitError', code: 'service-unavailable', status: 503, detail: 'down' });
    expect(api.count(MESSAGES)).toBe(6);
  });

  it('waits as Retry-After says', async () => {
    client = await api.client({ waitsS: [60] });
    api.on(MESSAGES, { status: 429, headers: { 'retry-after': '0' } }, OK);
    expect(await client.acknowledge(order)).toEqual(OK.body); // and not a minute
  });

  it('is told at once where Retry-After is longer than a minute', async () => {
    api.on(MESSAGES, { status: 429, headers: { 'retry-after': '86400' } });
    expect(await failureOf(client.acknowledge(order))).toMatchObject({ code: 'http-429', retryAfterS: 86_400 });
    expect(api.count(MESSAGES)).toBe(1);
  });

  it('reads Retry-After as a moment too', async () => {
    const at = new Date(NOW + 3_600_000).toUTCString(); // by the clock that requests are signed by
    api.on(MESSAGES, { status: 503, headers: { 'retry-after': at } });
    const { retryAfterS } = await failureOf(client.acknowledge(order));
    expect(retryAfterS).toBe(3_600);
  });
});

describe('what stays', () => {
  it.each`
    code                   | status
    ${'order-ended'}       | ${409}
    ${'digest-unknown'}    | ${409}
    ${'signature-invalid'} | ${401}
    ${'order-not-found'}   | ${404}
    ${'record-damaged'}    | ${500}
  `('$code is told at once, with status, code and detail', async ({ code, status }) => {
    api.refuse(MESSAGES, code, status);
    const error = await failureOf(client.acknowledge(order));
    expect(error).toMatchObject({ name: 'KitError', code, status, detail: `why ${code}`, problem: { title: code } });
    expect(error.message).toBe(`POST /v1/provider/messages was refused: ${status} ${code}: why ${code}`);
    expect(api.count(MESSAGES)).toBe(1);
  });

  it('a signature that came too late is made anew, once', async () => {
    api.refuse(MESSAGES, 'signature-expired', 401);
    expect(await failureOf(client.acknowledge(order))).toMatchObject({ code: 'signature-expired' });
    expect(api.count(MESSAGES)).toBe(2);
  });

  it('a redirect is followed nowhere', async () => {
    api.on(MESSAGES, { status: 307, headers: { location: 'https://elsewhere.example/' } });
    expect(await failureOf(client.acknowledge(order))).toMatchObject({ code: 'http-307' });
    expect(api.arrived.map(({ at }) => at)).toEqual([MESSAGES]);
  });
});

it('what is under way ends when it is told to, and waits no more', async () => {
  const stopping = new AbortController();
  client = await api.client({ waitsS: [60], signal: stopping.signal });
  api.on(MESSAGES, () => {
    queueMicrotask(() => setTimeout(() => stopping.abort(new Error('stopped')), 5));
    return { status: 503 };
  });
  expect(await failureOf(client.acknowledge(order))).toMatchObject({ message: 'stopped' });
  expect(await failureOf(client.acknowledge(order))).toMatchObject({ message: 'stopped' });
  expect(api.count(MESSAGES)).toBeLessThanOrEqual(2);
});

it('an id of one’s own is kept', async () => {
  await client.preserve(order, ['t1'], { id: 'msg_mine' });
  expect(api.arrived).toMatchObject([{ id: 'msg_mine' }]);
});

it('an answer that is no JSON is unreadable', async () => {
  api.on(MESSAGES, { status: 200, body: 'fine' });
  expect(await failureOf(client.acknowledge(order))).toMatchObject({ code: 'body-unreadable' });
});

describe('messages', () => {
  it.each`
    call                                                                                                         | type                         | data
    ${(to: Client) => to.acknowledge(order)}                                                                     | ${'order.acknowledged'}      | ${{}}
    ${(to: Client) => to.preserve(order, ['t1', 't3'])}                                                          | ${'order.preserved'}         | ${{ targets: [{ id: 't1' }, { id: 't3' }] }}
    ${(to: Client) => to.cannotExecute(order, ['t2'], 'incomplete', 'No page 2.')}                               | ${'order.not-executed'}      | ${{ targets: [{ id: 't2', reasons: ['incomplete'] }], explanation: 'No page 2.' }}
    ${(to: Client) => to.cannotExecute(order, ['t2'], undefined, 'No.')}                                         | ${'order.not-executed'}      | ${{ targets: [{ id: 't2' }], explanation: 'No.' }}
    ${(to: Client) => to.ask(order, 'Which account?', ['t1'])}                                                   | ${'clarification.requested'} | ${{ question: 'Which account?', targets: [{ id: 't1' }] }}
    ${(to: Client) => to.ask(order, 'Which account?')}                                                           | ${'clarification.requested'} | ${{ question: 'Which account?' }}
    ${(to: Client) => to.release(order)}                                                                         | ${'order.released'}          | ${{}}
    ${(to: Client) => to.relayNotice(order)}                                                                     | ${'notice.relayed'}          | ${{ relayedAt: '2026-11-20T18:40:00.000Z', channel: 'in-service' }}
    ${(to: Client) => to.relayNotice(order, { channel: 'letter', relayedAt: new Date('2026-11-20T10:00:00Z') })} | ${'notice.relayed'}          | ${{ relayedAt: '2026-11-20T10:00:00.000Z', channel: 'letter' }}
    ${(to: Client) => to.send('challenge.filed', order, { text: 'Too much.' })}                                  | ${'challenge.filed'}         | ${{ text: 'Too much.' }}
  `('$type is said of the order and its digest', async ({ call, type, data }) => {
    await call(client);
    const timestamp = '2026-11-20T18:40:00.000Z';
    expect(api.arrived.map(({ message }) => message)).toEqual([{ type, timestamp, data: { ...order, ...data } }]);
  });

  it('the proof of an endpoint names its change in address and body', async () => {
    const asked = { change: 'provider.1', endpoint: 'second', challenge: 'chance' };
    api.on('POST /v1/provider/directory-changes/provider.1/proof', { status: 200, body: { unproved: [] } });
    expect(await client.proveEndpoint(asked)).toEqual({ unproved: [] });
    expect(api.arrived.map(({ message }) => message)).toEqual([asked]);
  });
});

describe('the sandbox', () => {
  it('is entered with a key, whose provider has the id that follows from it', async () => {
    client = await api.client({ provider: undefined });
    expect(client.provider).toMatch(/^prv-sandbox-[0-9a-f]{16}$/);
    api.on('POST /v1/sandbox/providers', { status: 201, body: { provider: client.provider } });
    api.on('POST /v1/sandbox/orders', { status: 201, body: { orderId: ORDER } });
    api.on(`POST /v1/sandbox/orders/${ORDER}/steps`, { status: 200, body: {} });
    const entry = { name: 'Skylark', endpoint: 'http://127.0.0.1:8080/' };
    expect(await client.registerInSandbox(entry)).toEqual({ provider: client.provider });
    expect(await client.orderTest()).toEqual({ orderId: ORDER });
    await client.playStep(ORDER, 'extension');
    expect(api.arrived.map(({ message }) => message)).toEqual([
      { ...entry, publicKey: client.publicKey },
      {},
      { step: 'extension' },
    ]);
    expect(new Set(api.arrived.map(({ headers }) => headers['holdfast-provider']))).toEqual(new Set([client.provider]));
  });
});
