/** The part of fontkit that drawing text needs; the package brings no types. */
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    /** Limits that a reader of the font sets aside room by. */
    readonly maxp: Readonly<Record<string, number>>;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): FontGlyph;
    createSubset(): Subset;
  }

  interface FontGlyph {
    readonly advanceWidth: number;
    /** The header of its outline, in units of the font; `null` where it has none, as a space. */
    _decode(): { readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number } | null;
  }

  /** What is taken of a TrueType font; the parts it is written from are there while `encode` runs. */
  interface Subset {
    glyf: Uint8Array[];
    loca: { readonly offsets: number[] };
    hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
    offset: number;
    /** @returns its number in the subset. */
    includeGlyph(id: number): number;
    /** Writes the glyph that was included under `id`. */
    _addGlyph(id: number): void;
    encode(): Uint8Array;
  }

  export function create(bytes: Uint8Array): Font;
}
