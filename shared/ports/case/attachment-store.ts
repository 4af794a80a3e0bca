import type { AttachmentRef } from '../../domain/attachments/attachment.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';

/** Files of objections for whoever hands them out. All that is kept here is sealed before it comes. */
export interface AttachmentReader {
  /** The sealed bytes kept under this digest of theirs; `undefined` for none. */
  sealed(orderId: OrderId, digest: Digest): Promise<Uint8Array | undefined>;
}

export interface AttachmentEraser {
  /** Leaves nothing of an order's kept files; once is as good as twice. */
  forget(orderId: OrderId): Promise<void>;
}

/** Files on their way in, and kept. Parts that nobody makes whole vanish by themselves after a day. */
export interface AttachmentStore {
  /** Stores one sealed part; the same part again takes its place. */
  putPart(ref: AttachmentRef, part: number, sealed: Uint8Array): Promise<void>;
  /** Every part that is there, by its number. */
  parts(ref: AttachmentRef): Promise<ReadonlyMap<number, Uint8Array>>;
  /** Takes the parts away; none there is fine. */
  removeParts(ref: AttachmentRef): Promise<void>;
  /** Keeps a whole sealed file under the digest of its bytes. What is kept is never replaced, and not taken away here. */
  keep(orderId: OrderId, digest: Digest, sealed: Uint8Array): Promise<void>;
}
