import { createHmac, randomBytes } from 'node:crypto';
import type { PeriodKeys } from '../../../shared/ports/period-keys.ts';
import { Outage } from './outage.ts';

/** Keys derived from one of its own. */
export class LocalPeriodKeys implements PeriodKeys {
  readonly outage: Outage = new Outage();
  /** The periods whose keys were asked for. */
  readonly asked: number[] = [];
  readonly #key: Uint8Array;

  constructor(key: Uint8Array = randomBytes(32)) {
    this.#key = key;
  }

  async keyOf(period: number): Promise<Uint8Array> {
    this.outage.check();
    this.asked.push(period);
    return createHmac('sha256', this.#key).update(`${period}`).digest();
  }
}
