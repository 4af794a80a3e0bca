import { type Face, type FacesFor, facesIn, type Script, scriptOf, type Weight } from './faces.ts';
import type { Fonts, SetFont } from './fonts.ts';
import { startsCodePoint } from './spell.ts';

/** UTF-16 units of one character as a reader sees it; what is longer is no letter of any language, and is spelled. */
const LONGEST = 32;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Joiners, marks of direction, selectors: they shape what stands beside them, and need no shape of their own. */
const SHAPELESS = /^\p{Default_Ignorable_Code_Point}+$/u;

/** A character as a reader sees it, with its marks. */
export interface Character {
  readonly text: string;
  /** Where it begins in its paragraph. */
  readonly at: number;
  /** `null`: no font has it, and it is spelled; `undefined`: it needs no shape. */
  readonly font: SetFont | null | undefined;
  /** `undefined`: it belongs to none. */
  readonly script: Script | undefined;
}

/**
 * Finds the font of each character. A word is set in one font where one has all of it: what is copied off paper is then one piece,
 * and readers guess at the seams between pieces.
 */
export function chooseFonts(paragraph: string, weight: Weight, fonts: Fonts): Character[] {
  const choose = createChooser(facesIn(paragraph), (face) => fonts.open(face, weight));
  const words = paragraph.match(/\s+|\S+/gu) ?? [];
  let at = 0;
  return words.flatMap((word) => {
    const characters = partCharacters(word).map((text) => {
      const character = describe(text, at, startsCodePoint(paragraph, at));
      at += text.length;
      return character;
    });
    return choose(characters);
  });
}

/** Of ASCII each is a character by itself: asking takes long. */
const partCharacters = (word: string): string[] =>
  /^[ -~]+$/u.test(word) ? word.split('') : Array.from(GRAPHEMES.segment(word), ({ segment }) => segment);

/** A character before its font is chosen; `script: null` is not printed. */
interface Described extends Pick<Character, 'text' | 'at'> {
  readonly shapes: readonly string[];
  readonly script: Script | null | undefined;
}

function describe(text: string, at: number, isMistaken: boolean): Described {
  if (isMistaken || text.length > LONGEST) return { text, at, shapes: [], script: null };
  const shapes = Array.from(text).filter((character) => !SHAPELESS.test(character));
  const scripts = shapes.map(scriptOf);
  const script = scripts.includes(null) ? null : scripts.find((one) => one !== undefined);
  return { text, at, shapes, script };
}

function createChooser(facesFor: FacesFor, open: (face: Face) => SetFont): (word: readonly Described[]) => Character[] {
  const known = new Map<string, Face | null>();
  const covers = (face: Face, { shapes }: Described): boolean => shapes.every((shape) => open(face).has(shape));
  const faceOf = (character: Described): Face | null => {
    const { text, script } = character;
    const kept = known.get(text);
    const face =
      kept !== undefined ? kept : (facesFor(script ?? undefined).find((one) => covers(one, character)) ?? null);
    known.set(text, face);
    return face;
  };
  const faceOfAll = (word: readonly Described[]): Face | undefined => {
    if (word.some(({ script }) => script === null)) return undefined;
    const foreign = word.find(({ script }) => script && !script.faces.includes('european'));
    return foreign && facesFor(foreign.script ?? undefined).find((face) => word.every((one) => covers(face, one)));
  };
  return (word) => {
    const shared = faceOfAll(word);
    const chosen = word.map((character): Character => {
      const { text, at, shapes, script } = character;
      if (script === null) return { text, at, font: null, script: undefined };
      if (shapes.length === 0) return { text, at, font: undefined, script };
      const face = shared ?? faceOf(character);
      return { text, at, font: face && open(face), script };
    });
    return moveHyphens(chosen, open('european'));
  };
}

/** Before a seam a reader takes a hyphen for the end of a line, and leaves it out of what is copied: it goes with what follows it. */
function moveHyphens(word: readonly Character[], plain: SetFont): Character[] {
  return word.map((character, index) => {
    const next = word[index + 1];
    if (character.text !== '-' || next?.font === undefined || character.font === null) return character;
    return { ...character, font: next.font ?? plain };
  });
}
