import { canonicalJson } from '../../../shared/domain/digest.ts';
import type { FilingId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { BurstCounter, Counted, Places } from '../../../shared/ports/filing/burst-counter.ts';
import { Outage } from './outage.ts';

interface Holder extends Counted {
  readonly filing: FilingId;
  readonly endsAt: Instant;
}

/** Places in memory, by what is counted and by window. */
export class MemoryBurstCounter implements BurstCounter {
  readonly outage: Outage = new Outage();
  readonly #holders = new Map<string, Holder>();

  async takePlace(
    { of, authority, person }: Counted,
    filing: FilingId,
    { ofPerson, ofAuthority = Number.POSITIVE_INFINITY }: Places,
    endsAt: Instant,
  ): Promise<boolean> {
    this.outage.check();
    const holder = { of, authority, person, filing, endsAt };
    const id = canonicalJson(holder);
    const rivals = [...this.#holders.values()].filter(
      (other) => other.of === of && other.authority === authority && other.endsAt === endsAt,
    );
    const own = rivals.filter((other) => other.person === person);
    if (!this.#holders.has(id) && (own.length >= ofPerson || rivals.length >= ofAuthority)) return false;
    this.#holders.set(id, holder);
    return true;
  }

  /** How many have a place of those that are counted so, in every window together. */
  countTaken(counted: Partial<Counted>): number {
    return [...this.#holders.values()].filter((holder) =>
      Object.entries(counted).every(([name, value]) => holder[name as keyof Counted] === value),
    ).length;
  }
}
