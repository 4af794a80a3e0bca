import { create } from 'fontkit';

/** What setting text needs to know of a font. */
export interface Typeface {
  /** The bytes of its file. */
  readonly bytes: Uint8Array;
  /** Points that `text` takes at `size` points, without kerning, which only ever matters within a fraction of a point a word. */
  width(text: string, size: number): number;
  /** Whether it has a shape for this one character. */
  shows(character: string): boolean;
}

/** The two faces everything is set in. */
export interface Typefaces {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

/** A typeface from the bytes of a TrueType file. */
export function typeface(bytes: Uint8Array): Typeface {
  const font = create(bytes);
  const advances = new Map<number, number>(); // in units of the font; looking one up in the file takes far longer
  const advanceOf = (codePoint: number): number => {
    const known = advances.get(codePoint);
    if (known !== undefined) return known;
    const { advanceWidth } = font.glyphForCodePoint(codePoint);
    advances.set(codePoint, advanceWidth);
    return advanceWidth;
  };
  const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
  return {
    bytes,
    width: (text, size) =>
      (Array.from(text, (character) => advanceOf(codePointOf(character))).reduce((sum, each) => sum + each, 0) * size) /
      font.unitsPerEm,
    shows: (character) => font.hasGlyphForCodePoint(codePointOf(character)),
  };
}
