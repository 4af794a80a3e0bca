import type { Digest } from '../../../shared/domain/digest.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { TryCounter } from '../../../shared/ports/case/try-counter.ts';
import { Outage } from './outage.ts';

/** Counts in memory, with the instant each may be forgotten at. */
export class MemoryTryCounter implements TryCounter {
  readonly outage: Outage = new Outage();
  readonly #counts = new Map<Digest, { readonly tries: number; readonly forgetAt: Instant }>();

  async count(name: Digest, forgetAt: Instant): Promise<number> {
    this.outage.check();
    const tries = (this.#counts.get(name)?.tries ?? 0) + 1;
    this.#counts.set(name, { tries, forgetAt });
    return tries;
  }

  all(): readonly (readonly [Digest, { readonly tries: number; readonly forgetAt: Instant }])[] {
    return [...this.#counts];
  }
}
