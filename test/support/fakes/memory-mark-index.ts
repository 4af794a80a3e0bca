import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Mark } from '../../../shared/domain/overlap/marks.ts';
import { POLICY } from '../../../shared/domain/policy.ts';
import type { FoundMarks, MarkIndex } from '../../../shared/ports/overlap/mark-index.ts';
import { Outage } from './outage.ts';

export class MemoryMarkIndex implements MarkIndex {
  readonly outage: Outage = new Outage();
  /** Runs before each look at others' marks, for a test to come between. */
  beforeNear: () => void | Promise<void> = () => undefined;
  readonly #lists = new Map<OrderId, readonly Mark[]>();
  readonly #standing = new Map<OrderId, readonly Mark[]>();

  async put(orderId: OrderId, marks: readonly Mark[]): Promise<void> {
    this.outage.check();
    this.#lists.set(orderId, structuredClone(marks));
    this.#standing.set(orderId, structuredClone(marks));
  }

  async withdraw(orderId: OrderId): Promise<void> {
    this.outage.check();
    this.#standing.delete(orderId);
  }

  async forget(orderId: OrderId): Promise<void> {
    this.outage.check();
    this.#standing.delete(orderId);
    this.#lists.delete(orderId);
  }

  async of(orderId: OrderId): Promise<readonly Mark[]> {
    this.outage.check();
    return structuredClone(this.#lists.get(orderId) ?? []);
  }

  async near({ place, path, around }: Mark): Promise<readonly FoundMarks[]> {
    await this.beforeNear();
    this.outage.check();
    const within = this.#find((mark) => mark.place === place && mark.path.startsWith(path));
    const about = this.#find((mark) => around !== null && mark.isRange && mark.around === around);
    return [...within, ...about];
  }

  #find(fits: (mark: Mark) => boolean): FoundMarks[] {
    return [...this.#standing]
      .map(([orderId, marks]) => ({ orderId, marks: structuredClone(marks.filter(fits)) }))
      .filter(({ marks }) => marks.length > 0)
      .slice(0, POLICY.holdsLookedAtPerIdentifier);
  }

  /** Everything there is, for a test to compare. */
  all(): unknown {
    return structuredClone({ lists: [...this.#lists], standing: [...this.#standing] });
  }
}
