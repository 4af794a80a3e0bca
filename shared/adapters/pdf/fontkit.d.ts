/** The part of fontkit that setting text needs; the package brings no types. */
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** Lengths in units of the font. */
    layout(text: string): { readonly advanceWidth: number };
  }

  export function create(bytes: Uint8Array): Font;
}
