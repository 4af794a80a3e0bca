import type { FilingId, OrderId } from '../../../shared/domain/ids.ts';
import type { FilingKnown, FilingLookup } from '../../../shared/ports/filing/filing-lookup.ts';
import type { WaitingFilingReader } from '../../../shared/ports/filing/waiting-filings.ts';
import type { OrderReader } from '../../../shared/ports/order/order-store.ts';

/** Looks into fakes that stand for the tables: down where one of them is. */
export class MemoryFilingLookup implements FilingLookup {
  readonly #orders: Pick<OrderReader, 'read'>;
  readonly #waiting: Pick<WaitingFilingReader, 'find'>;

  constructor(orders: Pick<OrderReader, 'read'>, waiting: Pick<WaitingFilingReader, 'find'>) {
    this.#orders = orders;
    this.#waiting = waiting;
  }

  async look(filing: FilingId, orders: readonly OrderId[]): Promise<FilingKnown> {
    const [waiting, ...stored] = await Promise.all([
      this.#waiting.find(filing),
      ...orders.map((orderId) => this.#orders.read(orderId, 1)),
    ]);
    return { onRecord: orders.filter((_, place) => stored[place] !== undefined), waiting };
  }
}
