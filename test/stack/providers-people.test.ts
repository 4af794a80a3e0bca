import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import type { HostClient, Reply } from '../support/hosted/client.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { expectRefused, POLICE } from '../support/hosted/holding.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const Read = z.looseObject({ order: z.looseObject({ digest: z.string() }) });

let stack: SharedStack;
let client: HostClient;
let orderId: string;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
  await client.setProvider('manual');
  orderId = await client.fileOne(POLICE, epocPr(client.now()));
});

const read = (person: string, under = 'certificate'): Promise<Reply> =>
  client.ask(person, 'GET', `/v1/provider/orders/${orderId}/${under}`);

async function say(person: string, type: string, data: object = {}): Promise<Reply> {
  const { digest } = Read.parse((await read('provider-desk')).body).order;
  const timestamp = new Date(client.now()).toISOString();
  return await client.ask(person, 'POST', '/v1/provider/messages', {
    type,
    timestamp,
    data: { orderId, digest, ...data },
  });
}

it('nobody of another house learns of an order', async () => {
  await expectRefused(client, orderId, () => read('provider-desk-3'), [404, 'order-not-found']);
});

it('no official, and no token of somebody else’s making, opens what providers read', async () => {
  await expectRefused(client, orderId, () => read(POLICE), [403, 'role-not-allowed']);
  const path = `/v1/provider/orders/${orderId}/certificate`;
  const { tokens } = await client.local();
  const [head = '', body = ''] = (tokens['provider-desk'] ?? '').split('.');
  await expectRefused(client, orderId, () => client.bearing(`${head}.${body}.AAAA`, 'GET', path), [
    401,
    'token-refused',
  ]);
});

it('whoever proves nothing is told how to', async () => {
  const { status } = await client.request('GET', `/v1/provider/orders/${orderId}/certificate`);
  expect(status).toBe(401);
});

it('an order is received, acknowledged and kept by one of the provider’s people, and the record verifies', async () => {
  expect((await read('provider-desk')).status).toBe(200);
  expect((await client.order(POLICE, orderId)).status).toBe('running');
  expect(await say('provider-desk', 'order.acknowledged')).toMatchObject({ status: 200 });
  expect(await say('provider-desk-2', 'order.preserved', { targets: [{ id: 't1' }] })).toMatchObject({ status: 200 });
  const pages = await client.historyPages(POLICE, orderId);
  const people = pages.flatMap(({ commits, officials }) =>
    commits.flatMap(({ commit }) => {
      const { kind, person, at } = Object(commit['by']);
      return kind === 'provider' ? [[officials[person], at]] : [];
    }),
  );
  expect(people).toEqual([
    ['skylark-response-1', 'desk'],
    ['skylark-response-1', 'desk'],
    ['skylark-response-2', 'desk'],
  ]);
  expect((await client.verdictOn(POLICE, orderId)).genuine).toBe(true);
});

it('every function that takes signatures takes them: a notice and files are refused for what is asked', async () => {
  const codeOf = ({ body }: Reply): string => String(Object(body).type).replace('urn:holdfast:problem:', '');
  expect(codeOf(await read('provider-desk', 'notice'))).toBe('notice-not-requested');
  expect(codeOf(await read('provider-desk', 'challenges/c1/attachments/a1'))).toBe('challenge-unknown');
  const path = `/v1/provider/orders/${orderId}/challenges/c1/attachments/a1`;
  const announced = { type: 'image/png', size: 1, digest: '0'.repeat(64), parts: 1, name: 'a.png' };
  const { tokens } = await client.local();
  const posted = await client.bearing(tokens['provider-desk'] ?? '', 'POST', path, announced, {
    'idempotency-key': randomUUID(),
  });
  expect([404, 422]).toContain(posted.status); // not 401, nor 403
});
