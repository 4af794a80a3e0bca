import { FOLDERS } from '../../deployment.ts';
import { type AttachmentRef, isAttachmentId, type WholeRef } from '../../domain/attachments/attachment.ts';
import { isChallengeId, isOrderId, type OrderId } from '../../domain/ids.ts';

/**
 * How objects are named. A name is read by whoever is told of an object: by a service that searches it, in a trail, and in a form that
 * is posted. It is made of opaque ids alone, and never of what a file is called or holds, or whose it is.
 */

/** Everything of one order in a folder. */
export const spellOrderPrefix = (folder: keyof typeof FOLDERS, orderId: OrderId): string =>
  `${FOLDERS[folder]}${orderId}/`;

export const spellWholeName = ({ orderId, challenge, attachment, whole }: WholeRef): string =>
  `${spellOrderPrefix('wholes', orderId)}${challenge}/${attachment}/${whole}`;

/** One copy of each attachment, which is searched for malware. */
export const spellCopyName = ({ orderId, challenge, attachment }: AttachmentRef): string =>
  `${spellOrderPrefix('scans', orderId)}${challenge}/${attachment}`;

/** What parts of one attachment begin with; the number of the part follows. */
export const spellPartsPrefix = ({ orderId, challenge, attachment }: AttachmentRef): string =>
  `${spellOrderPrefix('parts', orderId)}${challenge}/${attachment}/`;

/** Of which attachment an object is the copy; `undefined` for whatever is none. */
export function readCopyName(name: string): AttachmentRef | undefined {
  if (!name.startsWith(FOLDERS.scans)) return undefined;
  const [orderId = '', challenge = '', attachment = '', ...more] = name.slice(FOLDERS.scans.length).split('/');
  if (!isOrderId(orderId) || !isChallengeId(challenge) || !isAttachmentId(attachment) || more.length > 0) {
    return undefined;
  }
  return { orderId, challenge, attachment };
}
