import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** Where a person concerned wants to hear that there is something new, one for each code of their case. */
export interface NewsAddress {
  readonly orderId: OrderId;
  /** The id of the code: what is filed with it is filed under this. */
  readonly under: Digest;
  /** In base64. Only what sends mail can open it. */
  readonly sealed: string;
  /** In which it is written to, as an ISO 639-1 code. */
  readonly language: string;
  /** From here on it is gone. */
  readonly endsAt: Instant;
}

/** Those of an order, for whoever tells persons. Reads are strongly consistent. */
export interface NewsAddressReader {
  of(orderId: OrderId, now: Instant): Promise<readonly NewsAddress[]>;
}

export interface NewsAddressStore extends NewsAddressReader {
  /** Keeps it in place of the one before. */
  put(address: NewsAddress): Promise<void>;
  /** Nothing is left of it once this returns; none is as good. */
  remove(orderId: OrderId, under: Digest): Promise<void>;
}

/** Takes away all that persons left about an order. */
export interface NewsAddressEraser {
  forgetAddresses(orderId: OrderId): Promise<void>;
}

/** Seals an address; whoever may do this cannot open it. */
export interface NewsAddressSealer {
  /** @returns in base64. */
  seal(orderId: OrderId, address: string): Promise<string>;
}

export interface NewsAddressOpener {
  open(orderId: OrderId, sealed: string): Promise<string>;
}
