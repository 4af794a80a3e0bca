import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type {
  ListedProviderOrder,
  ListedProviderOrderRef,
  ProviderReference,
} from '../../../shared/domain/order/readings/listed-provider-order.ts';
import type { ProviderOrderList } from '../../../shared/ports/order/provider-order-list.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

export class MemoryProviderOrderList implements ProviderOrderList {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, ListedProviderOrder>();
  readonly #references = new Map<string, ProviderReference>();

  async put(row: ListedProviderOrder): Promise<void> {
    this.outage.check();
    if (this.#isLater(row)) this.#rows.set(nameOf(row), structuredClone(row));
  }

  async remove(ref: ListedProviderOrderRef): Promise<void> {
    this.outage.check();
    if (this.#isLater(ref)) this.#rows.delete(nameOf(ref));
  }

  async putReference(ref: ProviderReference): Promise<void> {
    this.outage.check();
    this.#references.set(nameOf(ref), structuredClone(ref));
  }

  async removeReference(ref: ProviderReference): Promise<void> {
    this.outage.check();
    this.#references.delete(nameOf(ref));
  }

  async ofReference(provider: string, reference: string, limit: number): Promise<readonly OrderId[]> {
    this.outage.check();
    return [...this.#references.values()]
      .filter((one) => one.provider === provider && one.reference === reference)
      .toSorted((one, other) => (cursorOf(one) < cursorOf(other) ? -1 : 1))
      .slice(0, limit)
      .map(({ orderId }) => orderId);
  }

  #isLater(ref: ListedProviderOrderRef): boolean {
    const stored = this.#rows.get(nameOf(ref));
    return !stored || stored.version < ref.version;
  }

  async of(provider: string, limit: number, cursor?: string) {
    this.outage.check();
    const after = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    const orders = this.all()
      .filter((row) => row.provider === provider && (after === undefined || cursorOf(row) > after))
      .slice(0, limit);
    const last = orders.at(-1);
    const full = orders.length === limit; // like a table's, its last full page may be followed by an empty one
    return { orders, next: full && last ? Buffer.from(cursorOf(last)).toString('base64url') : null };
  }

  /** All that leads from a reference to an order. */
  references(): ProviderReference[] {
    return structuredClone([...this.#references.values()]);
  }

  /** Every row, oldest first. */
  all(): ListedProviderOrder[] {
    return structuredClone([...this.#rows.values()]).toSorted((left, right) =>
      cursorOf(left) < cursorOf(right) ? -1 : 1,
    );
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#rows, this.#references);
  }
}

const cursorOf = ({ issuedAt, orderId }: ListedProviderOrderRef): string => `${toRfc3339(issuedAt)}#${orderId}`;
const nameOf = (ref: ListedProviderOrderRef): string => `${ref.provider}#${cursorOf(ref)}`;
