import type { KMSClient } from '@aws-sdk/client-kms';
import type { PeriodKeys } from '../../ports/period-keys.ts';
import { deriveKey } from './derive-key.ts';

/** What keys of one use are derived from, together with the number of the period; another label would give other keys. */
const LABELS = { addresses: 'holdfast/pages/address/', sealing: 'holdfast/pages/sealing/' } as const;

/** So many are remembered: the period that runs and, around its turn, the one beside it. */
const REMEMBERED = 2;

/** Keys of hours or days, for each of which an instance asks the key service once. */
export class KmsPeriodKeys implements PeriodKeys {
  readonly #kms: KMSClient;
  readonly #keyArn: string;
  readonly #label: string;
  readonly #keys = new Map<number, Promise<Uint8Array>>();

  constructor(kms: KMSClient, keyArn: string, use: keyof typeof LABELS) {
    this.#kms = kms;
    this.#keyArn = keyArn;
    this.#label = LABELS[use];
  }

  async keyOf(period: number): Promise<Uint8Array> {
    const known = this.#keys.get(period);
    if (known) return await known;
    const key = deriveKey(this.#kms, this.#keyArn, `${this.#label}${period}`);
    this.#keys.set(period, key);
    const [oldest] = [...this.#keys.keys()].sort((one, other) => one - other);
    if (this.#keys.size > REMEMBERED && oldest !== undefined) this.#keys.delete(oldest);
    try {
      return await key;
    } catch (error) {
      this.#keys.delete(period); // a failure is not remembered
      throw error;
    }
  }
}
