import { type Instant, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { Draws } from '../engine/draws.ts';

/** As queues are made in `infra/constructs/work-queue.ts`. */
const BATCH = 10;
const RECEIVED_AT_MOST = 5;
/** Six times what a run may take. */
export const VISIBILITY_MS: number = 180 * SECOND_MS;

export interface InFlight {
  readonly id: string;
  readonly body: unknown;
  visibleAt: Instant;
  received: number;
}

/** Messages that are delivered at least once, in no order, until whoever takes them has said that they are done. */
export class AtLeastOnce {
  readonly name: string;
  #messages: InFlight[] = [];
  #made = 0;
  /** Those that nobody managed. */
  readonly parked: unknown[] = [];

  constructor(name: string) {
    this.name = name;
  }

  put(body: unknown, visibleAt: Instant): void {
    this.#made += 1;
    this.#messages.push({ id: `${this.name}-${this.#made}`, body, visibleAt, received: 0 });
  }

  get nextAt(): number {
    return Math.min(...this.#messages.map(({ visibleAt }) => visibleAt));
  }

  /** Some that can be seen now, which nobody else sees for a while. @param order puts them as they arrive. */
  receive(now: Instant, order: <T>(list: readonly T[]) => readonly T[]): readonly InFlight[] {
    const visible = order(this.#messages.filter(({ visibleAt }) => visibleAt <= now)).slice(0, BATCH);
    for (const message of visible) {
      message.received += 1;
      message.visibleAt = plus(now, VISIBILITY_MS);
    }
    return visible;
  }

  /** Takes away what is done; what is not comes back. */
  settle(batch: readonly InFlight[], failed: ReadonlySet<string>): void {
    const over = batch.filter(({ id, received }) => !failed.has(id) || received >= RECEIVED_AT_MOST);
    this.parked.push(...over.filter(({ id }) => failed.has(id)).map(({ body }) => body));
    this.#messages = this.#messages.filter((message) => !over.includes(message));
  }

  /** What was parked is put back, as an operator does. */
  redrive(now: Instant): number {
    const parked = this.parked.splice(0);
    for (const body of parked) this.put(body, now);
    return parked.length;
  }

  /** What is on its way, received or not. */
  get bodies(): readonly unknown[] {
    return this.#messages.map(({ body }) => body);
  }

  /** They arrive in another order. */
  shuffle(draws: Draws): void {
    this.#messages = draws.shuffle(this.#messages);
  }

  loseEverything(): void {
    this.#messages = [];
  }
}
