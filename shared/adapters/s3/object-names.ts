import { FOLDERS } from '../../deployment/folders.ts';
import { type AttachmentRef, isAttachmentId, type WholeRef } from '../../domain/attachments/attachment.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import { isChallengeId, isOrderId, type OrderId } from '../../domain/ids.ts';

/**
 * How objects are named. A name is read by whoever is told of an object: by a service that searches it, in a trail, and in a form that
 * is posted. It is made of opaque ids alone, and never of what a file is called or holds, or whose it is. That of a whole stands in the
 * address of a browser once its form is posted, and is made of digests: it says of which order it is to nobody who does not know the
 * order, and takes nothing.
 */

/** Hexadecimal digits: 128 bits, by which nobody meets another's name by chance. */
const DIGITS = 32;

const digestOf = (...named: readonly string[]): string => sha256(canonicalJson(named)).slice(0, DIGITS);

/** Everything of one order in a folder. */
export const spellOrderPrefix = (folder: keyof typeof FOLDERS, orderId: OrderId): string =>
  `${FOLDERS[folder]}${folder === 'wholes' ? digestOf('wholes', orderId) : orderId}/`;

/** A form for one attachment names no object of another's, whatever chance says. */
export const spellWholeName = ({ orderId, challenge, attachment, whole }: WholeRef): string =>
  `${spellOrderPrefix('wholes', orderId)}${digestOf('whole', challenge, attachment, whole)}`;

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
