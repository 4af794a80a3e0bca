import { create } from 'fontkit';

/** What setting text needs to know of a font. */
export interface Typeface {
  /** The font file itself. */
  readonly bytes: Uint8Array;
  /** Points that `text` takes at `size` points. */
  width(text: string, size: number): number;
  /** Whether it has a shape for this one character. */
  shows(character: string): boolean;
}

/** The two faces everything is set in. */
export interface Typefaces {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

/**
 * Scripts that can be set one shape for each character. Others, even where the font has their shapes, join or reorder them:
 * set so they could not be read.
 */
const SET_PLAINLY = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u;

/** @param bytes a TrueType font. */
export function createTypeface(bytes: Uint8Array): Typeface {
  const font = create(bytes);
  return {
    bytes,
    width: (text, size) => (font.layout(text).advanceWidth * size) / font.unitsPerEm,
    shows: (character) => SET_PLAINLY.test(character) && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}
