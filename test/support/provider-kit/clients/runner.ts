import { createInterface } from 'node:readline';
import type { Prepared } from './languages.ts';
import { start } from './run.ts';

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
