import { type Instant, plus } from '../../../shared/domain/instant.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { Patience, Turns } from '../../../shared/ports/waiting.ts';

/** Patience by the clock of the test: it is over once that clock was moved far enough, and `lapse` is called. */
export class FakePatience implements Patience {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #begun: { readonly endsAt: Instant; readonly controller: AbortController }[] = [];

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  begin(ms: number): AbortSignal {
    const controller = new AbortController();
    this.#begun.push({ endsAt: plus(this.#clock.now(), ms), controller });
    return controller.signal;
  }

  /** Ends what is over by now. */
  lapse(): void {
    for (const { endsAt, controller } of this.#begun) if (endsAt <= this.#clock.now()) controller.abort();
  }
}

/** More steps than anything takes on the fakes without waiting. */
const STEPS = 200;

/** Goes by promises alone: no event of the machine comes between. */
export const fakeTurns: Turns = {
  async pass() {
    for (let step = 0; step < STEPS; step += 1) await undefined;
  },
};
