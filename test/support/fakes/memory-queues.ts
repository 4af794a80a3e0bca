import { SuspensionMessage } from '../../../shared/contracts/items/suspension-message.ts';
import { DeliveryWakeUp, DueWakeUp, UrgentHintMessage } from '../../../shared/contracts/items/wake-ups.ts';
import type { WakeUp } from '../../../shared/domain/delivery/delivery.ts';
import type { UrgentHint } from '../../../shared/domain/delivery/hint.ts';
import { type Instant, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DeliveryQueue } from '../../../shared/ports/delivery/delivery-store.ts';
import type { UrgentHintQueue } from '../../../shared/ports/delivery/hint-queue.ts';
import type { SuspensionLook, SuspensionQueue } from '../../../shared/ports/suspension-queue.ts';
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

class WakeUpLane extends VirtualQueue<WakeUp> {
  put(wakeUp: WakeUp, delaySeconds: number): void {
    this.enqueue([{ message: DeliveryWakeUp.parse(wakeUp), delaySeconds }]);
  }
}

/** All lanes, each a queue of its own; received from, they are one. */
export class MemoryDeliveryQueue implements DeliveryQueue {
  readonly outage: Outage = new Outage();
  readonly ordinary: WakeUpLane;
  readonly urgent: WakeUpLane;
  readonly slow: WakeUpLane;
  readonly urgentSlow: WakeUpLane;

  constructor(clock: Clock) {
    this.ordinary = new WakeUpLane(clock);
    this.urgent = new WakeUpLane(clock);
    this.slow = new WakeUpLane(clock);
    this.urgentSlow = new WakeUpLane(clock);
  }

  async send({ orderId, message, endpoint, alive, urgent, slow }: WakeUp, delaySeconds: number): Promise<void> {
    this.outage.check();
    const [ordinary, first] = slow ? [this.slow, this.urgentSlow] : [this.ordinary, this.urgent];
    (urgent ? first : ordinary).put({ orderId, message, endpoint, ...(alive && { alive }) }, delaySeconds);
  }

  receive(): readonly WakeUp[] {
    return this.#lanes.flatMap((lane) => lane.receive());
  }

  get waiting(): readonly Waiting<WakeUp>[] {
    const all = this.#lanes.flatMap((lane) => lane.waiting);
    return all.toSorted((left, right) => left.arrivesAt - right.arrivesAt);
  }

  loseEverything(): void {
    for (const lane of this.#lanes) lane.loseEverything();
  }

  get #lanes(): readonly WakeUpLane[] {
    return [this.urgent, this.ordinary, this.urgentSlow, this.slow];
  }
}

export class MemoryUrgentHintQueue extends VirtualQueue<UrgentHint> implements UrgentHintQueue {
  async send(hint: UrgentHint, delaySeconds: number): Promise<void> {
    this.enqueue([{ message: UrgentHintMessage.parse(hint), delaySeconds }]);
  }
}

export class MemoryDueQueue extends VirtualQueue<WakeUpWhenDue> implements DueQueue {
  async send<W extends WakeUpWhenDue>(wakeUps: readonly W[], delayOf: (wakeUp: W) => number): Promise<void> {
    this.enqueue(wakeUps.map((wakeUp) => ({ message: DueWakeUp.parse(wakeUp), delaySeconds: delayOf(wakeUp) })));
  }
}

/** Looks through orders of suspended accounts, as their queue holds them. */
export class MemorySuspensionQueue extends VirtualQueue<SuspensionLook> implements SuspensionQueue {
  async send(look: SuspensionLook, delaySeconds: number): Promise<void> {
    this.outage.checkWrite();
    const message = SuspensionMessage.parse(JSON.parse(JSON.stringify(look))); // what is no member of it goes no further
    this.enqueue([{ message, delaySeconds }]);
  }
}
