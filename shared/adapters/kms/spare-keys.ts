import { type Instant, plus } from '../../domain/instant.ts';
import { DELIVERY_POLICY } from '../../domain/policy/delivery.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { KeyReserve, KeyVault, NewDataKey, SpareKeyId } from '../../ports/key-vault.ts';

export interface ReserveDeps {
  readonly vault: Pick<KeyVault, 'generate'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Randomness;
}

interface Spare {
  readonly key: NewDataKey;
  readonly goodUntil: Instant;
}

const ID_BYTES = 16;

/** A reserve in the memory of this process alone, which forgets them with it. */
export class SpareKeys implements KeyReserve {
  readonly #deps: ReserveDeps;
  /** The oldest first. */
  readonly #spares: Spare[] = [];
  #beingMade = 0;

  constructor(deps: ReserveDeps) {
    this.#deps = deps;
  }

  take(): NewDataKey | undefined {
    this.#throwAway();
    return this.#spares.shift()?.key;
  }

  /**
   * Several at once, when few are left that last: most filings are stored with no such call beside. An outage leaves them missing:
   * whoever finds no key asks for one, and hears of it.
   */
  async refill(): Promise<void> {
    this.#throwAway();
    const soon = plus(this.#deps.clock.now(), DELIVERY_POLICY.spareKeyMs / 2);
    const lasting = this.#spares.filter(({ goodUntil }) => goodUntil > soon).length + this.#beingMade;
    if (lasting >= DELIVERY_POLICY.spareKeys / 2) return;
    const missing = DELIVERY_POLICY.spareKeys - lasting;
    this.#beingMade += missing;
    const made = await Promise.allSettled(Array.from({ length: missing }, () => this.#make()));
    this.#beingMade -= missing;
    for (const spare of made) if (spare.status === 'fulfilled') this.#spares.push(spare.value);
  }

  #throwAway(): void {
    const now = this.#deps.clock.now();
    while (this.#spares[0] && now >= this.#spares[0].goodUntil) this.#spares.shift()?.key.plain.fill(0);
  }

  async #make(): Promise<Spare> {
    const { vault, clock, random } = this.#deps;
    const madeAs: SpareKeyId = `spare_${Buffer.from(random.bytes(ID_BYTES)).toString('hex')}`;
    const goodUntil = plus(clock.now(), DELIVERY_POLICY.spareKeyMs); // from the asking on: a process can be put to sleep while it waits
    return { key: { ...(await vault.generate(madeAs)), madeAs }, goodUntil };
  }
}
