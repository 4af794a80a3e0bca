import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { InvocationError } from '../../../../infra/local/base/invocation.ts';
import type { FunctionSpec } from '../../../../infra/local/template/site.ts';
import { Pool, pickError } from '../../../../infra/local/workers/pool.ts';
import { Runtime } from '../../../../infra/local/workers/runtime.ts';

const BUNDLE = `
console.log('loaded');
let calls = 0;
export const handler = async (event, context) => {
  calls += 1;
  switch (event.do) {
    case 'environment': return process.env;
    case 'count': return calls;
    case 'now': return { now: Date.now(), fresh: new Date().getTime(), given: new Date(5).getTime(), is: new Date() instanceof Date, same: new Date().constructor === Date };
    case 'context': return { id: context.awsRequestId, name: context.functionName, arn: context.invokedFunctionArn, left: context.getRemainingTimeInMillis() };
    case 'throw': throw new TypeError('no such thing');
    case 'crash': setTimeout(() => { throw new Error('out of band'); }); return new Promise(() => {});
    case 'exit': process.exit(3);
    case 'hang': return new Promise(() => {});
    case 'spin': for (;;) {}
    case 'wait': await new Promise((done) => setTimeout(done, event.ms)); return calls;
    case 'answer': return event.text.repeat(event.times);
    default: return undefined;
  }
};`;

let dir: string;
let pool: Pool;
const runtime = new Runtime();
const held = new Map<string, string>();
const said: string[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'holdfast-workers-'));
  await writeFile(join(dir, 'index.mjs'), BUNDLE);
});
afterAll(async () => {
  await runtime.stop();
  await rm(dir, { recursive: true });
});
afterEach(() => pool.stop());

function start(given: Partial<FunctionSpec> = {}): Pool {
  pool = new Pool(
    {
      id: 'Fn',
      name: 'sample',
      arn: 'arn:function:sample',
      bundle: join(dir, 'index.mjs'),
      handler: 'handler',
      environment: { ORDERS_TABLE: 'orders' },
      timeoutMs: 5_000,
      memoryMb: 128,
      limit: 2,
      ...given,
    },
    {
      host: {
        runtime,
        bind: (key, { functionName, requestId }) => held.set(key, `${functionName} ${requestId ?? '-'}`),
        unbind: (key) => held.delete(key),
      },
      logDir: dir,
      log: (line) => said.push(line),
    },
  );
  return pool;
}

it('gives an instance its own environment and nothing of this process', async () => {
  const environment = await start().invoke({ do: 'environment' });
  expect(environment).toEqual({
    ORDERS_TABLE: 'orders',
    AWS_ACCESS_KEY_ID: expect.stringMatching(/^[0-9A-Z]+$/),
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
  });
});

it('tells the meter whose call it is, for as long as it runs', async () => {
  await start().warm();
  const running = pool.invoke({ do: 'wait', ms: 300 }, 'request-1');
  await expect.poll(() => [...held.values()], { timeout: 10_000, interval: 10 }).toEqual(['sample request-1']);
  await running;
  expect([...held.values()]).toEqual(['sample -']);
  await pool.stop();
  expect(held.size).toBe(0);
});

it('keeps an instance warm and passes the context', async () => {
  start();
  expect(await pool.invoke({ do: 'count' })).toBe(1);
  expect(await pool.invoke({ do: 'count' })).toBe(2);
  expect(await pool.invoke({})).toBeUndefined();
  const context = await pool.invoke({ do: 'context' }, 'request-2');
  expect(context).toMatchObject({ id: 'request-2', name: 'sample', arn: 'arn:function:sample' });
  expect(context).toHaveProperty(
    'left',
    expect.toSatisfy((left: number) => left > 4_000 && left <= 5_000),
  );
});

it('moves the clock of a running instance at once', async () => {
  start();
  const before = Date.now();
  await pool.invoke({ do: 'now' });
  await runtime.moveClock(86_400_000);
  const { now, fresh, ...rest } = (await pool.invoke({ do: 'now' })) as { now: number; fresh: number };
  await runtime.moveClock(0);
  expect(now - before).toBeGreaterThanOrEqual(86_400_000);
  expect(now - before).toBeLessThan(86_400_000 + 60_000);
  expect(fresh).toBeGreaterThanOrEqual(now);
  expect(rest).toEqual({ given: 5, is: true, same: true });
});

it.each([
  ['throw', 'TypeError', 'no such thing'],
  ['crash', 'Error', 'out of band'],
  ['exit', 'Runtime.ExitError', 'the instance ended with code 3'],
  ['hang', 'Sandbox.Timedout', 'Task timed out after 0.30 seconds'],
  ['spin', 'Sandbox.Timedout', 'Task timed out after 0.30 seconds'],
])('reports %s as %s, and answers the next call', async (what, errorType, errorMessage) => {
  said.length = 0;
  start({ timeoutMs: 300 });
  await pool.warm();
  const failure = await pool.invoke({ do: what }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(InvocationError);
  expect(failure).toHaveProperty('fault', expect.objectContaining({ errorType, errorMessage }));
  expect(said).toEqual([`sample: ${errorType}: ${errorMessage}`]);
  expect(await pool.invoke({ do: 'count' })).toBe(what === 'throw' ? 2 : 1);
});

it.each([
  ['a', 6_291_554, undefined], // two quotes go with it
  ['a', 6_291_555, 'the answer has 6291557 bytes, more than the 6291556 that are passed on'],
  ['"', 3_145_777, undefined], // escaped, each is two
  ['"', 3_145_778, 'the answer has 6291558 bytes, more than the 6291556 that are passed on'],
  ['é', 3_145_778, 'the answer has 6291558 bytes, more than the 6291556 that are passed on'],
])('an answer of %s, %i times over: %s', async (text, times, refused) => {
  start();
  const answer = await pool.invoke({ do: 'answer', text, times }).catch((error: unknown) => error);
  if (refused === undefined) expect(answer).toHaveLength(times);
  else {
    expect(answer).toHaveProperty('fault.errorType', 'Function.ResponseSizeTooLarge');
    expect(answer).toHaveProperty('fault.errorMessage', refused);
  }
  expect(await pool.invoke({ do: 'count' })).toBe(2); // it goes on
});

it('starts a second instance for a call that would wait, and none past its limit', async () => {
  start();
  const stuck = [pool.invoke({ do: 'hang' }).catch(() => 'stopped')];
  expect(await pool.invoke({ do: 'count' })).toBe(1);
  expect(await pool.invoke({ do: 'count' })).toBe(2);
  stuck.push(pool.invoke({ do: 'hang' }).catch(() => 'stopped'));
  stuck.push(pool.invoke({ do: 'count' }).catch(() => 'stopped'));
  expect(pool.busy).toBe(3);
  await pool.stop();
  expect(await Promise.all(stuck)).toEqual(['stopped', 'stopped', 'stopped']);
});

it('says why a bundle cannot be loaded', async () => {
  start({ handler: 'nothing' });
  await expect(pool.warm()).rejects.toThrow(/sample: Error: .* exports no nothing/);
  await expect(pool.invoke({})).rejects.toThrow('exports no nothing');
});

it('keeps what a function prints', async () => {
  await start({ name: 'printing' }).invoke({});
  await pool.stop();
  expect(await readFile(join(dir, 'printing.log'), 'utf8')).toContain('loaded\n');
});

it.each([
  ['{"level":"ERROR","message":"lost it"}', 'lost it'],
  ['{"level":"INFO","message":"fine"}', undefined],
  ['{"level":"ERROR","mess', undefined],
  ['plain text', undefined],
])('shows %s as %s', (line, expected) => {
  expect(pickError(line)).toBe(expected);
});
