import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { BriefOrder, BriefOrderRef } from '../../../shared/domain/order/readings/listed-brief-order.ts';
import type { BriefOrderList } from '../../../shared/ports/oversight/brief-order-list.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

export class MemoryBriefOrderList implements BriefOrderList {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, BriefOrder>();

  async put(row: BriefOrder): Promise<void> {
    this.outage.check();
    this.#rows.set(cursorOf(row), structuredClone(row));
  }

  async remove(ref: BriefOrderRef): Promise<void> {
    this.outage.check();
    this.#rows.delete(cursorOf(ref));
  }

  async count(authority: string, officer?: string): Promise<number> {
    this.outage.check();
    const own = this.all().filter((row) => row.authority === authority);
    return own.filter((row) => officer === undefined || row.officer === officer).length;
  }

  async latest(limit: number, cursor?: string) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    const orders = this.all()
      .filter((row) => before === undefined || cursorOf(row) < before)
      .slice(0, limit);
    const last = orders.at(-1);
    const full = orders.length === limit; // like a table's, its last full page may be followed by an empty one
    return { orders, next: full && last ? Buffer.from(cursorOf(last)).toString('base64url') : null };
  }

  /** Every row, the latest first. */
  all(): readonly BriefOrder[] {
    return structuredClone([...this.#rows.values()]).toSorted((one, other) =>
      cursorOf(one) < cursorOf(other) ? 1 : -1,
    );
  }
}

const cursorOf = ({ endedAt, orderId }: Pick<BriefOrderRef, 'endedAt' | 'orderId'>): string =>
  `${toRfc3339(endedAt)}#${orderId}`;
