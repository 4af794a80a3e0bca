import { PIECE_BYTES } from '../domain/attachments/attachment.ts';
import { HoldfastError } from '../errors.ts';

/** Which bytes of a whole, from the first to the last of them. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

const ONE_RANGE = /^bytes=(\d{0,12})-(\d{0,12})$/;

/**
 * The one range of bytes a header asks for, at most `PIECE_BYTES` of it: a server may send less than was asked for, and says in
 * `Content-Range` what it sent (RFC 9110, sections 14.2 and 15.3.7).
 *
 * @param header in whatever form it came. @param size of the whole, in bytes; 1 or more.
 * @returns `undefined` when the whole is wanted: without a header, or with one in another unit, which is passed over.
 * @throws HoldfastError `range-required` when the whole is more than one answer holds; `range-not-satisfiable` beyond its end, and
 * for several ranges at once.
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | undefined {
  if (header === undefined || !header.startsWith('bytes=')) {
    if (size <= PIECE_BYTES) return undefined;
    const detail = `it has ${size} bytes: ask for them with Range, such as bytes=0-${PIECE_BYTES - 1}`;
    throw new HoldfastError('range-required', detail, { wholeBytes: size });
  }
  const [, from = '', to = ''] = ONE_RANGE.exec(header) ?? [];
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) {
    const detail = `it has ${size} bytes: ask for one range of them, such as bytes=0-${Math.min(PIECE_BYTES, size) - 1}`;
    throw new HoldfastError('range-not-satisfiable', detail, { wholeBytes: size });
  }
  return { first, last: Math.min(last, first + PIECE_BYTES - 1) };
}
