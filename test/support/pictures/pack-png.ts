import { constants, crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const RGB = 2;
const PALETTE = 3;
/** A byte names a colour. */
const MOST_COLOURS = 256;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function readChunks(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function writeChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** Of three neighbours the one that is nearest to what they make together: PNG, 9.4. */
function paeth(left: number, above: number, both: number): number {
  const [fromLeft, fromAbove, fromBoth] = [left, above, both].map((one) => Math.abs(left + above - both - one));
  if (fromLeft === undefined || fromAbove === undefined || fromBoth === undefined) throw new Error('three are three');
  if (fromLeft <= fromAbove && fromLeft <= fromBoth) return left;
  return fromAbove <= fromBoth ? above : both;
}

const PREDICT: readonly ((left: number, above: number, both: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Colours, three bytes each, as they were before they were packed. */
function unfilter(packed: Buffer, width: number, height: number): Buffer {
  const line = width * 3;
  const pixels = Buffer.alloc(line * height);
  const read = (row: number, at: number): number => (row < 0 || at < 0 ? 0 : pixels.readUInt8(row * line + at));
  for (let row = 0; row < height; row += 1) {
    const from = row * (line + 1);
    const predict = PREDICT[packed.readUInt8(from)];
    if (!predict) throw new Error('a line is packed in no way that PNG knows');
    for (let at = 0; at < line; at += 1) {
      const near = predict(read(row, at - 3), read(row - 1, at), read(row - 1, at - 3));
      pixels[row * line + at] = packed.readUInt8(from + 1 + at) + near;
    }
  }
  return pixels;
}

/** The colours of a picture, each once and in the order they come, with every pixel's place among them; `undefined` where there are too many. */
function nameColours(
  pixels: Buffer,
  mask: number,
): { readonly colours: readonly number[]; readonly places: Buffer } | undefined {
  const found = new Map<number, number>();
  const places = Buffer.alloc(pixels.length / 3);
  for (let at = 0; at < places.length; at += 1) {
    const colour = pixels.readUIntBE(at * 3, 3) & mask;
    const place = found.get(colour) ?? found.size;
    if (place === MOST_COLOURS) return undefined;
    found.set(colour, place);
    places[at] = place;
  }
  return { colours: [...found.keys()], places };
}

/** From all bits of a colour to the four highest of each part: edges of letters have many shades that nobody tells apart. */
const MASKS = [0xffffff, 0xfefefe, 0xfcfcfc, 0xf8f8f8, 0xf0f0f0];

/**
 * A picture of a page in a third of its bytes: a page has few colours, so each pixel names one. Where it has more than 256, shades that are
 * nearly alike become one.
 *
 * @param png as a browser draws it: eight bits for each of three parts of a colour, not interlaced.
 */
export function packPng(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.[8] !== 8 || header[9] !== RGB || header[12] !== 0)
    throw new Error('not a picture as a browser draws it');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const pixels = unfilter(packed, width, height);
  for (const mask of MASKS) {
    const named = nameColours(pixels, mask);
    if (named) return writePalette(header, width, height, named);
  }
  throw new Error('a page of more colours than a page has');
}

function writePalette(
  header: Buffer,
  width: number,
  height: number,
  { colours, places }: { readonly colours: readonly number[]; readonly places: Buffer },
): Buffer {
  const palette = Buffer.alloc(colours.length * 3);
  for (const [place, colour] of colours.entries()) palette.writeUIntBE(colour, place * 3, 3);
  const lines = Array.from({ length: height }, (_, row) => [
    Buffer.alloc(1),
    places.subarray(row * width, (row + 1) * width),
  ]);
  const named = Buffer.from(header);
  named[9] = PALETTE;
  return Buffer.concat([
    SIGNATURE,
    writeChunk('IHDR', named),
    writeChunk('PLTE', palette),
    writeChunk('IDAT', deflateSync(Buffer.concat(lines.flat()), { level: constants.Z_BEST_COMPRESSION })),
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}
