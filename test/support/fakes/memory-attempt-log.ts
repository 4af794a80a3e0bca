import type { Attempt } from '../../../shared/domain/delivery/attempt.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { AttemptLog } from '../../../shared/ports/delivery/attempt-log.ts';
import type { PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

export class MemoryAttemptLog implements AttemptLog {
  readonly outage: Outage = new Outage();
  readonly #attempts: Attempt[] = [];

  async add(attempt: Attempt): Promise<void> {
    this.outage.check();
    this.#attempts.push(structuredClone(attempt));
  }

  async of(orderId: OrderId, limit: number, cursor?: string) {
    this.outage.check();
    const all = this.all()
      .filter((attempt) => attempt.orderId === orderId)
      .toReversed();
    const from = cursor === undefined ? 0 : Number(cursor);
    const attempts = all.slice(from, from + limit);
    return { attempts, next: from + limit < all.length ? `${from + limit}` : null };
  }

  /** As they were made. */
  all(): readonly Attempt[] {
    return structuredClone(this.#attempts);
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    const kept = [...this.#attempts];
    return () => void this.#attempts.splice(0, Number.POSITIVE_INFINITY, ...kept);
  }
}
