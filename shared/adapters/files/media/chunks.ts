import { RefusedFile } from '../base/refused-file.ts';

const refuse = (): never => {
  throw new RefusedFile('unreadable');
};

const PNG_START = '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR';

export const isPng = (file: Buffer): boolean => file.toString('latin1', 0, 16) === PNG_START;

/** Where a PNG ends, chunk by chunk. @throws RefusedFile `unreadable` where it is cut off or shows nothing. */
export function findPngEnd(file: Buffer): number {
  let hasPicture = false;
  for (let at = 8; at + 12 <= file.length; ) {
    const [length, kind] = [file.readUInt32BE(at), file.toString('latin1', at + 4, at + 8)];
    at += 12 + length;
    if (at > file.length) break;
    hasPicture ||= kind === 'IDAT';
    if (kind === 'IEND') return hasPicture ? at : refuse();
  }
  return refuse();
}

export const isWebp = (file: Buffer): boolean =>
  file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP';

/** Where a WebP picture ends, as its head says. @throws RefusedFile `unreadable` where it is cut off or shows nothing. */
export function findWebpEnd(file: Buffer): number {
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) refuse();
  let hasPicture = false;
  let at = 12;
  while (at + 8 <= end) {
    const [kind, length] = [file.toString('latin1', at, at + 4), file.readUInt32LE(at + 4)];
    at += 8 + length + (length % 2);
    if (at > end + 1) refuse();
    hasPicture ||= ['VP8 ', 'VP8L', 'ANMF'].includes(kind);
  }
  return hasPicture ? end : refuse();
}

export const isGif = (file: Buffer): boolean => /^GIF8[79]a$/.test(file.toString('latin1', 0, 6));

/** Bytes in blocks, each led by its length, up to one of none. */
function skipBlocks(file: Buffer, from: number): number {
  let at = from;
  for (let length = file[at]; length !== 0; length = file[at]) at += 1 + (length ?? refuse());
  return at + 1;
}

/** Three bytes for each of its colours, where flags say that there is a table of them. */
const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

const [PICTURE, EXTENSION, TRAILER] = [0x2c, 0x21, 0x3b];

/** Where a GIF ends, block by block. @throws RefusedFile `unreadable` where it is cut off or shows nothing. */
export function findGifEnd(file: Buffer): number {
  let hasPicture = false;
  for (let at = 13 + tableBytes(file[10] ?? 0); at < file.length; ) {
    if (file[at] === TRAILER) return hasPicture ? at + 1 : refuse();
    if (file[at] === EXTENSION) at = skipBlocks(file, at + 2);
    else if (file[at] === PICTURE) {
      hasPicture = true;
      at = skipBlocks(file, at + 11 + tableBytes(file[at + 9] ?? 0));
    } else refuse();
  }
  return refuse();
}
