import { readCharacters } from './truetype-characters.ts';
import { TrueTypeSubset } from './truetype-subset.ts';
import { readTables, type Tables, table } from './truetype-tables.ts';

/** A shape of a font. Lengths are in units of the font. */
interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/**
 * A TrueType font as far as pdfkit needs one, which asks for these names. It stands in for fontkit, the library pdfkit opens
 * fonts with: that one shapes every script there is, for 290 kB and seconds of parsing, and what is printed here is set in
 * scripts that need none of it: one character, one shape, in the order written.
 */
export class TrueTypeFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly 'OS/2': { readonly sFamilyClass: number };
  readonly post: { readonly isFixedPitch: boolean };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly #tables: Tables;
  readonly #characters: ReadonlyMap<number, number>;

  /** @param name the PostScript name of the font in `bytes`. */
  constructor(name: string, bytes: Uint8Array) {
    const tables = readTables(bytes);
    const head = table(tables, 'head');
    const hhea = table(tables, 'hhea');
    const os2 = table(tables, 'OS/2');
    const post = table(tables, 'post');
    this.postscriptName = name;
    this.unitsPerEm = head.getUint16(18);
    this.bbox = { minX: head.getInt16(36), minY: head.getInt16(38), maxX: head.getInt16(40), maxY: head.getInt16(42) };
    this.head = { macStyle: { italic: (head.getUint16(44) & 2) !== 0 } };
    this.ascent = hhea.getInt16(4);
    this.descent = hhea.getInt16(6);
    this.lineGap = hhea.getInt16(8);
    this['OS/2'] = { sFamilyClass: os2.getInt16(30) };
    this.xHeight = os2.getInt16(86);
    this.capHeight = os2.getInt16(88);
    this.italicAngle = post.getInt32(4) / 65_536;
    this.post = { isFixedPitch: post.getUint32(12) !== 0 };
    this.#tables = tables;
    this.#characters = readCharacters(tables);
  }

  hasGlyphForCodePoint(codePoint: number): boolean {
    return this.#characters.has(codePoint);
  }

  /** Glyph 0, the shape for what is lacking, for a character the font has none for. */
  glyphForCodePoint(codePoint: number): Glyph {
    return { ...this.getGlyph(this.#characters.get(codePoint) ?? 0), codePoints: [codePoint] };
  }

  getGlyph(id: number): Glyph {
    const last = table(this.#tables, 'hhea').getUint16(34) - 1;
    return { id, advanceWidth: table(this.#tables, 'hmtx').getUint16(Math.min(id, last) * 4), codePoints: [] };
  }

  /** One glyph for each character, side by side. The positions are the caller's to scale. */
  layout(text: string): {
    readonly glyphs: readonly Glyph[];
    readonly positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
    readonly advanceWidth: number;
  } {
    const glyphs = Array.from(text, (character) => this.glyphForCodePoint(character.codePointAt(0) ?? 0));
    return {
      glyphs,
      positions: glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    };
  }

  createSubset(): TrueTypeSubset {
    return new TrueTypeSubset(this.#tables);
  }
}
