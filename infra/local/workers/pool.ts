import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type FunctionFault, InvocationError } from '../base/invocation.ts';
import type { Log } from '../base/ports.ts';
import type { FunctionSpec } from '../template/site.ts';
import { type Call, Instance, type InstanceHost, type Outcome } from './instance.ts';

export interface PoolOptions {
  readonly host: InstanceHost;
  readonly logDir: string;
  readonly log: Log;
  readonly instances?: InstanceTimes;
}

/** When instances begin and end, each as a person at this machine wants it when left out. */
export interface InstanceTimes {
  /** How long one waits for another call before it ends, ms; 20 seconds when left out. */
  readonly idleMs?: number;
  /** How long a call waits for those there are before another begins, ms; 25 when left out. */
  readonly growAfterMs?: number;
}

/** An instance that can take a call, and what ends it when none comes. */
interface Idle {
  readonly instance: Instance;
  readonly end: NodeJS.Timeout;
}

const GROW_AFTER_MS = 25; // a call that has waited this long is worth a cold start
const IDLE_MS = 20_000; // longer than a person or a story takes between two calls, where minutes would hold what nobody uses
const SHOWN_LENGTH = 300;
/** What Lambda takes as an answer, in bytes of the JSON it is sent as: what a body has to escape counts twice. */
const ANSWER_AT_MOST_BYTES = 6_291_556;

/**
 * All instances of one function. Calls wait in order of arrival; the pool grows while one waits, up to its limit, and shrinks to
 * nothing while none comes.
 */
export class Pool {
  readonly spec: FunctionSpec;
  readonly #options: PoolOptions;
  readonly #logFile;
  readonly #output = new PassThrough();
  readonly #instances = new Set<Instance>();
  readonly #free: Idle[] = []; // the one used last is used next, so that those too many become idle
  readonly #waiting: Call[] = [];
  #running = 0;
  #starting = 0;
  #stopped = false;

  constructor(spec: FunctionSpec, options: PoolOptions) {
    this.spec = spec;
    this.#options = options;
    mkdirSync(options.logDir, { recursive: true });
    this.#logFile = createWriteStream(join(options.logDir, `${spec.name}.log`), { flags: 'a', mode: 0o600 });
    this.#output.on('data', (chunk: Buffer) => this.#write(chunk));
  }

  /** Calls running or waiting. */
  get busy(): number {
    return this.#running + this.#waiting.length;
  }

  /** Starts the first instance ahead of the first call. Resolves when it has loaded its bundle. */
  async warm(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#start((fault) => (fault === undefined ? resolve() : reject(new InvocationError(this.spec.name, fault))));
    await promise;
  }

  /**
   * Runs the function once.
   *
   * @returns what it returned, read back from JSON; undefined when it returned nothing.
   * @throws InvocationError when it threw, timed out, crashed or could not be loaded.
   */
  async invoke(event: unknown, requestId: string = randomUUID()): Promise<unknown> {
    if (this.#stopped) throw new InvocationError(this.spec.name, stopping);
    const { growAfterMs = GROW_AFTER_MS } = this.#options.instances ?? {};
    const given = await new Promise<Outcome>((settle) => {
      this.#waiting.push({ requestId, event: JSON.stringify(event), settle });
      this.#next();
      if (this.#waiting.length > 0)
        setTimeout(() => this.#grow(), this.#instances.size === 0 ? 0 : growAfterMs).unref();
    });
    const outcome = refuseTooLarge(given);
    if ('fault' in outcome) {
      const error = new InvocationError(this.spec.name, outcome.fault);
      if (!this.#stopped)
        this.#write(Buffer.from(`${JSON.stringify({ level: 'HOST', requestId, ...outcome.fault })}\n`));
      throw error;
    }
    return outcome.body === undefined ? undefined : JSON.parse(outcome.body);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const call of this.#waiting.splice(0)) call.settle({ fault: stopping });
    await Promise.all([...this.#instances].map((instance) => instance.stop()));
    await new Promise<void>((resolve) => this.#logFile.end(resolve));
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const idle = this.#free.pop();
      const call = idle === undefined ? undefined : this.#waiting.shift();
      if (idle === undefined || call === undefined) return;
      clearTimeout(idle.end);
      this.#running += 1;
      idle.instance.run({
        ...call,
        settle: (outcome) => {
          this.#running -= 1;
          call.settle(outcome);
        },
      });
    }
  }

  #grow(): void {
    const wanted = Math.min(this.#waiting.length - this.#starting, this.spec.limit - this.#instances.size);
    if (wanted > 0 && !this.#stopped) this.#start();
  }

  #start(onReady: (fault?: FunctionFault) => void = () => undefined): void {
    let loaded = false;
    this.#starting += 1;
    const settleStart = (fault?: FunctionFault): void => {
      if (loaded) return;
      loaded = true;
      this.#starting -= 1;
      onReady(fault);
    };
    const instance = new Instance(this.spec, this.#options.host, this.#output, {
      free: (ready) => {
        settleStart();
        this.#keep(ready);
        this.#next();
        if (this.#waiting.length > 0) this.#grow();
      },
      gone: (ended, fault) => {
        const neverLoaded = !loaded;
        settleStart(fault);
        this.#discard(ended, neverLoaded ? fault : undefined);
      },
    });
    this.#instances.add(instance);
  }

  /** Keeps an instance warm for the next call. */
  #keep(instance: Instance): void {
    const end = setTimeout(() => {
      this.#forget(instance);
      void instance.stop();
    }, this.#options.instances?.idleMs ?? IDLE_MS);
    this.#free.push({ instance, end: end.unref() });
  }

  #forget(instance: Instance): void {
    this.#instances.delete(instance);
    const place = this.#free.findIndex((idle) => idle.instance === instance);
    if (place >= 0) clearTimeout(this.#free.splice(place, 1)[0]?.end);
  }

  /** Goes on without an instance that is gone. When it could not even load, the call that waited longest is told so. */
  #discard(instance: Instance, loadFault: FunctionFault | undefined): void {
    this.#forget(instance);
    if (this.#stopped) return;
    if (loadFault !== undefined) this.#waiting.shift()?.settle({ fault: loadFault });
    this.#grow();
  }

  #write(chunk: Buffer): void {
    if (!this.#logFile.writableEnded) this.#logFile.write(chunk);
    for (const line of chunk.toString().split('\n')) {
      const shown = pickError(line);
      if (shown !== undefined) this.#options.log(`${this.spec.name}: ${shown.slice(0, SHOWN_LENGTH)}`);
    }
  }
}

/** An answer that Lambda would not pass on is the fault it makes of it. */
function refuseTooLarge(outcome: Outcome): Outcome {
  const bytes = 'fault' in outcome ? 0 : Buffer.byteLength(outcome.body ?? '');
  if (bytes <= ANSWER_AT_MOST_BYTES) return outcome;
  const errorMessage = `the answer has ${bytes} bytes, more than the ${ANSWER_AT_MOST_BYTES} that are passed on`;
  return { fault: { errorType: 'Function.ResponseSizeTooLarge', errorMessage, trace: [] } };
}

const stopping: FunctionFault = { errorType: 'Host.Stopping', errorMessage: 'the host is stopping', trace: [] };

/** What the host shows of a log line: errors only, their message alone; undefined for all else. */
export function pickError(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined; // a line cut in two by the pipe: it stands whole in the file
  }
  if (typeof entry !== 'object' || entry === null || !('level' in entry)) return undefined;
  if (entry.level === 'HOST' && 'errorType' in entry && 'errorMessage' in entry)
    return `${entry.errorType}: ${entry.errorMessage}`;
  if (entry.level !== 'ERROR' && entry.level !== 'CRITICAL') return undefined;
  return 'message' in entry ? String(entry.message) : undefined;
}
