import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { UntoldOrders } from '../../ports/delivery/undelivered-list.ts';

/** Which orders of a page of an authority's list have a message that is late. @param page newest first. */
export async function listUntold(
  untold: Pick<UntoldOrders, 'of'>,
  authority: string,
  page: readonly { readonly orderId: OrderId; readonly issuedAt: Instant }[],
): Promise<ReadonlySet<OrderId>> {
  const [to, from] = [page[0], page.at(-1)];
  return to && from ? await untold.of(authority, { from, to }) : new Set();
}
