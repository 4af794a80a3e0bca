import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** What a thread says of a task it was given. */
type Said<Result> = { readonly result: Result } | { readonly failed: string };

interface Waiting<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Threads that work tasks off, in the order in which they were given. They load the program as it is written, so that a test which leaves its
 * work to them does it in half the time: what Vitest makes of a module goes through a getter for each name that it imports.
 */
export class Threads<Task, Result> {
  readonly #waiting: Waiting<Task, Result>[] = [];
  readonly #workers: Set<Worker>;
  readonly #idle: Set<Worker>;

  /** @param script calls `serveTasks`. @param workerData what each of them is given at its start. */
  constructor(script: URL, { threads = availableParallelism(), workerData = {} as unknown } = {}) {
    this.#workers = new Set(Array.from({ length: threads }, () => new Worker(script, { workerData })));
    this.#idle = new Set(this.#workers);
    // one that dies while nothing is asked of it, as where its script cannot be loaded
    for (const worker of this.#workers) worker.on('error', (error) => this.#lose(worker, error));
  }

  /** @returns what came of it. @throws Error where its work failed, or its thread. */
  run(task: Task): Promise<Result> {
    if (this.#workers.size === 0) return Promise.reject(new Error('no thread is left'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      for (const worker of this.#idle) this.#go(worker);
    });
  }

  #go(worker: Worker): void {
    const next = this.#waiting.shift();
    if (!next) return void this.#idle.add(worker);
    this.#idle.delete(worker);
    worker.once('error', next.reject);
    worker.once('message', (said: Said<Result>) => {
      worker.off('error', next.reject);
      if ('result' in said) next.resolve(said.result);
      else next.reject(new Error(said.failed));
      this.#go(worker);
    });
    worker.postMessage(next.task);
  }

  /** The others go on; where there is none, nobody is left to wait for. */
  #lose(worker: Worker, error: unknown): void {
    this.#workers.delete(worker);
    this.#idle.delete(worker);
    if (this.#workers.size > 0) return;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  async end(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }
}

/** In a thread: does each task that it is given. */
export function serveTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  const answer = async (task: Task): Promise<Said<Result>> => {
    try {
      return { result: await work(task) };
    } catch (error) {
      return { failed: error instanceof Error ? `${error.stack}` : String(error) };
    }
  };
  parentPort?.on('message', (task: Task) => void answer(task).then((said) => parentPort?.postMessage(said)));
}
