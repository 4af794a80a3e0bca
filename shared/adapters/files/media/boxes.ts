import { RefusedFile } from '../base/refused-file.ts';

/** A box of a photograph of an iPhone, a film or a voice memo (ISO/IEC 14496-12). */
interface Box {
  readonly kind: string;
  readonly body: Buffer;
}

const MOST_BOXES = 20_000;

/** How many bytes a box takes, its head among them, and how many its head: its length may be long, or that of all that is left. */
function measureBox(bytes: Buffer, at: number): readonly [length: number, head: number] {
  const short = bytes.readUInt32BE(at);
  if (short === 0) return [bytes.length - at, 8];
  if (short !== 1) return [short, 8];
  return at + 16 > bytes.length ? [0, 16] : [Number(bytes.readBigUInt64BE(at + 8)), 16];
}

/** The boxes of which bytes are made, one after the other. @throws RefusedFile `unreadable` where they do not fit. */
function readBoxes(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const [length, head] = measureBox(bytes, at);
    if (length < head || at + length > bytes.length) throw new RefusedFile('unreadable');
    if (boxes.length === MOST_BOXES) throw new RefusedFile('wants-too-much');
    boxes.push({ kind: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + head, at + length) });
    at += length;
  }
  return boxes;
}

export const isBoxed = (file: Buffer): boolean => file.toString('latin1', 4, 8) === 'ftyp';

/** Brands under which photographs are coded in HEVC, and the two that say no more than that it is a picture, or several. */
const PICTURE_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'mif2', 'msf1', 'miaf'];
/** The same boxes around another coding, which many readers do not know. */
const OTHER_CODING = ['avif', 'avis', 'avci', 'avcs', 'jpeg', 'jpgs', 'j2ki', 'vvic'];

/** @returns the major brand first. */
function readBrands(file: Buffer): readonly string[] {
  const end = Math.min(file.readUInt32BE(0), file.length);
  const compatible = file.toString('latin1', 16, end).match(/[\s\S]{4}/g) ?? [];
  return [file.toString('latin1', 8, 12), ...compatible];
}

/** Kinds of tracks: `soun`, `vide`, and others. */
function listTracks(boxes: readonly Box[]): readonly string[] {
  const inside = (all: readonly Box[], kind: string): readonly Box[] =>
    all.filter((box) => box.kind === kind).flatMap(({ body }) => readBoxes(body));
  return inside(inside(inside(boxes, 'moov'), 'trak'), 'mdia')
    .filter(({ kind }) => kind === 'hdlr')
    .map(({ body }) => body.toString('latin1', 8, 12));
}

/**
 * What a file of boxes is: a photograph by its brands, a voice memo by having sound and no picture. A detector that goes by the first
 * brand takes photographs for films.
 *
 * @throws RefusedFile `unreadable` where a voice memo is cut off.
 */
export function recogniseBoxes(file: Buffer): 'image/heic' | 'audio/mp4' | undefined {
  const brands = readBrands(file);
  const isPicture = brands.some((brand) => PICTURE_BRANDS.includes(brand));
  if (isPicture && !brands.some((brand) => OTHER_CODING.includes(brand))) return 'image/heic';
  const boxes = tryBoxes(file);
  const tracks = boxes ? listTracks(boxes) : [];
  const isSound =
    tracks.includes('soun') && tracks.every((track) => track === 'soun' || track === 'text' || track === 'sbtl');
  if (isSound) return 'audio/mp4';
  if (!boxes && /^M4[AB] $/.test(brands[0] ?? '')) throw new RefusedFile('unreadable');
  return undefined;
}

/** `undefined` where they do not fit. */
function tryBoxes(file: Buffer): readonly Box[] | undefined {
  try {
    return readBoxes(file);
  } catch (error) {
    if (error instanceof RefusedFile && error.fault === 'unreadable') return undefined;
    throw error;
  }
}
