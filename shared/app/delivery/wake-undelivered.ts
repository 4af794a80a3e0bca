import { DELIVERY_POLICY } from '../../domain/policy/delivery.ts';
import type { DeliveryQueue } from '../../ports/delivery/delivery-store.ts';
import type { UndeliveredList } from '../../ports/delivery/undelivered-list.ts';

export interface WakeDeps {
  readonly undelivered: Pick<UndeliveredList, 'at'>;
  readonly queue: DeliveryQueue;
}

/**
 * Brings what is late after a sign of life: a success at this endpoint, or a signed request of the provider. The oldest first and a
 * few at a time: each that arrives is a sign for the next.
 *
 * @param endpoint left out: any of the provider's.
 */
export async function wakeUndelivered(
  { undelivered, queue }: WakeDeps,
  provider: string,
  endpoint?: string,
): Promise<void> {
  const late = await undelivered.at(provider, endpoint, DELIVERY_POLICY.deliveriesWokenAtOnce);
  await Promise.all(late.map((ref) => queue.send({ ...ref, alive: true }, 0)));
}
