import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import { type ComplaintId, isComplaintId } from '../../../shared/domain/ids.ts';
import type { UnremediedList } from '../../../shared/ports/oversight/unremedied-list.ts';
import { Outage } from './outage.ts';

/** Complaints with a wrong that is not put right, in memory. */
export class MemoryUnremediedList implements UnremediedList {
  readonly outage: Outage = new Outage();
  readonly #ids = new Set<ComplaintId>();

  async put({ id }: { readonly id: ComplaintId }): Promise<void> {
    this.outage.checkWrite();
    this.#ids.add(id);
  }

  async remove(id: ComplaintId): Promise<void> {
    this.outage.checkWrite();
    this.#ids.delete(id);
  }

  async count(): Promise<number> {
    this.outage.check();
    return this.#ids.size;
  }

  async latest(limit: number, cursor?: string) {
    this.outage.check();
    if (cursor !== undefined && !isComplaintId(cursor)) throw cursorUnknown();
    const after = this.all().filter((id) => cursor === undefined || id < cursor);
    const ids = after.slice(0, limit);
    return { ids, next: after.length > limit ? (ids.at(-1) ?? null) : null };
  }

  /** The latest first. */
  all(): readonly ComplaintId[] {
    return [...this.#ids].sort().reverse();
  }
}
