import { create, type Font } from 'fontkit';
import { measureByPairs } from './text-widths.ts';

/** What setting text needs to know of a font. */
export interface Typeface {
  /** The font, for one document. */
  open(): Font;
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

/**
 * The tables of a font are read once. Its glyphs are each document's own: a glyph keeps the characters it was first asked for, and a
 * document says by them what its text is.
 */
const openAnew = (tables: Font): Font => Object.create(tables, { _glyphs: { value: {}, writable: true } });

/** @param bytes a TrueType font. */
export function createTypeface(bytes: Uint8Array): Typeface {
  const tables = create(bytes);
  const font = openAnew(tables);
  const measure = measureByPairs((text) => font.layout(text).advanceWidth);
  return {
    open: () => openAnew(tables),
    width: (text, size) => (measure(text) * size) / font.unitsPerEm,
    shows: (character) => SET_PLAINLY.test(character) && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}
