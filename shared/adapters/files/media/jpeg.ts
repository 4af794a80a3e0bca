import { RefusedFile } from '../refused-file.ts';

const [MARK, START, END, SCAN, STUFFED] = [0xff, 0xd8, 0xd9, 0xda, 0x00];
/** Markers without a length: restarts within a scan, and one of old. */
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
/** Markers that say how large a picture is: all of 0xC0 to 0xCF but three. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the next marker begins, after the bytes of a scan. */
function skipScan(file: Buffer, from: number): number {
  let at = file.indexOf(MARK, from);
  while (at !== -1 && (file[at + 1] === STUFFED || isBare(file[at + 1] ?? STUFFED))) at = file.indexOf(MARK, at + 1);
  return at;
}

export const isJpeg = (file: Buffer): boolean => file[0] === MARK && file[1] === START && file[2] === MARK;

/**
 * Where a photograph ends, read marker by marker.
 *
 * @throws RefusedFile `unreadable` where it is no whole picture.
 */
export function findJpegEnd(file: Buffer): number {
  let [hasFrame, hasScan] = [false, false];
  for (let at = 2; at !== -1 && at + 1 < file.length; ) {
    if (file[at] !== MARK) break;
    const marker = file[at + 1] ?? STUFFED;
    if (marker === END) {
      if (!hasFrame || !hasScan) break;
      return at + 2;
    }
    if (marker === MARK) at += 1;
    else if (isBare(marker)) at += 2;
    else {
      if (at + 4 > file.length) break;
      hasFrame ||= isFrame(marker);
      const behind = at + 2 + file.readUInt16BE(at + 2);
      if (marker === SCAN) hasScan = true;
      at = marker === SCAN ? skipScan(file, behind) : behind;
    }
  }
  throw new RefusedFile('unreadable');
}
