import type { ComplaintId, DraftId, FilingId, OrderId, SearchId } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';
import type { Month, MonthKeyId } from '../domain/month.ts';

/** Whatever has a data key of its own. */
export type KeyOwnerId = OrderId | ComplaintId | SearchId | MonthKeyId;

/** What a data key is made as before there is anything it is for. */
export type SpareKeyId = `spare_${string}`;

/** What a data key can be made for; that of a filing, or of a draft, stands wrapped beside what it opens, and is never kept here. */
export type SealedId = KeyOwnerId | FilingId | DraftId | SpareKeyId;

/** The data keys of orders, complaints, searches and months of consultations: 32 bytes each, wrapped at rest. */
export interface KeyVault {
  /** A new data key, not yet kept. */
  generate(id: SealedId): Promise<NewDataKey>;
  /**
   * Keeps a new key as its own. When it has one already, that one is returned and the new one forgotten, so
   * that two runs of one command seal under the same key.
   *
   * @param forgetAt when it may be dropped; left out, it is kept until it is destroyed.
   */
  keep(id: KeyOwnerId, key: NewDataKey, forgetAt?: Instant): Promise<Uint8Array>;
  /** @throws HoldfastError `order-erased` when the key is destroyed. */
  open(id: KeyOwnerId): Promise<Uint8Array>;
  /** The key of what stands wrapped beside it. @throws HoldfastError `record-damaged` when it is that of something else. */
  unwrap(id: SealedId, wrapped: Uint8Array): Promise<Uint8Array>;
}

/** Data keys made ahead of need, so that no filing waits for the key service. */
export interface KeyReserve {
  /** One that is minutes old at most, given out once; `undefined` where none is left. */
  take(): NewDataKey | undefined;
  /** Makes what is missing. Never fails. */
  refill(): Promise<void>;
}

export interface KeyEraser {
  /** Destroys the order's key; once is as good as twice. */
  destroy(orderId: OrderId): Promise<void>;
}

export interface NewDataKey {
  readonly plain: Uint8Array;
  readonly wrapped: Uint8Array;
  /** What it was made as, where that was ahead of need: it opens as that, for whoever it is kept for. */
  readonly madeAs?: SpareKeyId;
}

/** The data keys of months, under which it is sealed who consulted what. */
export interface MonthKeys {
  /** The key of a month, made on its first use: of two that make one at once, both get the same. */
  use(month: Month): Promise<Uint8Array>;
  /** The key of a month that something was sealed under. @throws HoldfastError `record-damaged` when it is gone. */
  open(month: Month): Promise<Uint8Array>;
}
