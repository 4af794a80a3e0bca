import { createCipheriv, createDecipheriv } from 'node:crypto';
import { systemRandomness } from '../../../shared/adapters/system.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { orderErased } from '../../../shared/domain/sealing.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import type { Randomness } from '../../../shared/ports/clock.ts';
import type { KeyEraser, KeyOwnerId, KeyVault, NewDataKey, SealedId } from '../../../shared/ports/key-vault.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Data keys wrapped under a key of its own, bound to their order; vault and eraser in one. */
export class MemoryKeyVault implements KeyVault, KeyEraser {
  readonly outage: Outage = new Outage();
  /** When keys that end by themselves may be dropped. */
  readonly forgetting: Map<KeyOwnerId, Instant> = new Map();
  readonly #random: Randomness;
  readonly #sealingKey: Uint8Array;
  /** Wrapped keys, each with what it was made as; `null` where one was destroyed. */
  readonly #kept = new Map<KeyOwnerId, { readonly wrapped: Uint8Array; readonly madeAs: SealedId } | null>();

  /** @param random whence its keys and nonces come; left out: another vault has others. */
  constructor(random: Randomness = systemRandomness) {
    this.#random = random;
    this.#sealingKey = random.bytes(KEY_BYTES);
  }

  async generate(orderId: SealedId): Promise<NewDataKey> {
    this.outage.check();
    return this.wrap(orderId, this.#random.bytes(KEY_BYTES));
  }

  async keep(orderId: KeyOwnerId, { plain, wrapped, madeAs }: NewDataKey, forgetAt?: Instant): Promise<Uint8Array> {
    this.outage.check();
    if (this.#kept.has(orderId)) return await this.open(orderId);
    if (forgetAt !== undefined) this.forgetting.set(orderId, forgetAt);
    this.#kept.set(orderId, { wrapped: Uint8Array.from(wrapped), madeAs: madeAs ?? orderId });
    return Uint8Array.from(plain);
  }

  async open(orderId: KeyOwnerId): Promise<Uint8Array> {
    this.outage.check();
    const kept = this.#kept.get(orderId);
    if (!kept) throw orderErased(orderId);
    return await this.unwrap(kept.madeAs, kept.wrapped);
  }

  async destroy(orderId: KeyOwnerId): Promise<void> {
    this.outage.check();
    this.#kept.set(orderId, null);
  }

  /** Wraps a key the test knows, so that it can be kept as an order's own. */
  wrap(orderId: SealedId, plain: Uint8Array): NewDataKey {
    const nonce = this.#random.bytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#sealingKey, nonce).setAAD(Buffer.from(orderId));
    const body = [cipher.update(plain), cipher.final()];
    return { plain: Uint8Array.from(plain), wrapped: Buffer.concat([nonce, ...body, cipher.getAuthTag()]) };
  }

  async unwrap(orderId: SealedId, wrapped: Uint8Array): Promise<Uint8Array> {
    this.outage.check();
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#sealingKey, wrapped.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(orderId))
        .setAuthTag(wrapped.subarray(-TAG_BYTES));
      const plain = [decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
      return Uint8Array.from(Buffer.concat(plain));
    } catch (error) {
      throw new HoldfastError('record-damaged', `the data key kept for ${orderId} is not its own`, {
        cause: error,
      });
    }
  }

  /** Whether the order has a key. */
  has(orderId: KeyOwnerId): boolean {
    return !!this.#kept.get(orderId);
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#kept);
  }
}
