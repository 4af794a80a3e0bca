import { type DueCommit, TOGETHER_AT_MOST } from '../../../shared/domain/delivery/due-row.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { NOTHING_PAST } from '../../../shared/domain/order/past.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import type { Appended, CommitBatches, SettledRow } from '../../../shared/ports/order/commit-batches.ts';
import type { OrderStore } from '../../../shared/ports/order/order-store.ts';

/** The same orders, many at once. */
export class MemoryCommitBatches implements CommitBatches {
  readonly #orders: OrderStore;
  /** Orders whose writes fail, as those of a partition do that is asked too much of. */
  readonly failing: Set<OrderId> = new Set();

  constructor(orders: OrderStore) {
    this.#orders = orders;
  }

  async readEach(wanted: readonly DueCommit[]): Promise<ReadonlyMap<OrderId, StoredCommit>> {
    requireFew(wanted);
    const found = new Map<OrderId, StoredCommit>();
    for (const { orderId, version } of wanted) {
      const stored = await this.#readUndamaged(orderId, version);
      if (stored) found.set(orderId, stored);
    }
    return found;
  }

  async #readUndamaged(orderId: OrderId, version: number): Promise<StoredCommit | undefined> {
    try {
      return await this.#orders.read(orderId, version);
    } catch (error) {
      if (error instanceof HoldfastError && error.code === 'record-damaged') return undefined;
      throw error;
    }
  }

  async appendEach(commits: readonly StoredCommit[]): Promise<readonly Appended[]> {
    requireFew(commits.map(({ commit }) => commit));
    const appended: Appended[] = [];
    for (const stored of commits) appended.push(await this.#append(stored));
    return appended;
  }

  async #append(stored: StoredCommit): Promise<Appended> {
    const { orderId, version } = stored.commit;
    if (this.failing.has(orderId)) return 'failed';
    if (await this.#orders.read(orderId, version)) return 'taken';
    try {
      await this.#orders.append({ ...stored, past: NOTHING_PAST });
      return 'stored';
    } catch (error) {
      if (error instanceof HoldfastError && error.code === 'order-version-conflict') return 'taken';
      throw error;
    }
  }

  async settleEach(rows: readonly SettledRow[]): Promise<readonly boolean[]> {
    requireFew(rows);
    const settled: boolean[] = [];
    for (const { orderId, version, from } of rows) {
      const isFailing = this.failing.has(orderId);
      if (!isFailing) await this.#orders.settleDue(orderId, version, from, undefined);
      settled.push(!isFailing);
    }
    return settled;
  }
}

/** As the store has it: so many at once, and none twice. */
function requireFew(commits: readonly DueCommit[]): void {
  const keys = new Set(commits.map(({ orderId, version }) => `${orderId}#${version}`));
  if (commits.length > TOGETHER_AT_MOST || keys.size < commits.length)
    throw new RangeError('too many at once, or one twice');
}
