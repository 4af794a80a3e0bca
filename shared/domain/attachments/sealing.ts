import { createCipheriv, createDecipheriv } from 'node:crypto';
import { canonicalJson } from '../digest.ts';
import { recordDamagedUnderSeal } from '../sealing.ts';
import type { AttachmentRef } from './attachment.ts';

const TAG_OPTIONS = { authTagLength: 16 }; // without this Node accepts shortened tags, which are easier to guess

/** Random bytes `sealFile` uses up. */
export const NONCE_BYTES = 12;

/** A part by its number from 1, or all of a file. */
export type Stretch = number | 'whole';

/** Bound to the ciphertext, so that it opens nowhere else, nor as a part of a commit, whose own context has another form. */
const toAssociatedData = ({ orderId, challenge, attachment }: AttachmentRef, stretch: Stretch): Buffer =>
  Buffer.from(canonicalJson([orderId, 'attachment', challenge, attachment, stretch]));

/**
 * Seals bytes under the order's data key: nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes), AES-256-GCM.
 *
 * @param key 32 bytes. @param nonce `NONCE_BYTES` fresh random bytes; using them twice under one key would break the cipher.
 */
export function sealFile(
  key: Uint8Array,
  ref: AttachmentRef,
  stretch: Stretch,
  bytes: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, TAG_OPTIONS).setAAD(toAssociatedData(ref, stretch));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws HoldfastError `record-damaged` when the key, the attachment and the bytes do not belong together. */
export function unsealFile(key: Uint8Array, ref: AttachmentRef, stretch: Stretch, sealed: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), TAG_OPTIONS)
      .setAAD(toAssociatedData(ref, stretch))
      .setAuthTag(sealed.subarray(-TAG_OPTIONS.authTagLength));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_OPTIONS.authTagLength)), decipher.final()]);
  } catch (error) {
    throw recordDamagedUnderSeal(`attachment ${ref.attachment}`, error);
  }
}
