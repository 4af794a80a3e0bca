import type { UrgentHint } from '../../domain/delivery/hint.ts';

/** Gets emergencies handed on ahead of whatever stands in the stream. Losing a hint costs time alone: the stream leads to its order too. */
export interface UrgentHintQueue {
  /**
   * @param delaySeconds whole seconds, 0 to 900.
   * @throws HoldfastError `service-unavailable` (retryable), whatever the service refused.
   */
  send(hint: UrgentHint, delaySeconds: number): Promise<void>;
}
