import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FunctionSpec } from '../../../../infra/local/template/site.ts';
import { Pool, type PoolOptions } from '../../../../infra/local/workers/pool.ts';
import { Runtime } from '../../../../infra/local/workers/runtime.ts';

const IDLE_MS = 20_000;
const MOVED_MS = 86_400_000;
const BUNDLE = `
let calls = 0;
export const handler = async (event) => {
  calls += 1;
  if (event.meet) await new Promise((met) => setTimeout(met, event.meet)); // long enough for another to be running too
  return { calls, now: Date.now() };
};`;

let dir: string;
let pool: Pool;
let spec: FunctionSpec;
let host: PoolOptions['host'];
let runtime: Runtime;
/** Access keys of the instances that live. */
const living = new Set<string>();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  dir = await mkdtemp(join(tmpdir(), 'holdfast-idle-'));
  await writeFile(join(dir, 'index.mjs'), BUNDLE);
  spec = {
    id: 'Fn',
    name: 'sample',
    arn: 'arn:function:sample',
    bundle: join(dir, 'index.mjs'),
    handler: 'handler',
    environment: {},
    timeoutMs: 600_000,
    memoryMb: 128,
    limit: 2,
  };
  runtime = new Runtime();
  host = {
    runtime,
    bind: (key: string) => void living.add(key),
    unbind: (key: string) => void living.delete(key),
  };
  pool = new Pool(spec, { host, logDir: dir, log: () => undefined });
});
afterEach(async () => {
  await pool.stop();
  vi.useRealTimers();
  await runtime.stop();
  await rm(dir, { recursive: true });
});

/** One call; the timers that start an instance for it pass at once. */
async function call(event: object = {}): Promise<{ calls: number; now: number }> {
  const answered = pool.invoke(event);
  vi.advanceTimersByTime(1);
  return (await answered) as { calls: number; now: number };
}

/** Looks on real time: the threads of instances know no other. */
const lives = async (count: number): Promise<void> => {
  while (living.size !== count) await new Promise((soon) => setImmediate(soon));
};

it('starts with the first call, and not before', async () => {
  expect(living.size).toBe(0);
  await call();
  expect(living.size).toBe(1);
});

it('stays warm, with all it holds, as long as calls come', async () => {
  for (const calls of [1, 2, 3]) {
    expect(await call()).toMatchObject({ calls });
    vi.advanceTimersByTime(IDLE_MS - 2);
  }
});

it('ends when no call came for 20 seconds; the next one starts afresh', async () => {
  await call();
  vi.advanceTimersByTime(IDLE_MS);
  await lives(0);
  expect(await call()).toMatchObject({ calls: 1 });
});

it('never ends during a call, however long that takes', async () => {
  await call();
  const long = pool.invoke({ meet: 300 });
  vi.advanceTimersByTime(IDLE_MS * 2);
  expect(await long).toMatchObject({ calls: 2 });
});

it('ends those too many alone: the one used last is used next', async () => {
  const first = pool.invoke({ meet: 300 });
  vi.advanceTimersByTime(1);
  await lives(1);
  const second = pool.invoke({ meet: 300 });
  vi.advanceTimersByTime(25);
  await Promise.all([first, second]);
  expect(living.size).toBe(2);
  vi.advanceTimersByTime(IDLE_MS - 10);
  await call();
  vi.advanceTimersByTime(IDLE_MS - 10);
  await lives(1);
  expect(await call()).toMatchObject({ calls: 3 });
});

it('may be kept for longer, and begun later beside others, where a start is dear', async () => {
  await pool.stop();
  pool = new Pool(spec, {
    host,
    logDir: dir,
    log: () => undefined,
    instances: { idleMs: 3 * IDLE_MS, growAfterMs: 250 },
  });
  const first = pool.invoke({ meet: 300 });
  vi.advanceTimersByTime(1);
  await lives(1);
  const second = pool.invoke({ meet: 300 });
  vi.advanceTimersByTime(249);
  expect(living.size).toBe(1);
  vi.advanceTimersByTime(1);
  await lives(2);
  await Promise.all([first, second]);
  vi.advanceTimersByTime(3 * IDLE_MS - 10);
  expect(living.size).toBe(2);
  vi.advanceTimersByTime(10);
  await lives(0);
});

it('one that starts after the clock moved begins with the moved clock', async () => {
  const before = (await call()).now;
  vi.advanceTimersByTime(IDLE_MS);
  await lives(0);
  await runtime.moveClock(MOVED_MS);
  expect((await call()).now - before).toBeGreaterThanOrEqual(MOVED_MS);
});
