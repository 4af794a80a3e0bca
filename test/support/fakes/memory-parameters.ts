import { type Parameters, parameterMissing } from '../../../shared/ports/parameters.ts';
import { Outage } from './outage.ts';

/** Secrets as a test says them. */
export class MemoryParameters implements Parameters {
  readonly outage: Outage = new Outage();
  readonly #values: Map<string, string>;

  constructor(values: Readonly<Record<string, string>> = {}) {
    this.#values = new Map(Object.entries(values));
  }

  /** What is said is read from then on: a test need not wait for it. */
  set(name: string, value: string): void {
    this.#values.set(name, value);
  }

  async read(name: string): Promise<string> {
    this.outage.check();
    const value = this.#values.get(name);
    if (value === undefined) throw parameterMissing(name);
    return value;
  }
}
