import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant, toRfc3339 } from '../../shared/domain/instant.ts';
import { sandboxIdOf } from '../../shared/domain/sandbox.ts';
import { eventually, type HostClient, type Reply } from '../support/hosted/client.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';
import { newProviderKeys, pathOf, type Request, signatureHeaders } from '../support/http-events.ts';

interface Told {
  readonly type: string;
  readonly data: { readonly orderId: string; readonly digest: string; readonly test?: boolean };
}

let stack: SharedStack;
let client: HostClient;
let inbox: Server;
let endpoint: string;
const told: Told[] = [];
const keys = newProviderKeys();
const provider = sandboxIdOf(Buffer.from(keys.publicKey, 'base64'));
let count = 0;

const read = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
};

beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
  inbox = createServer((request, response) => {
    void read(request).then((body) => {
      told.push(JSON.parse(body));
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(inbox.address() as AddressInfo).port}/`;
});
afterAll(() => inbox?.close());

/** Signed as anybody signs who has read docs/api/providers.md, and nothing else. */
async function ask(request: Request): Promise<Reply> {
  count += 1;
  const id = `msg_${count}`;
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  const at = instant(client.now());
  const headers = {
    ...signatureHeaders({ ...request, body }, { provider, keys, id, at }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return await client.request(request.method, pathOf(request), { headers, ...(body !== undefined && { body }) });
}

const register = (name = 'Newcomer Mail') =>
  ask({ method: 'POST', route: '/v1/sandbox/providers', body: { name, endpoint, publicKey: keys.publicKey } });

const awaitTold = (type: string, orderId: string): Promise<Told> =>
  eventually(() => {
    const found = told.find((one) => one.type === type && one.data.orderId === orderId);
    if (!found) throw new Error(`${type} has not come`);
    return found;
  });

const say = (type: string, { orderId, digest }: Told['data'], data: object = {}) =>
  ask({
    method: 'POST',
    route: '/v1/provider/messages',
    body: { type, timestamp: toRfc3339(instant(client.now())), data: { orderId, digest, ...data } },
  });

const play = (orderId: string, step: string) =>
  ask({ method: 'POST', route: '/v1/sandbox/orders/{orderId}/steps', orderId, body: { step } });

it('a provider that nobody knew is told of a test order, answers it, and plays its life to the end', async () => {
  const before = await ask({ method: 'GET', route: '/v1/provider/orders' });
  expect(before.status).toBe(401); // and that it was not there is not remembered
  const registered = await register();
  expect(registered).toMatchObject({
    status: 201,
    body: { provider, endpoint, order: { orderId: expect.any(String) } },
  });
  const { orderId } = Object(registered.body).order;

  const issued = await awaitTold('order.issued', orderId);
  expect(issued.data.test).toBe(true);
  const certificate = await ask({ method: 'GET', route: '/v1/provider/orders/{orderId}/certificate', orderId });
  expect(certificate).toMatchObject({ status: 200, body: { order: { test: true, provider, inForce: true } } });
  expect((await say('order.acknowledged', issued.data)).status).toBe(200);
  expect((await say('order.preserved', issued.data, { targets: [{ id: 't1' }, { id: 't2' }] })).status).toBe(200);
  await eventually(async () => {
    const list = await ask({ method: 'GET', route: '/v1/provider/orders' });
    expect(list).toMatchObject({ status: 200, body: { orders: [{ id: orderId, status: 'running' }] } });
  });

  expect((await play(orderId, 'extension')).status).toBe(200);
  const extended = await awaitTold('order.extended', orderId);
  expect((await say('order.acknowledged', extended.data)).status).toBe(200);
  expect((await play(orderId, 'production-request')).status).toBe(200);
  await awaitTold('order.continued', orderId);
  expect((await play(orderId, 'release')).status).toBe(200);
  const released = await awaitTold('order.released', orderId);
  expect((await say('order.released', released.data)).status).toBe(200);

  const asked = await awaitTold('notice.relay-requested', orderId);
  const notice = await ask({ method: 'GET', route: '/v1/provider/orders/{orderId}/notice', orderId });
  expect(notice).toMatchObject({ status: 200, body: { notice: { test: true } } });
  const relayed = { relayedAt: toRfc3339(instant(client.now())), channel: 'email' };
  expect((await say('notice.relayed', asked.data, relayed)).status).toBe(200);
  expect(told.every(({ data }) => data.test === true)).toBe(true);
});

it('it gets another order whenever it asks', async () => {
  const { status, body } = await ask({ method: 'POST', route: '/v1/sandbox/orders', body: {} });
  expect(status).toBe(201);
  await awaitTold('order.issued', Object(body).orderId);
});

it('what is said and refused costs no other function its rights: nobody else is read or written there', async () => {
  const signed = await ask({ method: 'POST', route: '/v1/sandbox/orders', body: { provider: 'prv-demo' } });
  expect(signed.status).toBe(422);
  const key = newProviderKeys();
  const body = { name: 'Another', endpoint, publicKey: key.publicKey };
  const foreign = await ask({ method: 'POST', route: '/v1/sandbox/providers', body });
  expect(foreign.status).toBe(401);
  expect(stack.said.filter((line) => line.includes('AccessDenied'))).toEqual([]);
});
