import { readReference } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import { waysTo } from '../../domain/order/readings/signposts.ts';
import { listMeantReferences } from '../../domain/spoken-reference.ts';
import type { ListOfOrders, OrderFinder } from '../../ports/order/order-list.ts';
import type { Page } from '../../ports/page.ts';

/** What a search by reference comes to: the order, or what may have been meant. */
export interface ReferenceReading {
  readonly page: Page<'orders', ListedOrder>;
  /** Orders of this list alone: whoever guesses learns of no other's. */
  readonly proposed: readonly ListedOrder[];
}

/** More would be no help on the phone. */
const PROPOSED_AT_MOST = 5;
/** Two orders of one reference in one list do not come about in a lifetime; were they to, both are shown. */
const SAME_AT_MOST = 2;

/**
 * The order of a reference, in a list. Of a reference whose check character is wrong nothing is given, and what may have been meant
 * is proposed: one that is right but of no order here is nobody's mistake of a single character.
 */
export async function findByReference(
  finder: Pick<OrderFinder, 'follow'>,
  list: ListOfOrders,
  spoken: string,
  now: Instant,
): Promise<ReferenceReading> {
  const findRows = async (reference: string): Promise<readonly ListedOrder[]> => {
    const [way] = waysTo({ by: 'reference', reference }, now);
    return (await finder.follow(list, way, SAME_AT_MOST)).orders;
  };
  const reference = readReference(spoken);
  if (reference !== undefined) return { page: { orders: await findRows(reference), next: null }, proposed: [] };
  const meant = (await Promise.all(listMeantReferences(spoken).map(findRows))).flat();
  return { page: { orders: [], next: null }, proposed: meant.slice(0, PROPOSED_AT_MOST) };
}
