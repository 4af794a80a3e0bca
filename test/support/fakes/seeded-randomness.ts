import { createHash } from 'node:crypto';
import type { Randomness } from '../../../shared/ports/clock.ts';

/** Bytes that differ every time and are the same in every run with the same seed. */
export class SeededRandomness implements Randomness {
  readonly #seed: string;
  #taken = 0;

  constructor(seed: string = 'holdfast') {
    this.#seed = seed;
  }

  bytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count);
    for (let from = 0; from < count; from += 32) {
      const block = createHash('sha256').update(`${this.#seed}#${this.#taken}`).digest();
      this.#taken += 1;
      bytes.set(block.subarray(0, Math.min(32, count - from)), from);
    }
    return bytes;
  }
}
