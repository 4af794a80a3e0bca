import { inflateRawSync, inflateSync } from 'node:zlib';
import type { Allowance } from './allowance.ts';
import { RefusedFile } from './refused-file.ts';

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');

/**
 * All of what is packed, and never more than may still be unpacked of one file.
 *
 * @param atMost what its own file says it comes to. @throws RefusedFile `untrue-sizes` where it comes to more, `wants-too-much`,
 * `unreadable` where it is damaged or cut off.
 */
export function unpackWhole(packed: Buffer, how: 'zlib' | 'raw', allowance: Allowance, atMost?: number): Buffer {
  if (atMost !== undefined) allowance.spend(atMost);
  const most = Math.max(1, atMost ?? allowance.left);
  try {
    const unpacked = (how === 'zlib' ? inflateSync : inflateRawSync)(packed, { maxOutputLength: most });
    if (atMost === undefined) allowance.spend(unpacked.length);
    return unpacked;
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    if (!isTooLarge(error)) throw new RefusedFile('unreadable');
    throw new RefusedFile(atMost === undefined ? 'wants-too-much' : 'untrue-sizes');
  }
}
