import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { INVOCATIONS, type Invocation } from '../../../../infra/local/workers/invocations.ts';
import { Pool } from '../../../../infra/local/workers/pool.ts';
import { Runtime } from '../../../../infra/local/workers/runtime.ts';

const BUNDLE = `
const read = (url) => fetch(url).then((answer) => answer.text()).catch(() => undefined);
export const handler = async ({ wait, leave, waitMs, fail }) => {
  if (wait) await read(wait);
  if (leave) void read(leave);
  if (waitMs) await new Promise((done) => setTimeout(done, waitMs));
  if (fail) throw new Error('no such thing');
};`;

const ANSWERS_AFTER_MS = 200;
/** Timers of two processes may differ by so much. */
const SLACK_MS = 50;

const runtime = new Runtime();
const noted: Invocation[] = [];
const note = (invocation: unknown): number => noted.push(invocation as Invocation);
let dir: string;
let pool: Pool;
let server: Server;
let url: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'holdfast-invocations-'));
  await writeFile(join(dir, 'index.mjs'), BUNDLE);
  server = createServer((request, response) => {
    setTimeout(() => (request.url === '/vain' ? response.destroy() : response.end('here')), ANSWERS_AFTER_MS);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await runtime.stop();
  server.closeAllConnections();
  server.close();
  await rm(dir, { recursive: true });
});
beforeEach(() => {
  noted.length = 0;
  INVOCATIONS.subscribe(note);
  const spec = {
    id: 'Fn',
    name: 'sample',
    arn: 'arn:function:sample',
    bundle: join(dir, 'index.mjs'),
    handler: 'handler',
    environment: {},
    timeoutMs: 5_000,
    memoryMb: 128,
    limit: 1,
  };
  const host = { runtime, bind: () => undefined, unbind: () => undefined };
  pool = new Pool(spec, { host, logDir: dir, log: () => undefined });
});
afterEach(async () => {
  INVOCATIONS.unsubscribe(note);
  await pool.stop();
});

it('what an invocation took is told before its answer, and to whose request it belongs', async () => {
  await pool.invoke({}, 'request-1');
  expect(noted).toEqual([
    { functionName: 'sample', requestId: 'request-1', handlerMs: expect.any(Number), fetchMs: 0 },
  ]);
});

it.each([
  ['an answer', '/'],
  ['one that does not come', '/vain'],
])('what it waited for %s is told apart', async (_, path) => {
  await pool.invoke({ wait: url + path });
  const [{ handlerMs = 0, fetchMs = 0 } = {}] = noted;
  expect(fetchMs).toBeGreaterThan(ANSWERS_AFTER_MS - SLACK_MS);
  expect(handlerMs).toBeGreaterThan(fetchMs);
});

it('what it asked for and did not wait for is counted to no other', async () => {
  await pool.invoke({ leave: url });
  await pool.invoke({ waitMs: ANSWERS_AFTER_MS + SLACK_MS });
  expect(noted[1]).toMatchObject({ fetchMs: 0 });
});

it('one that failed is not told: it has no answer', async () => {
  await expect(pool.invoke({ fail: true })).rejects.toThrow('no such thing');
  expect(noted).toEqual([]);
});
