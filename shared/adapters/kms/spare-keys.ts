import { type Instant, plus } from '../../domain/instant.ts';
import { POLICY } from '../../domain/policy.ts';
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
  readonly #spares: Spare[] = [];

  constructor(deps: ReserveDeps) {
    this.#deps = deps;
  }

  take(): NewDataKey | undefined {
    const now = this.#deps.clock.now();
    for (let spare = this.#spares.shift(); spare; spare = this.#spares.shift()) {
      if (now < spare.goodUntil) return spare.key;
      spare.key.plain.fill(0);
    }
    return undefined;
  }

  /** An outage leaves it missing: whoever finds no key asks for one, and hears of it. */
  async refill(): Promise<void> {
    const missing = POLICY.spareKeys - this.#spares.length;
    const made = await Promise.allSettled(Array.from({ length: missing }, () => this.#make()));
    for (const spare of made) if (spare.status === 'fulfilled') this.#spares.push(spare.value);
  }

  async #make(): Promise<Spare> {
    const { vault, clock, random } = this.#deps;
    const madeAs: SpareKeyId = `spare_${Buffer.from(random.bytes(ID_BYTES)).toString('hex')}`;
    const goodUntil = plus(clock.now(), POLICY.spareKeyMs); // from the asking on: a process can be put to sleep while it waits
    return { key: { ...(await vault.generate(madeAs)), madeAs }, goodUntil };
  }
}
