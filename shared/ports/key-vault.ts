import type { OrderId } from '../domain/ids.ts';

/** The data keys of orders: 32 bytes each, wrapped at rest. */
export interface KeyVault {
  /** A new data key, not yet kept. */
  generate(orderId: OrderId): Promise<NewDataKey>;
  /**
   * Keeps a new key as the order's own. When the order has one already, that one is returned and the new one forgotten, so
   * that two runs of one command seal under the same key.
   */
  keep(orderId: OrderId, key: NewDataKey): Promise<Uint8Array>;
  /** @throws HoldfastError `order-erased` when the order's key is destroyed. */
  open(orderId: OrderId): Promise<Uint8Array>;
}

export interface KeyEraser {
  /** Destroys the order's key; once is as good as twice. */
  destroy(orderId: OrderId): Promise<void>;
}

export interface NewDataKey {
  readonly plain: Uint8Array;
  readonly wrapped: Uint8Array;
}
