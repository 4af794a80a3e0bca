import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { ListedOrder } from '../../../shared/domain/order/readings/listed-order.ts';
import type { OrderList } from '../../../shared/ports/order/order-list.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

export class MemoryOrderList implements OrderList {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, { readonly list: string; readonly row: ListedOrder }>();

  async put(row: ListedOrder): Promise<void> {
    this.outage.check();
    this.#put(`orders#${row.authority}`, row);
  }

  async putForValidator(validator: string, row: ListedOrder): Promise<void> {
    this.outage.check();
    this.#put(`validations#${validator}`, row);
  }

  async of(authority: string, limit: number, cursor?: string) {
    return this.#read(`orders#${authority}`, limit, cursor);
  }

  async ofValidator(validator: string, limit: number, cursor?: string) {
    return this.#read(`validations#${validator}`, limit, cursor);
  }

  #put(list: string, row: ListedOrder): void {
    const name = `${list}#${cursorOf(row)}`;
    const stored = this.#rows.get(name);
    if (!stored || stored.row.version < row.version) this.#rows.set(name, { list, row: structuredClone(row) });
  }

  #read(list: string, limit: number, cursor?: string) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    const orders = [...this.#rows.values()]
      .filter((stored) => stored.list === list)
      .map(({ row }) => row)
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
}

const cursorOf = ({ issuedAt, orderId }: ListedOrder): string => `${toRfc3339(issuedAt)}#${orderId}`;
