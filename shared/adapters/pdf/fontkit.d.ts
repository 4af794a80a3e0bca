/** The part of fontkit that is used here; the package brings no types. */
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** The glyph `.notdef` for a character the font lacks. */
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
  }

  export function create(bytes: Uint8Array): Font;
}
