import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { ListedOrder } from '../../../shared/domain/order/readings/listed-order.ts';
import { signpostsOf, type Way } from '../../../shared/domain/order/readings/signposts.ts';
import type { Followed, ListedOrderRef, ListOfOrders, OrderList } from '../../../shared/ports/order/order-list.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

export class MemoryOrderList implements OrderList {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, { readonly list: string; readonly row: ListedOrder }>();

  async put(row: ListedOrder): Promise<void> {
    this.outage.check();
    this.#put(nameOf({ kind: 'issued', of: row.authority }), row);
  }

  async putForValidator(validator: string, row: ListedOrder): Promise<void> {
    this.outage.check();
    this.#put(nameOf({ kind: 'validated', of: validator }), row);
  }

  async of(authority: string, limit: number, cursor?: string) {
    return this.#read({ kind: 'issued', of: authority }, limit, cursor);
  }

  async ofValidator(validator: string, limit: number, cursor?: string) {
    return this.#read({ kind: 'validated', of: validator }, limit, cursor);
  }

  async follow(list: ListOfOrders, { trail, from, before }: Way, limit: number, after?: string): Promise<Followed> {
    this.outage.check();
    const sign = from === 'the-first' ? 1 : -1;
    const found = this.#listed(list)
      .flatMap((row) =>
        signpostsOf(list.kind, row).flatMap((one) =>
          one.trail === trail && (before === undefined || one.at < before)
            ? [{ row, place: `${toRfc3339(one.at)}#${row.orderId}` }]
            : [],
        ),
      )
      .toSorted((one, other) => (one.place < other.place ? -sign : sign))
      .filter(({ place }) => after === undefined || (sign > 0 ? place > after : place < after))
      .slice(0, limit);
    const full = found.length === limit; // like a table's, its last full page may be followed by an empty one
    return {
      orders: structuredClone(found.map(({ row }) => row)),
      followed: found.length,
      next: full ? (found.at(-1)?.place ?? null) : null,
    };
  }

  async rowsOf(list: ListOfOrders, refs: readonly ListedOrderRef[]): Promise<readonly ListedOrder[]> {
    this.outage.check();
    const rows = new Map<OrderId, ListedOrder>(this.#listed(list).map((row) => [row.orderId, row]));
    return structuredClone(refs.flatMap(({ orderId }) => rows.get(orderId) ?? []));
  }

  #put(list: string, row: ListedOrder): void {
    const name = `${list}#${cursorOf(row)}`;
    const stored = this.#rows.get(name);
    if (!stored || stored.row.version < row.version) this.#rows.set(name, { list, row: structuredClone(row) });
  }

  #listed(list: ListOfOrders): ListedOrder[] {
    return [...this.#rows.values()].filter((stored) => stored.list === nameOf(list)).map(({ row }) => row);
  }

  #read(list: ListOfOrders, limit: number, cursor?: string) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    const orders = this.#listed(list)
      .filter((row) => before === undefined || cursorOf(row) < before)
      .toSorted((left, right) => (cursorOf(left) < cursorOf(right) ? 1 : -1))
      .slice(0, limit);
    const last = orders.at(-1);
    const full = orders.length === limit; // like a table's, its last full page may be followed by an empty one
    return {
      orders: structuredClone(orders),
      next: full && last ? Buffer.from(cursorOf(last)).toString('base64url') : null,
    };
  }

  /** The orders that stand in lists of authorities. */
  owners(): readonly OrderId[] {
    return [...this.#rows.values()].flatMap(({ list, row }) =>
      list === nameOf({ kind: 'issued', of: row.authority }) ? [row.orderId] : [],
    );
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#rows);
  }
}

const cursorOf = ({ issuedAt, orderId }: ListedOrder): string => `${toRfc3339(issuedAt)}#${orderId}`;
const nameOf = ({ kind, of }: ListOfOrders): string => `${kind}#${of}`;
