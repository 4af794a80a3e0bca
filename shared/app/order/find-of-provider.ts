import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { type ListedProviderOrder, toProviderRow } from '../../domain/order/readings/listed-provider-order.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { ProviderOrderList } from '../../ports/order/provider-order-list.ts';
import { findSpoken, type ReferenceReading, SAME_AT_MOST } from './find-by-reference.ts';
import { rowOf } from './row-of.ts';

export interface ProviderFindDeps {
  readonly list: Pick<ProviderOrderList, 'ofReference'>;
  readonly orders: Pick<OrderStore, 'latest'>;
}

/**
 * A provider's order of a reference as it was spoken, open or not, until it is erased. Read from the record, as it stands at `now`: the
 * provider's list has no row of what is over.
 */
export async function findOfProvider(
  { list, orders }: ProviderFindDeps,
  provider: string,
  spoken: string,
  now: Instant,
): Promise<ReferenceReading<ListedProviderOrder>> {
  const readRow = async (orderId: OrderId): Promise<readonly ListedProviderOrder[]> => {
    const latest = await orders.latest(orderId);
    if (latest === undefined) return [];
    const { version, state: stored } = latest.commit;
    const { state } = applyTime(rowOf(stored), stored, now);
    return state.provider === provider && state.phase.kind !== 'erased' ? [toProviderRow({ version, state })] : [];
  };
  const findRows = async (reference: string): Promise<readonly ListedProviderOrder[]> => {
    const found = await list.ofReference(provider, reference, SAME_AT_MOST);
    return (await Promise.all(found.map(readRow))).flat();
  };
  return await findSpoken(findRows, spoken);
}
