/** What an earlier version takes: its code in a folder of its own, and processes that run the code of one checkout or the other. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Before what real people write was taken. */
export const BASELINE = '216d99c';
/** This checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOST_WORKER = new URL('baseline-worker.ts', import.meta.url);
/** Where a host finds its database, when it is told. */
const DATABASE = 'AWS_ENDPOINT_URL_DYNAMODB';
const STOPS_WITHIN_MS = 20_000;

/** What a process of the bench tells: that it has started, how much of a task is done, and a task's answer. */
export type Told = { readonly ready: true } | { readonly done: number } | { readonly answer: unknown };

/** A database that is not the host's own, by its endpoint, and the folder for all else. */
export interface KeptElsewhere {
  readonly database: string;
  readonly dataDir: string;
}

/** A process that does one task after the other. */
export interface BenchProcess {
  /** @throws Error when the process ends before it answers. */
  ask(task: object, progress?: (done: number) => void): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * A commit in a folder of its own, with the packages of this checkout.
 *
 * @param paths how much of it; all when left out.
 * @throws Error when the clone has no history to take it from.
 */
export function checkOut(commit: string, paths: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-baseline-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    const archive = execFileSync('git', ['archive', commit, ...paths], {
      cwd: ROOT,
      stdio: 'pipe',
      maxBuffer: 2 ** 28,
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  } catch (error) {
    throw new Error(`commit ${commit} is not to be had: what is compared with it is measured in a clone with history`, {
      cause: error,
    });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Starts a script that tells `Told`, and answers each message with one. */
export async function startProcess(
  script: URL,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchProcess> {
  const child = fork(script, args, { env: { ...process.env, ...environment } });
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  await hear(child);
  return {
    ask: async (task, progress) => {
      child.send(task);
      return await hear(child, progress);
    },
    stop: async () => {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return; // why, it has said itself
      const ended = once(child, 'exit', { signal: AbortSignal.timeout(STOPS_WITHIN_MS) });
      child.kill();
      await ended;
    },
  };
}

/**
 * Hosts the stack of a checkout in a process of its own.
 *
 * @param work a module whose `perform` does what is asked of that host; see `baseline-worker.ts`.
 * @param kept where what it stores outlives it; left out, it has all in memory and to itself.
 */
export const startHosted = (checkout: string, work: URL, kept?: KeptElsewhere): Promise<BenchProcess> =>
  kept === undefined
    ? startProcess(HOST_WORKER, [checkout, work.href])
    : startProcess(HOST_WORKER, [checkout, work.href, kept.dataDir], { [DATABASE]: kept.database });

/** @returns the answer to what was asked, or nothing once the process has started. @throws Error when it ends before. */
async function hear(child: ChildProcess, progress?: (done: number) => void): Promise<unknown> {
  for await (const [told] of on(child, 'message', { close: ['exit'] }) as AsyncIterable<[Told]>) {
    if (!('done' in told)) return 'answer' in told ? told.answer : undefined;
    progress?.(told.done);
  }
  throw new Error('a process of the bench has ended');
}
