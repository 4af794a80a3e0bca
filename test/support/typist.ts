import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A command as it is typed. */
export interface Typed {
  readonly number: number;
  /** The module that runs when it is imported. */
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface TypedEnd {
  readonly number: number;
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const PROCESS = fileURLToPath(new URL('./typist-process.ts', import.meta.url));

/**
 * Types commands in one process beside the test: most of what a command costs is to load what it imports, and that is loaded once here.
 * What only a process of its own shows (how it begins and ends, what it keeps from its environment as it loads) is for a test that starts one.
 */
export class Typist {
  #process: ChildProcess | undefined;
  #typed = 0;

  /**
   * One command after the other, in the environment of the test as it then is.
   *
   * @throws the end of a command that did not end with 0, as a process of its own does.
   */
  async type(file: string, ...args: readonly string[]): Promise<TypedEnd> {
    this.#process ??= fork(PROCESS, { execArgv: [] });
    this.#typed += 1;
    const typed: Typed = { number: this.#typed, file, args, env: { ...process.env } };
    const over = new AbortController();
    const answered = once(this.#process, 'message', over);
    const ended = once(this.#process, 'exit', over).then(([code]) => ({
      code: Number(code),
      stderr: 'the typist ended',
    }));
    this.#process.send(typed);
    const end = await Promise.race([answered.then(([said]) => said as TypedEnd), ended]);
    over.abort();
    await Promise.allSettled([answered, ended]);
    if (end.code === 0 && 'stdout' in end) return end;
    throw Object.assign(new Error(`it ended with ${end.code}: ${end.stderr}`), end);
  }

  /** Resolves when its process is gone. */
  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
}
