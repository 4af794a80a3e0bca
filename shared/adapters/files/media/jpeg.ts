import { RefusedFile } from '../base/refused-file.ts';

const [MARK, START, END, SCAN, STUFFED] = [0xff, 0xd8, 0xd9, 0xda, 0x00];
/** Markers without a length: restarts within a scan, and one of old. */
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
/** Markers that say how large a picture is: all of 0xC0 to 0xCF but three. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the next marker begins, after the bytes of a scan; -1 where none does. */
function skipScan(file: Buffer, from: number): number {
  let at = file.indexOf(MARK, from);
  while (at !== -1 && (file[at + 1] === STUFFED || isBare(file[at + 1] ?? STUFFED))) at = file.indexOf(MARK, at + 1);
  return at;
}

export const isJpeg = (file: Buffer): boolean => file[0] === MARK && file[1] === START && file[2] === MARK;

/** A marker, and where what it leads ends. */
interface Segment {
  readonly marker: number;
  readonly next: number;
}

/** @returns `undefined` where no marker stands, or it is cut off. */
function readSegment(file: Buffer, at: number): Segment | undefined {
  const marker = file[at] === MARK ? file[at + 1] : undefined;
  if (marker === undefined || at === -1) return undefined;
  if (marker === MARK) return { marker, next: at + 1 }; // fills up
  if (marker === END || isBare(marker)) return { marker, next: at + 2 };
  if (at + 4 > file.length) return undefined;
  const behind = at + 2 + file.readUInt16BE(at + 2);
  return { marker, next: marker === SCAN ? skipScan(file, behind) : behind };
}

/**
 * Where a photograph ends, read marker by marker.
 *
 * @throws RefusedFile `unreadable` where it is no whole picture.
 */
export function findJpegEnd(file: Buffer): number {
  let [hasFrame, hasScan] = [false, false];
  for (let segment = readSegment(file, 2); segment; segment = readSegment(file, segment.next)) {
    hasFrame ||= isFrame(segment.marker);
    hasScan ||= segment.marker === SCAN;
    if (segment.marker === END && hasFrame && hasScan) return segment.next;
  }
  throw new RefusedFile('unreadable');
}
