import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { FiledUnder } from '../../../shared/domain/overlap/file-number.ts';
import type { Mark } from '../../../shared/domain/overlap/marks.ts';
import type { FiledOrder, FileNumberIndex } from '../../../shared/ports/overlap/file-number-index.ts';
import type { FoundMarks, MarkIndex } from '../../../shared/ports/overlap/mark-index.ts';
import { Outage } from './outage.ts';

/** Small, so that who looks has to turn pages. */
const PAGE_ROWS = 2;

export class MemoryMarkIndex implements MarkIndex, FileNumberIndex {
  readonly outage: Outage = new Outage();
  /** Runs before each look at others' marks, for a test to come between. */
  beforeNear: () => void | Promise<void> = () => undefined;
  /** Runs before each page of what is found there. */
  beforePage: () => void | Promise<void> = () => undefined;
  readonly #lists = new Map<OrderId, readonly Mark[]>();
  readonly #shown = new Map<OrderId, readonly Mark[]>();
  readonly #filed = new Map<OrderId, FiledUnder>();
  /** Rows of file numbers that no list leads to any more: nothing takes them down. */
  readonly #lost = new Map<OrderId, FiledUnder>();

  async put(orderId: OrderId, marks: readonly Mark[], filed?: FiledUnder): Promise<void> {
    this.outage.check();
    const before = this.#filed.get(orderId);
    if (before && before.fileNumber !== filed?.fileNumber) this.#lost.set(orderId, before);
    this.#filed.delete(orderId);
    if (filed) this.#filed.set(orderId, structuredClone(filed));
    this.#lists.set(orderId, structuredClone(marks));
    // where an earlier mark stands elsewhere, it stays: who puts others in its place has to withdraw it first
    const places = new Set(marks.map(({ place, path }) => `${place} ${path}`));
    const earlier = (this.#shown.get(orderId) ?? []).filter(({ place, path }) => !places.has(`${place} ${path}`));
    this.#shown.set(orderId, structuredClone([...earlier, ...marks]));
  }

  async withdraw(orderId: OrderId): Promise<void> {
    this.outage.check();
    this.#shown.delete(orderId);
  }

  async forget(orderId: OrderId): Promise<void> {
    this.outage.check();
    this.#shown.delete(orderId);
    this.#lists.delete(orderId);
    this.#filed.delete(orderId);
  }

  async filedUnder(fileNumber: Digest, limit: number, after?: FiledOrder) {
    this.outage.check();
    const orders = [...this.#filed, ...this.#lost]
      .filter(([, filed]) => filed.fileNumber === fileNumber)
      .map(([orderId, { issuedAt }]) => ({ orderId, issuedAt }))
      .filter((one) => after === undefined || placeOf(one) < placeOf(after))
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
      .slice(0, limit);
    return { orders, next: orders.length === limit ? (orders.at(-1) ?? null) : null };
  }

  async of(orderId: OrderId): Promise<readonly Mark[] | undefined> {
    this.outage.check();
    return structuredClone(this.#lists.get(orderId));
  }

  async *near({ place, path, around }: Mark): AsyncIterable<readonly FoundMarks[]> {
    await this.beforeNear();
    this.outage.check();
    const inside = this.#find((mark) => mark.place === place && mark.path.startsWith(path));
    const wider = this.#find((mark) => around !== null && mark.isRange && mark.around === around);
    const found = [...inside, ...wider];
    for (let from = 0; from < found.length; from += PAGE_ROWS) {
      await this.beforePage();
      this.outage.check();
      yield found.slice(from, from + PAGE_ROWS);
    }
  }

  #find(fits: (mark: Mark) => boolean): FoundMarks[] {
    return [...this.#shown]
      .map(([orderId, marks]) => ({ orderId, marks: structuredClone(marks.filter(fits)) }))
      .filter(({ marks }) => marks.length > 0);
  }

  /** Everything there is, for a test to compare. */
  all(): unknown {
    return structuredClone({
      lists: [...this.#lists],
      shown: [...this.#shown],
      filed: [...this.#filed, ...this.#lost],
    });
  }
}

const placeOf = ({ issuedAt, orderId }: FiledOrder): string => `${new Date(issuedAt).toISOString()}#${orderId}`;
