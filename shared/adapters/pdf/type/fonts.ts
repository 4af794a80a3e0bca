import { create, type Font } from 'fontkit';
import { Blob, Face as ShapedFace, Font as ShapedFont } from 'harfbuzzjs';
import { type Face, FONT_FILES, type Weight } from './faces.ts';

/** A font as it is set and drawn with. */
export interface SetFont {
  /** Its file: two of the same name are one. */
  readonly file: string;
  readonly tables: Font;
  /** The same, as the shaper wants it. */
  readonly shaping: ShapedFont;
  /** Whether it has a shape for this one character. */
  has(character: string): boolean;
}

/** @returns the bytes of a font by its file name. */
export type ReadFont = (file: string) => Uint8Array;

/** The fonts there are, each read when something is first set in it. */
export class Fonts {
  readonly #read: ReadFont;
  readonly #opened = new Map<string, SetFont>();

  constructor(read: ReadFont) {
    this.#read = read;
  }

  /** @throws Error when its file is no TrueType font. */
  open(face: Face, weight: Weight): SetFont {
    const file = FONT_FILES[face][weight];
    const font = this.#opened.get(file) ?? createFont(file, this.#read(file));
    this.#opened.set(file, font);
    return font;
  }
}

function createFont(file: string, bytes: Uint8Array): SetFont {
  const tables = create(bytes);
  return {
    file,
    tables,
    shaping: new ShapedFont(new ShapedFace(new Blob(bytes))),
    has: (character) => tables.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}
