import type { Delivery, DeliveryRef, WakeUp } from '../../domain/delivery/delivery.ts';
import type { OrderId } from '../../domain/ids.ts';

/** Deliveries, one per message and endpoint. Reads are strongly consistent. */
export interface DeliveryStore {
  /** Stores a delivery unless it stands already. @returns whether it was new. */
  addIfAbsent(delivery: Delivery): Promise<boolean>;
  read(ref: DeliveryRef): Promise<Delivery | undefined>;
  /** All deliveries of an order, in the order of their messages. */
  of(orderId: OrderId): Promise<readonly Delivery[]>;
  /**
   * Replaces what is known of a delivery.
   *
   * @param expected the state read before; a delivery that has moved on since is left alone.
   * @returns whether it was written.
   */
  update(next: Delivery, expected: Delivery): Promise<boolean>;
}

/** Takes away what endpoints answered about an order. */
export interface AnswerEraser {
  forgetAnswers(orderId: OrderId): Promise<void>;
}

/** As far as the queue delays a message; what is due later than that is left to the due index. */
export const QUEUE_AT_MOST_S = 900;

/** Wakes the sender. Losing a message here loses nothing: the due index repairs it. */
export interface DeliveryQueue {
  /** @param delaySeconds whole seconds, 0 to 900. */
  send(wakeUp: WakeUp, delaySeconds: number): Promise<void>;
}
