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

/** More letters than any one country's standards have; so many add less than 3 MB to a PDF. */
const MOST_LETTERS = 10_000;

/**
 * Which letters of large fonts one document has. What is answered has a limit, of 6 MB: a document of every letter there is would
 * have no print at all.
 */
export class LargeLetters {
  readonly #letters = new Set<string>();

  /** Whether there is room for this letter: else it is spelled. */
  take(letter: string): boolean {
    if (!this.#letters.has(letter) && this.#letters.size >= MOST_LETTERS) return false;
    this.#letters.add(letter);
    return true;
  }
}

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
