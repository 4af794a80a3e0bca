import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FunctionFault } from '../../../../infra/local/base/invocation.ts';
import { makeEntryOnce } from '../../../../infra/local/workers/entry-once.ts';
import type { InstanceMessage } from '../../../../infra/local/workers/protocol.ts';
import { type Running, Runtime } from '../../../../infra/local/workers/runtime.ts';

const BUNDLE = `
export const handler = async (event) => {
  if (event.hang) return new Promise(() => {});
  return { pid: process.pid, now: Date.now(), variables: Object.keys(process.env) };
};`;
const DAY_MS = 86_400_000;

let dir: string;
let runtime: Runtime;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'holdfast-runtime-'));
  await writeFile(join(dir, 'index.mjs'), BUNDLE);
});
afterAll(() => rm(dir, { recursive: true }));
beforeEach(() => {
  runtime = new Runtime();
});
afterEach(() => runtime.stop());

interface Started extends Running {
  /** What it said so far. */
  readonly said: InstanceMessage[];
  readonly ended: Promise<FunctionFault>;
  ask(event?: object): Promise<{ pid: number; now: number; variables: readonly string[] }>;
}

function start(): Started {
  const { promise: ended, resolve } = Promise.withResolvers<FunctionFault>();
  const said: InstanceMessage[] = [];
  const data = {
    bundle: join(dir, 'index.mjs'),
    handler: 'handler',
    functionName: 'sample',
    functionArn: 'arn:function:sample',
    memoryMb: 128,
    compiled: join(dir, 'compiled'),
  };
  const running = runtime.start(
    { entry: makeEntryOnce(), data, environment: {} },
    { said: (message) => said.push(message), printed: () => undefined, ended: resolve },
  );
  return {
    ...running,
    said,
    ended,
    ask: async (event = {}) => {
      await expect.poll(() => said.at(-1), { timeout: 10_000 }).toBeDefined();
      said.length = 0;
      running.invoke({ requestId: 'one', event: JSON.stringify(event), timeoutMs: 10_000 });
      await expect.poll(() => said.at(-1), { timeout: 10_000 }).toMatchObject({ kind: 'answer' });
      const [answer] = said;
      return JSON.parse(answer?.kind === 'answer' ? (answer.body ?? '') : '');
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const isGone = (pid: number) => expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);

it('keeps what was compiled of a bundle, and the function is told nothing of it', async () => {
  const { variables } = await start().ask();
  expect(variables.filter((name) => name.startsWith('NODE_'))).toEqual([]);
  const kept = async () => (await readdir(join(dir, 'compiled'), { recursive: true })).length;
  await expect.poll(kept, { timeout: 10_000 }).toBeGreaterThan(1); // a folder of this Node, and in it the bundle
});

it('is one process for all instances, and another than the host', async () => {
  const [first, second] = [start(), start()];
  const { pid } = await first.ask();
  expect(await second.ask()).toMatchObject({ pid });
  expect(pid).not.toBe(process.pid);
});

it('ends with the last instance, and starts again with the next', async () => {
  const [first, second] = [start(), start()];
  const { pid } = await first.ask();
  await first.end();
  expect(await second.ask()).toMatchObject({ pid });
  await second.end();
  await isGone(pid);
  expect((await start().ask()).pid).not.toBe(pid);
});

it('moves the clock of instances that run and of those to come', async () => {
  await runtime.moveClock(DAY_MS);
  const first = start();
  expect((await first.ask()).now - Date.now()).toBeGreaterThan(DAY_MS - 10_000);
  await runtime.moveClock(3 * DAY_MS);
  expect((await first.ask()).now - Date.now()).toBeGreaterThan(3 * DAY_MS - 10_000);
  await first.end();
  expect((await start().ask()).now - Date.now()).toBeGreaterThan(3 * DAY_MS - 10_000);
});

it('tells every instance when it is killed, and moves of the clock go on', async () => {
  const [first, second] = [start(), start()];
  const { pid } = await first.ask();
  process.kill(pid, 'SIGKILL');
  const moved = runtime.moveClock(DAY_MS);
  const fault = { errorType: 'Runtime.ExitError', errorMessage: 'the process of the instances ended with SIGKILL' };
  expect(await first.ended).toMatchObject(fault);
  expect(await second.ended).toMatchObject(fault);
  await moved;
  await first.end(); // gone already
  expect((await start().ask()).now - Date.now()).toBeGreaterThan(DAY_MS - 10_000);
});

it('ends when its host is killed', async () => {
  const source = new URL('../../../../infra/local/workers/', import.meta.url);
  const host = `
    import { Runtime } from '${new URL('runtime.ts', source)}';
    import { makeEntryOnce } from '${new URL('entry-once.ts', source)}';
    const data = { bundle: ${JSON.stringify(join(dir, 'index.mjs'))}, handler: 'handler', functionName: 'f', functionArn: 'f', memoryMb: 128, compiled: ${JSON.stringify(join(dir, 'compiled'))} };
    const said = ({ kind, body }) => {
      if (kind === 'answer') process.send(body);
      running.invoke({ requestId: 'one', event: JSON.stringify({ hang: kind === 'answer' }), timeoutMs: 10_000 });
    };
    const running = new Runtime().start({ entry: makeEntryOnce(), data, environment: {} }, { said, printed() {}, ended() {} });
  `;
  await writeFile(join(dir, 'host.mjs'), host);
  const child = fork(join(dir, 'host.mjs'), { execArgv: [] });
  const [body] = await once(child, 'message');
  const { pid } = JSON.parse(String(body));
  expect(isAlive(pid)).toBe(true);
  child.kill('SIGKILL');
  await isGone(pid);
});
