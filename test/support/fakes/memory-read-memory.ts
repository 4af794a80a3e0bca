import type { Digest } from '../../../shared/domain/digest.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { RepeatedRead } from '../../../shared/domain/order/notes/reads.ts';
import type { ReadMemory } from '../../../shared/ports/document/read-memory.ts';
import { Outage } from './outage.ts';

/** Reads in memory, with the instant each may be forgotten at. */
export class MemoryReadMemory implements ReadMemory {
  readonly outage: Outage = new Outage();
  readonly #reads = new Map<Digest, RepeatedRead & { readonly forgetAt: Instant }>();
  readonly #counts = new Map<Digest, { readonly reads: number; readonly forgetAt: Instant }>();

  async find(name: Digest): Promise<RepeatedRead | undefined> {
    this.outage.check();
    const found = this.#reads.get(name);
    return found && { version: found.version, at: found.at };
  }

  async remember(name: Digest, { version, at }: RepeatedRead, forgetAt: Instant): Promise<RepeatedRead> {
    this.outage.check();
    if (!this.#reads.has(name)) this.#reads.set(name, { version, at, forgetAt });
    return (await this.find(name)) ?? { version, at };
  }

  async count(name: Digest, forgetAt: Instant): Promise<number> {
    this.outage.check();
    const reads = (this.#counts.get(name)?.reads ?? 0) + 1;
    this.#counts.set(name, { reads, forgetAt });
    return reads;
  }

  all(): unknown {
    return [[...this.#reads], [...this.#counts]];
  }
}
