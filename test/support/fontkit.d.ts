/** The part of fontkit that tests compare with; the package brings no types. */
declare module 'fontkit' {
  interface ReferenceGlyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }

  interface ReferenceFont {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly xHeight: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): ReferenceGlyph;
    getGlyph(id: number): ReferenceGlyph;
  }

  export function create(bytes: Uint8Array): ReferenceFont;
}
