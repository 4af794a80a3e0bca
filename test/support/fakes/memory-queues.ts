import { DeliveryWakeUp, DueWakeUp } from '../../../shared/contracts/items/wake-ups.ts';
import type { WakeUp } from '../../../shared/domain/delivery/delivery.ts';
import { type Instant, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DeliveryQueue } from '../../../shared/ports/delivery/delivery-store.ts';
import type { DueQueue, DueWakeUp as WakeUpWhenDue } from '../../../shared/ports/time/due-index.ts';
import { Outage } from './outage.ts';

const MAX_DELAY_S = 900;

export interface Waiting<T> {
  readonly message: T;
  readonly arrivesAt: Instant;
}

/** Messages that arrive when a clock says so, and are gone once received. */
class VirtualQueue<T> {
  readonly outage: Outage = new Outage();
  readonly #clock: Clock;
  #waiting: readonly Waiting<T>[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  protected enqueue(messages: readonly { readonly message: T; readonly delaySeconds: number }[]): void {
    this.outage.check();
    const now = this.#clock.now();
    const added = messages.map(({ message, delaySeconds }) => {
      if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > MAX_DELAY_S) {
        throw new RangeError(`a delay of ${delaySeconds} s is not a whole number from 0 to ${MAX_DELAY_S}`);
      }
      return { message, arrivesAt: plus(now, delaySeconds * SECOND_MS) };
    });
    this.#waiting = [...this.#waiting, ...added].toSorted((left, right) => left.arrivesAt - right.arrivesAt);
  }

  /** Everything that has arrived by now, earliest first; it is received once. */
  receive(): readonly T[] {
    const now = this.#clock.now();
    const arrived = this.#waiting.filter(({ arrivesAt }) => arrivesAt <= now);
    this.#waiting = this.#waiting.filter(({ arrivesAt }) => arrivesAt > now);
    return arrived.map(({ message }) => message);
  }

  /** What has not been received, arrived or not, earliest first. */
  get waiting(): readonly Waiting<T>[] {
    return this.#waiting;
  }

  /** What queues may do, as the stores must be able to repair it. */
  loseEverything(): void {
    this.#waiting = [];
  }
}

export class MemoryDeliveryQueue extends VirtualQueue<WakeUp> implements DeliveryQueue {
  async send({ orderId, message, endpoint, alive }: WakeUp, delaySeconds: number): Promise<void> {
    const wakeUp = { orderId, message, endpoint, ...(alive && { alive }) };
    this.enqueue([{ message: DeliveryWakeUp.parse(wakeUp), delaySeconds }]);
  }
}

export class MemoryDueQueue extends VirtualQueue<WakeUpWhenDue> implements DueQueue {
  async send<W extends WakeUpWhenDue>(wakeUps: readonly W[], delayOf: (wakeUp: W) => number): Promise<void> {
    this.enqueue(wakeUps.map((wakeUp) => ({ message: DueWakeUp.parse(wakeUp), delaySeconds: delayOf(wakeUp) })));
  }
}
