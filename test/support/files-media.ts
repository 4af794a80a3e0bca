import { jpeg } from './files.ts';

/** A photograph with a long scan, in which no byte begins a marker. */
export const largeJpeg = (scan: Uint8Array): Buffer =>
  Buffer.concat([jpeg().subarray(0, -2), scan.map((byte) => (byte === 0xff ? 0xfe : byte)), jpeg().subarray(-2)]);

const word = (value: number, bytes: 2 | 4, isLittle = true): Buffer => {
  const field = Buffer.alloc(bytes);
  if (isLittle) field.writeUIntLE(value, 0, bytes);
  else field.writeUIntBE(value, 0, bytes);
  return field;
};

/** One black point. */
export const gif = (): Buffer =>
  Buffer.from('47494638396101000100800000000000ffffff21f90400000000002c00000000010001000002024401003b', 'hex');

/** One page of one strip, in either order of bytes. */
export function tiff(strip: Uint8Array = Buffer.from([0]), isLittle = true): Buffer {
  const entry = (tag: number, value: number) =>
    Buffer.concat([word(tag, 2, isLittle), word(4, 2, isLittle), word(1, 4, isLittle), word(value, 4, isLittle)]);
  const entries = [entry(0x100, 1), entry(0x101, 1), entry(0x111, 8), entry(0x117, strip.length)];
  return Buffer.concat([
    Buffer.from(isLittle ? 'II' : 'MM'),
    word(42, 2, isLittle),
    word(8 + strip.length, 4, isLittle),
    strip,
    word(entries.length, 2, isLittle),
    ...entries,
    word(0, 4, isLittle),
  ]);
}

const box = (kind: string, ...bodies: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(bodies);
  return Buffer.concat([word(body.length + 8, 4, false), Buffer.from(kind, 'latin1'), body]);
};

const brandBox = (brands: readonly string[]): Buffer =>
  box('ftyp', Buffer.from(brands[0] ?? ''), Buffer.alloc(4), Buffer.from(brands.slice(1).join('')));

/** @param brands the major one first, then those it is compatible with. */
export const heic = (...brands: readonly string[]): Buffer =>
  Buffer.concat([brandBox(brands), box('meta', Buffer.alloc(4)), box('mdat', Buffer.alloc(32, 9))]);

/** A film or a voice memo. @param tracks `soun`, `vide`. */
export function film(
  brands: readonly string[],
  tracks: readonly string[],
  data: Uint8Array = Buffer.alloc(32, 9),
): Buffer {
  const trackBoxes = tracks.map((kind) =>
    box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(13)))),
  );
  return Buffer.concat([brandBox(brands), box('moov', ...trackBoxes), box('mdat', data)]);
}

/** @param head how its first page begins: `OpusHead` for a voice message. */
export function ogg(head = 'OpusHead', pages = 2): Buffer {
  const page = (index: number, body: Buffer) =>
    Buffer.concat([
      Buffer.from('OggS\0'),
      Buffer.from([index === 0 ? 2 : 0]),
      Buffer.alloc(20, index),
      Buffer.from([1, body.length]),
      body,
    ]);
  return Buffer.concat(
    Array.from({ length: pages }, (_, index) => page(index, Buffer.from(index === 0 ? `${head}\x01` : 'sound'))),
  );
}

function chunkOf(kind: string, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(kind), word(data.length, 4), data, Buffer.alloc(data.length % 2)]);
}

export function webp(data: Uint8Array = Buffer.alloc(20, 47)): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), chunkOf('VP8L', data)]);
  return Buffer.concat([Buffer.from('RIFF'), word(body.length, 4), body]);
}
