import type { Delivery, DeliveryRef } from '../../../shared/domain/delivery/delivery.ts';
import type { DueRow } from '../../../shared/domain/delivery/due-row.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { AnswerEraser, DeliveryStore } from '../../../shared/ports/delivery/delivery-store.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { freezeDeeply } from './freeze-deeply.ts';
import { Outage } from './outage.ts';

/** The queue wakes an attempt; the row in the due index waits this much longer. */
const REPAIR_AFTER_MS = 10 * SECOND_MS;

export class MemoryDeliveryStore implements DeliveryStore, AnswerEraser {
  readonly outage: Outage = new Outage();
  readonly #deliveries = new Map<string, Delivery>();
  #ended: Delivery[] = [];
  #sorted: readonly Delivery[] | undefined;

  async addIfAbsent(delivery: Delivery): Promise<boolean> {
    this.outage.check();
    if (this.#deliveries.has(keyOf(delivery))) return false;
    this.#put(structuredClone(delivery));
    return true;
  }

  async read(ref: DeliveryRef): Promise<Delivery | undefined> {
    this.outage.check();
    return this.#deliveries.get(keyOf(ref));
  }

  async of(orderId: OrderId): Promise<readonly Delivery[]> {
    this.outage.check();
    return this.all().filter((delivery) => delivery.orderId === orderId);
  }

  async update(next: Delivery, expected: Delivery): Promise<boolean> {
    this.outage.check();
    const stored = this.#deliveries.get(keyOf(next));
    if (
      stored?.status !== expected.status ||
      stored.attempts !== expected.attempts ||
      stored.nextAttemptAt !== expected.nextAttemptAt
    ) {
      return false;
    }
    const { status, attempts, attemptedAt, lateSince, nextAttemptAt, deliveredAt, lastOutcome } = next;
    const { overtakenBy, answer, from } = next;
    const known = { status, attempts, nextAttemptAt, deliveredAt, lastOutcome };
    this.#put({
      ...stored,
      ...known,
      ...(attemptedAt !== undefined && { attemptedAt }),
      ...(lateSince !== undefined && { lateSince }),
      ...(overtakenBy !== undefined && { overtakenBy }),
      ...(answer !== undefined && { answer }),
      ...(from !== undefined && { from }),
    });
    const isEnded = status === 'delivered' || status === 'given-up';
    if (isEnded && next.type !== 'news') this.#ended.push(structuredClone({ ...stored, ...next }));
    return true;
  }

  async forgetAnswers(orderId: OrderId): Promise<void> {
    this.outage.check();
    for (const { answer: _, ...kept } of await this.of(orderId)) this.#put(kept);
  }

  /** Those that ended since they were last taken, oldest first, as a stream tells of them: of news it does not. */
  takeEnded(): readonly Delivery[] {
    const taken = this.#ended;
    this.#ended = [];
    return taken;
  }

  /** The rows these deliveries have in the due index. */
  dueRows(): readonly DueRow[] {
    return this.all().flatMap(({ orderId, message, endpoint, nextAttemptAt }) =>
      nextAttemptAt === null
        ? []
        : [{ kind: 'delivery', orderId, message, endpoint, dueAt: plus(nextAttemptAt, REPAIR_AFTER_MS) }],
    );
  }

  /** Those that began with their message, by order and message: what follows silence is not among them. */
  first(): readonly Delivery[] {
    return this.all().filter(({ from }) => from === undefined);
  }

  /** Everything stored, by order and message. */
  all(): readonly Delivery[] {
    this.#sorted ??= [...this.#deliveries.entries()]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, one]) => one);
    return this.#sorted;
  }

  /** Frozen: nobody can change what they are given of it. */
  #put(delivery: Delivery): void {
    this.#deliveries.set(keyOf(delivery), freezeDeeply(delivery));
    this.#sorted = undefined;
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    const putBack = copyOf(this.#deliveries);
    return () => {
      putBack();
      this.#sorted = undefined;
      this.#ended = []; // a new stream begins empty
    };
  }
}

const keyOf = ({ orderId, message, endpoint }: DeliveryRef): string =>
  `${orderId}#${`${message}`.padStart(6, '0')}#${endpoint}`;
