import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/ports.ts';

/** What must be stopped, in the opposite order of its start. */
export class Cleanup {
  readonly #stops: { readonly what: string; readonly stop: () => unknown }[] = [];
  #running: Promise<void> | undefined;

  add(what: string, stop: () => unknown): void {
    this.#stops.push({ what, stop });
  }

  /** Keeps something that was started, to be stopped with the rest. */
  keep<T extends { stop(): unknown }>(what: string, started: T): T {
    this.add(what, () => started.stop());
    return started;
  }

  /** Stops everything once, however often it is asked. What cannot be stopped is named, and the rest still is. */
  run(log: Log): Promise<void> {
    this.#running ??= this.#stopAll(log);
    return this.#running;
  }

  async #stopAll(log: Log): Promise<void> {
    for (const { what, stop } of this.#stops.toReversed()) {
      try {
        await stop();
      } catch (error) {
        log(`${what} could not be stopped: ${messageOf(error)}`);
      }
    }
  }
}
