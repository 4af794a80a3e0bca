import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** The order that a demand was taken for, and when. That order may not be on record yet, or never come to be. */
export interface Holder {
  readonly orderId: OrderId;
  readonly at: Instant;
}

/** Which order has which demand. Reads are strongly consistent. */
export interface DemandRegister {
  /** Whoever has it now. */
  find(demand: Digest): Promise<Holder | undefined>;
  /**
   * Takes it, if what is there is still `over`; left out: if nobody has it.
   *
   * @returns whoever has it after that: `mine`, or whoever was quicker.
   */
  take(demand: Digest, mine: Holder, over?: Holder): Promise<Holder>;
}

export interface DemandEraser {
  /** Leaves nothing of the demands an order has; safe to do twice. */
  forget(orderId: OrderId): Promise<void>;
}
