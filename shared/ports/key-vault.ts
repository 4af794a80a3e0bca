import type { ComplaintId, OrderId, SearchId } from '../domain/ids.ts';

/** Whatever has a data key of its own. */
export type KeyOwnerId = OrderId | ComplaintId | SearchId;

/** The data keys of orders, complaints and searches: 32 bytes each, wrapped at rest. */
export interface KeyVault {
  /** A new data key, not yet kept. */
  generate(id: KeyOwnerId): Promise<NewDataKey>;
  /**
   * Keeps a new key as its own. When it has one already, that one is returned and the new one forgotten, so
   * that two runs of one command seal under the same key.
   */
  keep(id: KeyOwnerId, key: NewDataKey): Promise<Uint8Array>;
  /** @throws HoldfastError `order-erased` when the key is destroyed. */
  open(id: KeyOwnerId): Promise<Uint8Array>;
}

export interface KeyEraser {
  /** Destroys the order's key; once is as good as twice. */
  destroy(orderId: OrderId): Promise<void>;
}

export interface NewDataKey {
  readonly plain: Uint8Array;
  readonly wrapped: Uint8Array;
}
