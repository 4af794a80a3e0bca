import { spellOrderPrefix, spellWholeName } from '../../../shared/adapters/s3/object-names.ts';
import type { AttachmentRef, WholeRef } from '../../../shared/domain/attachments/attachment.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type {
  AttachmentEraser,
  AttachmentReader,
  AttachmentStore,
  ScanCopies,
  ScanCopyEraser,
  WholeReader,
} from '../../../shared/ports/case/attachment-store.ts';
import { Outage } from './outage.ts';

const prefixOf = ({ orderId, challenge, attachment }: AttachmentRef): string =>
  `incoming/parts/${orderId}/${challenge}/${attachment}/`;

const copyName = ({ orderId, challenge, attachment }: AttachmentRef): string =>
  `incoming/scans/${orderId}/${challenge}/${attachment}`;

type Everything = AttachmentReader & AttachmentEraser & AttachmentStore & WholeReader & ScanCopies & ScanCopyEraser;

/** Files in memory, by the names they would have in a bucket. */
export class MemoryAttachments implements Everything {
  readonly outage: Outage = new Outage();
  readonly #objects = new Map<string, Uint8Array>();
  #copies: string[] = [];

  async putPart(ref: AttachmentRef, part: number, bytes: Uint8Array): Promise<void> {
    this.#put(`${prefixOf(ref)}${part}`, bytes);
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

  async putWhole(ref: WholeRef, bytes: Uint8Array): Promise<void> {
    this.#put(spellWholeName(ref), bytes);
  }

  async whole(ref: WholeRef): Promise<Uint8Array | undefined> {
    return this.#read(spellWholeName(ref));
  }

  async removeWhole(ref: WholeRef): Promise<void> {
    this.#removeUnder(spellWholeName(ref));
  }

  async putCopy(ref: AttachmentRef, bytes: Uint8Array): Promise<void> {
    this.#put(copyName(ref), bytes);
    this.#copies.push(copyName(ref));
  }

  async removeCopy(ref: AttachmentRef): Promise<void> {
    this.#removeUnder(copyName(ref));
  }

  async keep(orderId: OrderId, digest: Digest, sealed: Uint8Array): Promise<void> {
    this.outage.check();
    const name = `sealed/${orderId}/${digest}`;
    if (!this.#objects.has(name)) this.#objects.set(name, Uint8Array.from(sealed));
  }

  async sealed(orderId: OrderId, digest: Digest): Promise<Uint8Array | undefined> {
    return this.#read(`sealed/${orderId}/${digest}`);
  }

  async forget(orderId: OrderId): Promise<void> {
    for (const folder of ['sealed', 'parts', 'wholes', 'scans'] as const) {
      this.#removeUnder(spellOrderPrefix(folder, orderId));
    }
  }

  /** Puts an object by its name, as a form does that is posted. */
  post(name: string, bytes: Uint8Array): void {
    this.#objects.set(name, Uint8Array.from(bytes));
  }

  #put(name: string, bytes: Uint8Array): void {
    this.outage.check();
    this.#objects.set(name, Uint8Array.from(bytes));
  }

  #read(name: string): Uint8Array | undefined {
    this.outage.check();
    const bytes = this.#objects.get(name);
    return bytes && Uint8Array.from(bytes);
  }

  #removeUnder(prefix: string): void {
    this.outage.check();
    for (const name of [...this.#objects.keys()].filter((one) => one.startsWith(prefix))) this.#objects.delete(name);
  }

  /** Puts other bytes where some are, as damage would. */
  damage(change: (bytes: Uint8Array) => Uint8Array): void {
    for (const [name, bytes] of this.#objects) this.#objects.set(name, change(bytes));
  }

  /** The copies that were put since they were last taken, by name, as a storage tells whoever searches them. */
  takeCopies(): readonly string[] {
    const taken = this.#copies;
    this.#copies = [];
    return taken;
  }

  /** What lies under a name now; `undefined` for nothing. */
  at(name: string): Uint8Array | undefined {
    return this.#objects.get(name);
  }

  /** What is stored, by name. */
  all(): readonly (readonly [string, Uint8Array])[] {
    return [...this.#objects].sort(([one], [other]) => (one < other ? -1 : 1));
  }
}
