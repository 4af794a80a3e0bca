import type { OrderId } from '../../../shared/domain/ids.ts';
import type { OfficialsKey } from '../../../shared/domain/officials.ts';
import type { OfficialKeyEraser, OfficialKeys } from '../../../shared/ports/official-keys.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

/** Officials' keys in memory: keeping, reading and destroying in one. */
export class MemoryOfficialKeys implements OfficialKeys, OfficialKeyEraser {
  readonly outage: Outage = new Outage();
  readonly #kept = new Map<OrderId, OfficialsKey>();

  async open(orderId: OrderId): Promise<OfficialsKey | undefined> {
    this.outage.check();
    return this.#kept.get(orderId);
  }

  async keep(orderId: OrderId, key: Uint8Array): Promise<OfficialsKey> {
    this.outage.check();
    const kept = this.#kept.get(orderId) ?? Uint8Array.from(key);
    this.#kept.set(orderId, kept);
    return kept;
  }

  async destroy(orderId: OrderId): Promise<void> {
    this.outage.check();
    this.#kept.set(orderId, 'destroyed');
  }

  /** As if the table had been restored without it. */
  lose(orderId: OrderId): void {
    this.#kept.delete(orderId);
  }

  /** All there is, for a test to compare. */
  all(): readonly (readonly [OrderId, OfficialsKey])[] {
    return [...this.#kept];
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#kept);
  }
}
