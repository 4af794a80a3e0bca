import type { OrderId } from '../domain/ids.ts';
import type { OfficialsKey } from '../domain/officials.ts';

/** What seals the ids of officials, order by order. Reads are strongly consistent. */
export interface OfficialKeyReader {
  /** `undefined` for an order of an earlier version, whose record has ids as they are, and for none at all. */
  open(orderId: OrderId): Promise<OfficialsKey | undefined>;
}

export interface OfficialKeys extends OfficialKeyReader {
  /** Keeps a new key for an order that is not on record yet. @returns the one that stands: this, or an earlier run's of the same filing. */
  keep(orderId: OrderId, key: Uint8Array): Promise<OfficialsKey>;
}

export interface OfficialKeyEraser {
  /** Destroys what opens them; once is as good as twice. What is kept instead says so. */
  destroy(orderId: OrderId): Promise<void>;
}
