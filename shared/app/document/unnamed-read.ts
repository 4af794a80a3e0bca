import { isAtDesk, type ProviderActor } from '../../domain/actor.ts';
import type { OrderId } from '../../domain/ids.ts';
import { MINUTE_MS } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { deriveCommandId } from '../order/command-id.ts';

/** A read that its reader gave no id. */
interface UnnamedRead {
  readonly orderId: OrderId;
  readonly by: ProviderActor;
  /** What follows from its address. */
  readonly messageId: string;
}

/**
 * An id for a read of the certificate: the same for whoever opens the same page again within the minute, while the order stands as that read
 * found it or left it. A document that is remembered is never shown for one that has become another: what changed since, by a commit or by
 * time alone, is another read.
 */
export async function nameUnnamedRead(
  { orders, clock }: { readonly orders: OrderReader; readonly clock: Pick<Clock, 'now'> },
  { orderId, by, messageId }: UnnamedRead,
): Promise<string> {
  const who = isAtDesk(by) ? by.person : by.key;
  const minute = Math.floor(clock.now() / MINUTE_MS);
  const nameAt = (version: number): string => [messageId, who, version, minute].join('.');
  const { version, commandId } = (await orders.latest(orderId))?.commit ?? { version: 0, commandId: '' };
  const before = nameAt(version - 1);
  return deriveCommandId('read-certificate', { orderId, by, key: before }) === commandId ? before : nameAt(version);
}
