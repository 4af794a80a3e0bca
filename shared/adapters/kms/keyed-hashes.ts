import type { KMSClient } from '@aws-sdk/client-kms';
import { type Digest, keyedDigest } from '../../domain/digest.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import { deriveKey } from './derive-key.ts';

/** What the working key is derived from; another label would be another key, and no mark would meet one made before. */
const LABEL = 'holdfast/marks/1';

/**
 * Hashes under a working key that the key service derives from one that never leaves it: asked once per instance, so that an
 * order of a hundred targets costs no call of its own.
 */
export class KmsKeyedHashes implements KeyedHashes {
  readonly #kms: KMSClient;
  readonly #keyArn: string;
  #key: Promise<Uint8Array> | undefined;

  constructor(kms: KMSClient, keyArn: string) {
    this.#kms = kms;
    this.#keyArn = keyArn;
  }

  async hasher(): Promise<(text: string) => Digest> {
    this.#key ??= deriveKey(this.#kms, this.#keyArn, LABEL);
    try {
      const key = await this.#key;
      return (text) => keyedDigest(key, text);
    } catch (error) {
      this.#key = undefined; // a failure is not remembered
      throw error;
    }
  }
}
