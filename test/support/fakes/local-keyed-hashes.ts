import { randomBytes } from 'node:crypto';
import { type Digest, keyedDigest } from '../../../shared/domain/digest.ts';
import type { KeyedHashes } from '../../../shared/ports/keyed-hashes.ts';
import { Outage } from './outage.ts';

/** Hashes under a key of its own. */
export class LocalKeyedHashes implements KeyedHashes {
  readonly outage: Outage = new Outage();
  readonly #key: Uint8Array;

  constructor(key: Uint8Array = randomBytes(32)) {
    this.#key = key;
  }

  async hasher(): Promise<(text: string) => Digest> {
    this.outage.check();
    return (text) => keyedDigest(this.#key, text);
  }
}
