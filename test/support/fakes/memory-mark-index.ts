import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Issue, IssuedOrder } from '../../../shared/domain/overlap/choosing.ts';
import type { FiledUnder } from '../../../shared/domain/overlap/file-number.ts';
import type { Mark } from '../../../shared/domain/overlap/marks.ts';
import type { FiledOrder, FileNumberIndex } from '../../../shared/ports/overlap/file-number-index.ts';
import type { FoundMarks, MarkIndex } from '../../../shared/ports/overlap/mark-index.ts';
import { copyOf, type PutBack } from './copy-of.ts';
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
  readonly #issues = new Map<OrderId, Issue>();

  async put({ orderId, authority, issuedAt }: IssuedOrder, marks: readonly Mark[], filed?: FiledUnder): Promise<void> {
    this.outage.check();
    this.#filed.delete(orderId);
    if (filed) this.#filed.set(orderId, structuredClone(filed));
    this.#issues.set(orderId, { authority, issuedAt });
    this.#lists.set(orderId, structuredClone(marks));
    this.#shown.set(orderId, structuredClone(marks));
  }

  /** As an earlier version put them up: its rows do not say who issued the order. */
  async putAsEarlier(order: IssuedOrder, marks: readonly Mark[], filed?: FiledUnder): Promise<void> {
    await this.put(order, marks, filed);
    this.#issues.delete(order.orderId);
  }

  async withdraw(orderId: OrderId) {
    this.outage.check();
    this.#shown.delete(orderId);
    if (!this.#lists.has(orderId)) return 'by-nobody';
    return this.#issues.has(orderId) ? 'by-this-version' : 'by-an-earlier-version';
  }

  async forget(orderId: OrderId): Promise<void> {
    this.outage.check();
    this.#shown.delete(orderId);
    this.#lists.delete(orderId);
    this.#issues.delete(orderId);
    this.#filed.delete(orderId);
  }

  async filedUnder(fileNumber: Digest, limit: number, after?: FiledOrder) {
    this.outage.check();
    const orders = [...this.#filed]
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
      .map(([orderId, marks]) => {
        const issue = this.#issues.get(orderId);
        return { orderId, marks: structuredClone(marks.filter(fits)), ...(issue && { issue }) };
      })
      .filter(({ marks }) => marks.length > 0);
  }

  /** Everything there is, for a test to compare. */
  all(): unknown {
    return structuredClone({
      lists: [...this.#lists],
      shown: [...this.#shown],
      filed: [...this.#filed],
    });
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#lists, this.#shown, this.#filed, this.#issues);
  }
}

const placeOf = ({ issuedAt, orderId }: FiledOrder): string => `${new Date(issuedAt).toISOString()}#${orderId}`;
