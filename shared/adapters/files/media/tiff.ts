import { RefusedFile } from '../base/refused-file.ts';

export const isTiff = (file: Buffer): boolean => /^(?:II\*\0|MM\0\*)$/.test(file.toString('latin1', 0, 4));

const MOST_PAGES = 2_000;
/** Where the bytes of a picture lie, and how many they are: by strips, by tiles, or as one JPEG. */
const PICTURE_TAGS = [0x0111, 0x0144, 0x0201];
const ENTRY_BYTES = 12;

/**
 * Looks whether every page of a TIFF lies in it.
 *
 * @throws RefusedFile `unreadable` where one does not, `wants-too-much` for more than 2,000 pages.
 */
export function requireWholeTiff(file: Buffer): void {
  const isLittle = file[0] === 0x49;
  const read16 = (at: number): number => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const read32 = (at: number): number => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const refuse = (): never => {
    throw new RefusedFile('unreadable');
  };
  let pages = 0;
  for (let at = file.length < 8 ? refuse() : read32(4); at !== 0; pages += 1) {
    if (pages === MOST_PAGES) throw new RefusedFile('wants-too-much');
    if (at + 2 > file.length) refuse();
    const end = at + 2 + read16(at) * ENTRY_BYTES;
    if (end + 4 > file.length) refuse();
    let hasPicture = false;
    for (let entry = at + 2; entry < end; entry += ENTRY_BYTES) hasPicture ||= PICTURE_TAGS.includes(read16(entry));
    if (!hasPicture) refuse();
    at = read32(end);
  }
  if (pages === 0) refuse();
}
