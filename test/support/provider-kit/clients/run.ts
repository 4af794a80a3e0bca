import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A command and its arguments. */
export type Command = readonly [string, ...string[]];

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
