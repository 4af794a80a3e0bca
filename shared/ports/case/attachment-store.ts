import type { AttachmentRef, WholeRef } from '../../domain/attachments/attachment.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';

/** Files of objections for whoever hands them out. All that is kept for good is sealed before it comes. */
export interface AttachmentReader {
  /**
   * The sealed bytes kept under this digest of theirs; `undefined` for none.
   *
   * @throws HoldfastError `record-damaged` where the storage sees that they changed.
   */
  sealed(orderId: OrderId, digest: Digest): Promise<Uint8Array | undefined>;
}

export interface AttachmentEraser {
  /** Leaves nothing of an order's files, kept or on their way in; once is as good as twice. */
  forget(orderId: OrderId): Promise<void>;
}

/**
 * Files on their way in, which nobody has sealed yet, and kept. What lies on its way in is under the storage's own key, and vanishes by
 * itself within days where nobody takes it away.
 */
export interface AttachmentStore {
  /** Stores one part as it came; the same part again takes its place. */
  putPart(ref: AttachmentRef, part: number, bytes: Uint8Array): Promise<void>;
  /** Every part that is there, by its number. */
  parts(ref: AttachmentRef): Promise<ReadonlyMap<number, Uint8Array>>;
  /** Takes the parts away; none there is fine. */
  removeParts(ref: AttachmentRef): Promise<void>;
  /** Stores a whole file for whoever looks into it. */
  putWhole(ref: WholeRef, bytes: Uint8Array): Promise<void>;
  /** Takes it away; none there is fine. */
  removeWhole(ref: WholeRef): Promise<void>;
  /** Keeps a whole sealed file under the digest of its bytes. What is kept is never replaced, and not taken away here. */
  keep(orderId: OrderId, digest: Digest, sealed: Uint8Array): Promise<void>;
}

/** Whole files for whoever looks into them, and may do nothing else. */
export interface WholeReader {
  /** `undefined` for none. */
  whole(ref: WholeRef): Promise<Uint8Array | undefined>;
}

/** Copies of files that are on record, for the search for malware: sealed bytes cannot be searched. */
export interface ScanCopies {
  putCopy(ref: AttachmentRef, bytes: Uint8Array): Promise<void>;
}

export interface ScanCopyEraser {
  /** Takes the copy away; none there is fine. */
  removeCopy(ref: AttachmentRef): Promise<void>;
}
