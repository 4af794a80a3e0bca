import type { AttachmentRef } from '../../../shared/domain/attachments/attachment.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type {
  AttachmentEraser,
  AttachmentReader,
  AttachmentStore,
} from '../../../shared/ports/case/attachment-store.ts';
import { Outage } from './outage.ts';

const prefixOf = ({ orderId, challenge, attachment }: AttachmentRef): string =>
  `incoming/${orderId}/${challenge}/${attachment}/`;

/** Sealed files in memory, by the names they would have in a bucket. */
export class MemoryAttachments implements AttachmentReader, AttachmentEraser, AttachmentStore {
  readonly outage: Outage = new Outage();
  readonly #objects = new Map<string, Uint8Array>();

  async putPart(ref: AttachmentRef, part: number, sealed: Uint8Array): Promise<void> {
    this.outage.check();
    this.#objects.set(`${prefixOf(ref)}${part}`, Uint8Array.from(sealed));
  }

  async parts(ref: AttachmentRef): Promise<ReadonlyMap<number, Uint8Array>> {
    this.outage.check();
    const prefix = prefixOf(ref);
    const own = [...this.#objects].filter(([name]) => name.startsWith(prefix));
    return new Map(own.map(([name, bytes]) => [Number(name.slice(prefix.length)), Uint8Array.from(bytes)]));
  }

  async removeParts(ref: AttachmentRef): Promise<void> {
    this.#removeUnder(prefixOf(ref));
  }

  async keep(orderId: OrderId, digest: Digest, sealed: Uint8Array): Promise<void> {
    this.outage.check();
    const name = `sealed/${orderId}/${digest}`;
    if (!this.#objects.has(name)) this.#objects.set(name, Uint8Array.from(sealed));
  }

  async sealed(orderId: OrderId, digest: Digest): Promise<Uint8Array | undefined> {
    this.outage.check();
    const bytes = this.#objects.get(`sealed/${orderId}/${digest}`);
    return bytes && Uint8Array.from(bytes);
  }

  async forget(orderId: OrderId): Promise<void> {
    this.#removeUnder(`sealed/${orderId}/`);
  }

  #removeUnder(prefix: string): void {
    this.outage.check();
    for (const name of [...this.#objects.keys()].filter((one) => one.startsWith(prefix))) this.#objects.delete(name);
  }

  /** Puts other bytes where some are, as damage would. */
  damage(change: (bytes: Uint8Array) => Uint8Array): void {
    for (const [name, bytes] of this.#objects) this.#objects.set(name, change(bytes));
  }

  /** What is stored, by name. */
  all(): readonly (readonly [string, Uint8Array])[] {
    return [...this.#objects].sort(([one], [other]) => (one < other ? -1 : 1));
  }
}
