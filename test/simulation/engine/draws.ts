import { hash } from 'node:crypto';

/** Draws that are the same for a seed, however fast they are wanted: one round of hashing gives eight of them. */
export class Draws {
  readonly #seed: string;
  #block: Buffer = Buffer.alloc(0);
  #at = 0;
  #blocks = 0;

  /** @param seed what all that is drawn follows from. */
  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number from 0 up to, and without, `bound`. */
  below(bound: number): number {
    if (this.#at >= this.#block.length) {
      this.#block = hash('sha256', `${this.#seed}/${this.#blocks}`, 'buffer');
      this.#blocks += 1;
      this.#at = 0;
    }
    const drawn = this.#block.readUInt32LE(this.#at);
    this.#at += 4;
    return drawn % bound;
  }

  /** One of a list. @throws Error for an empty one. */
  one<T>(list: readonly T[]): T {
    const drawn = list[this.below(list.length)];
    if (drawn === undefined) throw new Error('nothing can be drawn from an empty list');
    return drawn;
  }

  /** Whether something happens that does once in so many times. */
  once(inSoMany: number): boolean {
    return this.below(inSoMany) === 0;
  }

  /** A list in another order. */
  shuffle<T>(list: readonly T[]): T[] {
    const left = [...list];
    const drawn: T[] = [];
    while (left.length > 0) drawn.push(...left.splice(this.below(left.length), 1));
    return drawn;
  }
}
