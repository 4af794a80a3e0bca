import { type Digest, sha256 } from '../../domain/digest.ts';
import { HoldfastError } from '../../errors.ts';

/** @param what was read back, in a word or two, such as `delivery`. */
export const recordDamaged = (what: string, cause?: unknown): HoldfastError =>
  new HoldfastError('record-damaged', `a stored ${what} has not the form of one`, { cause });

/** @throws HoldfastError `record-damaged` when the text is not the one that was digested. */
export function requireDigest(text: string, digest: Digest | string, what: string): void {
  if (sha256(text) === digest) return;
  throw new HoldfastError('record-damaged', `a stored ${what} does not match its digest`);
}
