import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Command, Prepared } from './languages.ts';

interface Where {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a command to its end. @returns all that it said. @throws Error with it when it fails. */
export async function run([command, ...args]: Command, where: Where): Promise<string> {
  const started = start([command, ...args], where);
  const [code] = await once(started.child, 'close');
  if (code === 0) return started.said();
  throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${started.said()}`);
}

export interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  /** All that it said so far. */
  said(): string;
  /** Ends it, and whatever it started, at once: it hears nothing of it. */
  kill(): Promise<void>;
}

/** Starts a command, in a group of its own. */
export function start([command, ...args]: Command, { cwd, env }: Where): Started {
  const child = spawn(command, args, { cwd, env, detached: true });
  const ended = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  return {
    child,
    said: () => said,
    async kill() {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** What a client has to be told to be opened. */
export interface RunnerSettings {
  readonly api: string;
  readonly key: string;
  readonly provider?: string;
  readonly keyId?: string;
  readonly origin?: string;
  readonly waitsS: readonly number[];
}

/** What came of a call: its value, or how it was refused. */
export interface Outcome {
  readonly value?: Readonly<Record<string, unknown>>;
  readonly refused?: {
    readonly code: string;
    readonly status: number;
    readonly detail: string;
    readonly retryAfterS: number;
  };
}

export interface Runner {
  call(name: string, ...args: readonly unknown[]): Promise<Outcome>;
  stop(): Promise<void>;
}

/** A client in another language, that does what it is told, one call after the other. */
export function startRunner({ runner, folder, env }: Prepared, settings: RunnerSettings): Runner {
  const started = start(runner, { cwd: folder, env: { ...env, RUNNER_SETTINGS: JSON.stringify(settings) } });
  const lines = createInterface({ input: started.child.stdout })[Symbol.asyncIterator]();
  return {
    async call(name, ...args) {
      started.child.stdin.write(`${JSON.stringify({ call: name, args })}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`the runner ended at ${name}:\n${started.said()}`);
      return JSON.parse(value) as Outcome;
    },
    stop: () => started.kill(),
  };
}
