import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Imprint } from '../../../shared/domain/overlap/imprints.ts';
import type { ImprintedOrder, ImprintIndex } from '../../../shared/ports/overlap/imprint-index.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

interface Kept {
  readonly order: ImprintedOrder;
  readonly imprints: readonly Imprint[];
}

const CURSOR = /^\d+-ord_/;
const placeOf = ({ issuedAt, orderId }: ImprintedOrder): string => `${`${issuedAt}`.padStart(15, '0')}-${orderId}`;

/** Imprints in memory. */
export class MemoryImprintIndex implements ImprintIndex {
  readonly outage: Outage = new Outage();
  readonly #kept = new Map<OrderId, Kept>();

  async put(order: ImprintedOrder, imprints: readonly Imprint[]): Promise<void> {
    this.outage.check();
    const { orderId, issuedAt } = order;
    this.#kept.set(orderId, structuredClone({ order: { orderId, issuedAt }, imprints }));
  }

  async has(orderId: OrderId): Promise<boolean> {
    this.outage.check();
    return this.#kept.has(orderId);
  }

  async find(imprint: Digest, limit: number, cursor?: string) {
    this.outage.check();
    if (cursor !== undefined && !CURSOR.test(cursor)) throw cursorUnknown();
    const found = [...this.#kept.values()]
      .flatMap(({ order, imprints }) =>
        imprints
          .filter(({ digest }) => digest === imprint)
          .map(({ targets }) => ({ place: placeOf(order), orderId: order.orderId, targets })),
      )
      .filter(({ place }) => cursor === undefined || place < cursor)
      .sort((one, other) => (one.place < other.place ? 1 : -1));
    const page = found.slice(0, limit);
    return {
      orders: structuredClone(page.map(({ orderId, targets }) => ({ orderId, targets }))),
      next: found.length > limit ? (page.at(-1)?.place ?? null) : null,
    };
  }

  async forget({ orderId }: ImprintedOrder): Promise<void> {
    this.outage.check();
    this.#kept.delete(orderId);
  }

  /** Everything there is, for a test to compare. */
  all(): readonly Kept[] {
    return structuredClone([...this.#kept.values()]);
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#kept);
  }
}
