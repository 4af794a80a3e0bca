import { canonicalJson } from '../../../shared/domain/digest.ts';
import type { FilingId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { BurstCounter, Counted } from '../../../shared/ports/filing/burst-counter.ts';
import { Outage } from './outage.ts';

/** Places in memory, by what is counted and by window. */
export class MemoryBurstCounter implements BurstCounter {
  readonly outage: Outage = new Outage();
  readonly #taken = new Map<string, Set<FilingId>>();

  async takePlace(counted: Counted, filing: FilingId, places: number, endsAt: Instant): Promise<boolean> {
    this.outage.check();
    const window = canonicalJson([counted, endsAt]);
    const taken = this.#taken.get(window) ?? new Set();
    this.#taken.set(window, taken);
    if (!taken.has(filing) && taken.size >= places) return false;
    taken.add(filing);
    return true;
  }

  /** How many have a place of those that are counted so, in every window together. */
  countTaken(counted: Counted): number {
    const [start] = canonicalJson([counted, 0]).split(',0]');
    return [...this.#taken]
      .filter(([window]) => window.startsWith(`${start},`))
      .reduce((sum, [, { size }]) => sum + size, 0);
  }
}
