import { type Tables, table, writeTables } from './truetype-tables.ts';

/** Flags of a component of a composite glyph (OpenType 1.9, `glyf`). */
const WORDS = 0x0001;
const SCALED = 0x0008;
const MORE = 0x0020;
const SCALED_XY = 0x0040;
const MATRIX = 0x0080;

/** The tables a PDF wants of an embedded font that stay as they are (ISO 32000-2, 9.9). */
const KEPT = ['cvt ', 'fpgm', 'prep'];

/** The part of a font that a document uses, under glyph numbers of its own; 0 is always the glyph for what is lacking. */
export class TrueTypeSubset {
  readonly #tables: Tables;
  /** Numbers in the font, by number in the subset. */
  readonly #glyphs: number[] = [];
  readonly #numbers = new Map<number, number>();

  constructor(tables: Tables) {
    this.#tables = tables;
    this.includeGlyph(0);
  }

  /** @returns the number of `glyph` in the subset. */
  includeGlyph(glyph: number): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.#glyphs.push(glyph) - 1;
    this.#numbers.set(glyph, number);
    return number;
  }

  /** A TrueType file of the glyphs included and the parts they are made of. */
  encode(): Uint8Array {
    const outlines: Uint8Array[] = [];
    // grows while it is walked: parts of composite glyphs come after them
    for (const glyph of this.#glyphs) outlines.push(this.#outline(glyph));
    const { loca, glyf } = joined(outlines);
    const kept = KEPT.flatMap((tag) => {
      const found = this.#tables.get(tag);
      return found ? [[tag, bytesOf(found)] as const] : [];
    });
    return writeTables(
      new Map([
        ...kept,
        ['glyf', glyf],
        ['loca', loca],
        ['hmtx', this.#metrics()],
        ['head', this.#patched('head', 50, 1)], // offsets in `loca` are 32 bits wide
        ['hhea', this.#patched('hhea', 34, this.#glyphs.length)],
        ['maxp', this.#patched('maxp', 4, this.#glyphs.length)],
      ]),
    );
  }

  /** The glyph's data, its parts under their new numbers. */
  #outline(glyph: number): Uint8Array {
    const loca = table(this.#tables, 'loca');
    const wide = table(this.#tables, 'head').getInt16(50) === 1;
    const offset = (index: number): number => (wide ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
    const outline = bytesOf(table(this.#tables, 'glyf')).slice(offset(glyph), offset(glyph + 1));
    const view = new DataView(outline.buffer);
    const composite = outline.length > 0 && view.getInt16(0) < 0;
    for (let at = 10, more = composite; more; ) {
      const flags = view.getUint16(at);
      view.setUint16(at + 2, this.includeGlyph(view.getUint16(at + 2)));
      at += 4 + (flags & WORDS ? 4 : 2) + transformation(flags);
      more = (flags & MORE) !== 0;
    }
    return outline;
  }

  /** Advance and left side bearing of each glyph; those past the last advance listed share it. */
  #metrics(): Uint8Array {
    const from = table(this.#tables, 'hmtx');
    const listed = table(this.#tables, 'hhea').getUint16(34);
    const metrics = new DataView(new ArrayBuffer(this.#glyphs.length * 4));
    for (const [index, glyph] of this.#glyphs.entries()) {
      const bearing = glyph < listed ? glyph * 4 + 2 : listed * 4 + (glyph - listed) * 2;
      metrics.setUint16(index * 4, from.getUint16(Math.min(glyph, listed - 1) * 4));
      metrics.setInt16(index * 4 + 2, from.getInt16(bearing));
    }
    return new Uint8Array(metrics.buffer);
  }

  #patched(tag: string, at: number, value: number): Uint8Array {
    const copy = bytesOf(table(this.#tables, tag)).slice();
    new DataView(copy.buffer).setUint16(at, value);
    return copy;
  }
}

const transformation = (flags: number): number => {
  if (flags & SCALED) return 2;
  if (flags & SCALED_XY) return 4;
  return flags & MATRIX ? 8 : 0;
};

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Outlines one after the other, each from a multiple of four bytes, and where each begins. */
function joined(outlines: readonly Uint8Array[]): { readonly loca: Uint8Array; readonly glyf: Uint8Array } {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  const total = outlines.reduce((sum, { length }) => sum + ((length + 3) & ~3), 0);
  const glyf = new Uint8Array(total);
  let at = 0;
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, at);
    at += (outline.length + 3) & ~3;
    loca.setUint32((index + 1) * 4, at);
  }
  return { loca: new Uint8Array(loca.buffer), glyf };
}
