import { AsyncLocalStorage } from 'node:async_hooks';
import type { Draws } from './draws.ts';
import { type FaultAt, lostAnswer, refusedByService } from './faults.ts';
import { faultOfService } from './service-faults.ts';

/** How one run of a function ended, as whoever started it sees that. */
export type Ended<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'crashed' }
  | { readonly kind: 'stalled' };

export interface RunOptions {
  readonly faults?: readonly FaultAt[];
  /** How far the clock of the machine it runs on is ahead, milliseconds. */
  readonly skewMs?: number;
}

/** One run of a function: a request, or a batch of messages. */
interface Run {
  readonly name: string;
  readonly faults: readonly FaultAt[];
  readonly skewMs: number;
  readonly end: (ended: Ended<never>) => void;
  calls: number;
  /** What befell it already of what was planned: each does so once. */
  readonly met: Set<FaultAt>;
  /** It crashed: nothing that it did side by side goes on either. */
  isGone: boolean;
}

/** What the gate tells of the calls that pass. */
export interface GateWatcher {
  readonly called: (call: { readonly run: string; readonly port: string; readonly place: number }) => void;
  readonly faulted: (fault: FaultAt['fault'], call: { readonly run: string; readonly port: string }) => void;
}

/** What befalls this call of a run. */
function findFault({ faults, met }: Run, place: number, port: string): FaultAt['fault'] | undefined {
  const found = faults.find((one) => {
    const ofService = faultOfService(one.fault);
    return ofService ? one.call <= place && !met.has(one) && ofService.befalls(port) : one.call === place;
  });
  if (found) met.add(found);
  return found?.fault;
}

/** Lets every microtask that is ready run: what goes on after it waits for a port. */
const drain = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Where each call of a port passes: it befalls a call what was planned for it and, where several runs go on side by side, decides whose turn it
 * is. A call that no run makes, such as one of whoever looks at the world, passes as it is.
 */
export class Gate {
  readonly #runs = new AsyncLocalStorage<Run>();
  readonly #watcher: GateWatcher;
  readonly #stalled: (() => void)[] = [];
  /** Calls that wait for their turn; `undefined` while each run goes on by itself. */
  #waiting: (() => void)[] | undefined;

  constructor(watcher: GateWatcher) {
    this.#watcher = watcher;
  }

  /** How far ahead the clock of whoever asks is, milliseconds. */
  get skewMs(): number {
    return this.#runs.getStore()?.skewMs ?? 0;
  }

  /** Whether several runs go on side by side now. */
  get isRacing(): boolean {
    return this.#waiting !== undefined;
  }

  /** Passes one call of a port. */
  async pass<T>(port: string, call: () => Promise<T>): Promise<T> {
    const run = this.#runs.getStore();
    if (!run) return await call();
    if (run.isGone) return await new Promise<never>(() => undefined);
    run.calls += 1;
    const { name, calls: place } = run;
    this.#watcher.called({ run: name, port, place });
    if (this.#waiting) await new Promise<void>((go) => this.#waiting?.push(go));
    if (run.isGone) return await new Promise<never>(() => undefined);
    const fault = findFault(run, place, port);
    if (fault === undefined) return await call();
    this.#watcher.faulted(fault, { run: name, port });
    return await this.#befall(run, fault, call);
  }

  async #befall<T>(run: Run, fault: FaultAt['fault'], call: () => Promise<T>): Promise<T> {
    const ofService = faultOfService(fault);
    if (ofService) return await ofService.befall(call);
    if (fault === 'refused') throw refusedByService();
    if (fault === 'unknown') {
      await call();
      throw lostAnswer();
    }
    if (fault === 'stalled') {
      run.end({ kind: 'stalled' });
      await new Promise<void>((go) => this.#stalled.push(go));
      return await call();
    }
    if (fault === 'crash-before') run.isGone = true;
    else await call().catch(() => undefined);
    run.isGone = true;
    run.end({ kind: 'crashed' });
    return await new Promise<never>(() => undefined); // it is gone: nothing goes on behind it
  }

  /** Runs a function, and all it calls, as one run. @returns how it ended; it never throws. */
  async run<T>(name: string, { faults = [], skewMs = 0 }: RunOptions, work: () => Promise<T>): Promise<Ended<T>> {
    const { promise, resolve } = Promise.withResolvers<Ended<T>>();
    const run: Run = { name, faults, skewMs, end: resolve, calls: 0, met: new Set(), isGone: false };
    this.#runs.run(run, () => {
      work().then(
        (value) => resolve({ kind: 'done', value }),
        (error: unknown) => resolve({ kind: 'threw', error }),
      );
    });
    return await promise;
  }

  /** Several runs side by side, whose calls take turns as they are drawn. */
  async race<T>(draws: Draws, starts: readonly (() => Promise<T>)[]): Promise<T[]> {
    const waiting: (() => void)[] = [];
    this.#waiting = waiting;
    let left = starts.length;
    const ends = starts.map((start) =>
      start().finally(() => {
        left -= 1;
      }),
    );
    for (await drain(); left > 0; await drain()) {
      const [next] = waiting.splice(draws.below(Math.max(1, waiting.length)), 1);
      if (next === undefined) throw new Error('runs wait for something that is no port');
      next();
    }
    this.#waiting = undefined;
    return await Promise.all(ends);
  }

  /** Lets go on what was stalled: its work may have been done by another since. @returns how many runs that were. */
  async resume(): Promise<number> {
    const stalled = this.#stalled.splice(0);
    for (const go of stalled) {
      go();
      await drain();
    }
    return stalled.length;
  }
}
