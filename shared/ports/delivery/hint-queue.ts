import type { OrderId } from '../../domain/ids.ts';

/** Where an emergency was filed a moment ago: where to look, and how often somebody looked and found nothing. */
export interface UrgentHint {
  readonly orderId: OrderId;
  /** From 1; left out: nobody looked yet. */
  readonly looks?: number | undefined;
}

/** Gets emergencies handed on ahead of whatever stands in the stream. Losing a hint costs time alone: the stream leads to its order too. */
export interface UrgentHintQueue {
  /**
   * @param delaySeconds whole seconds, 0 to 900.
   * @throws HoldfastError `service-unavailable` (retryable), whatever the service refused.
   */
  send(hint: UrgentHint, delaySeconds: number): Promise<void>;
}
