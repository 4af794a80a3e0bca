import { canonicalJson } from '../digest.ts';
import { openBytes, sealBytes } from '../sealing.ts';
import type { AttachmentRef } from './attachment.ts';

/** Opens nowhere else, nor as a part of a commit, whose own context has another form. Earlier versions sealed parts as well, by their numbers. */
const spellContext = ({ orderId, challenge, attachment }: AttachmentRef): string =>
  canonicalJson([orderId, 'attachment', challenge, attachment, 'whole']);

/**
 * Seals bytes under the order's data key, as `sealBytes` does.
 *
 * @param key 32 bytes. @param nonce `NONCE_BYTES` fresh random bytes; using them twice under one key would break the cipher.
 */
export const sealFile = (key: Uint8Array, ref: AttachmentRef, bytes: Uint8Array, nonce: Uint8Array): Uint8Array =>
  sealBytes(key, spellContext(ref), bytes, nonce);

/** @throws HoldfastError `record-damaged` when the key, the attachment and the bytes do not belong together. */
export const unsealFile = (key: Uint8Array, ref: AttachmentRef, sealed: Uint8Array): Uint8Array =>
  openBytes(key, spellContext(ref), sealed, `attachment ${ref.attachment}`);
