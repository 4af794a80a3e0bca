import type { Delivery } from '../../domain/delivery/delivery.ts';
import { countWorkingDays, putOff } from '../../domain/delivery/escalation.ts';
import { computeAfterWorkingDays } from '../../domain/law/periods/after-working-days.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { Directory } from '../../ports/directory.ts';

export interface PutOffDeps {
  readonly deliveries: Pick<DeliveryStore, 'update'>;
  readonly directory: Pick<Directory, 'provider'>;
}

/**
 * Puts a step off that waits for working days of its provider, where they are not over. Whoever hands messages on carries no calendars and
 * lets it begin after as many days as there are at least; the first look at it says when it really does.
 *
 * @returns whether it was put off.
 */
export async function putOffStep({ deliveries, directory }: PutOffDeps, delivery: Delivery): Promise<boolean> {
  const days = countWorkingDays(delivery);
  if (days === 0 || delivery.attempts > 0 || delivery.order === undefined) return false;
  const office = await directory.provider(delivery.order.provider);
  const begins = putOff(delivery, computeAfterWorkingDays(delivery.createdAt, days, office));
  if (begins.from === delivery.from) return false;
  await deliveries.update(begins, delivery);
  return true;
}
