import { readReference } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import { waysTo } from '../../domain/order/readings/signposts.ts';
import { listMeantReferences } from '../../domain/spoken-reference.ts';
import type { ListOfOrders, OrderFinder } from '../../ports/order/order-list.ts';

/** What a search by reference comes to: what bears it, or what may have been meant. */
export interface ReferenceReading<Row> {
  readonly found: readonly Row[];
  /** Of this list alone: whoever guesses learns of nothing else. */
  readonly proposed: readonly Row[];
}

/** More would be no help on the phone. */
const PROPOSED_AT_MOST = 5;
/** Two orders of one reference in one list do not come about in a lifetime; were they to, both are shown. */
export const SAME_AT_MOST = 2;

/**
 * What a list has of a reference as it was spoken. Of one whose check character is wrong nothing is given, and what may have been meant
 * is proposed: one that is right but of no order here is nobody's mistake of a single character.
 */
export async function findSpoken<Row>(
  findRows: (reference: string) => Promise<readonly Row[]>,
  spoken: string,
): Promise<ReferenceReading<Row>> {
  const reference = readReference(spoken);
  if (reference !== undefined) return { found: await findRows(reference), proposed: [] };
  const meant = (await Promise.all(listMeantReferences(spoken).map(findRows))).flat();
  return { found: [], proposed: meant.slice(0, PROPOSED_AT_MOST) };
}

/** The order of a reference, in a list of orders. */
export async function findByReference(
  finder: Pick<OrderFinder, 'follow'>,
  list: ListOfOrders,
  spoken: string,
  now: Instant,
): Promise<ReferenceReading<ListedOrder>> {
  const findRows = async (reference: string): Promise<readonly ListedOrder[]> => {
    const [way] = waysTo({ by: 'reference', reference }, now);
    return (await finder.follow(list, way, SAME_AT_MOST)).orders;
  };
  return await findSpoken(findRows, spoken);
}
