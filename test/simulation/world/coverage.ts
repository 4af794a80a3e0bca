/** How often each thing happened that can happen: what stays at zero was not tried. */
export class Coverage {
  readonly #counts = new Map<string, number>();

  count(kind: string, name: string, times = 1): void {
    const key = `${kind}\t${name}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + times);
  }

  of(kind: string, name: string): number {
    return this.#counts.get(`${kind}\t${name}`) ?? 0;
  }

  /** Adds what another run counted. */
  add(counts: Iterable<readonly [string, number]>): void {
    for (const [key, times] of counts) this.#counts.set(key, (this.#counts.get(key) ?? 0) + times);
  }

  entries(): [string, number][] {
    return [...this.#counts].toSorted(([one], [other]) => one.localeCompare(other));
  }
}
