import createBidi from 'bidi-js';
import { type Face, facesIn, type Script, scriptOf, type Weight } from './faces.ts';
import type { Fonts, SetFont } from './fonts.ts';
import type { Run } from './shape.ts';
import { spellCodePoint, startsCodePoint } from './spell.ts';

const bidi = createBidi();
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** UTF-16 units of one character as a reader sees it; what is longer is no letter of any language, and is spelled. */
const LONGEST = 32;
/** Joiners, marks of direction, selectors: they shape what stands beside them, and need no shape of their own. */
const SHAPELESS = /^\p{Default_Ignorable_Code_Point}$/u;

const isShapeless = (segment: string): boolean => Array.from(segment).every((character) => SHAPELESS.test(character));

/** A paragraph in runs, in the order in which it is read. */
export interface Runs {
  readonly runs: readonly Run[];
  /** Whether it is read from right to left, by its first letter that has a direction (Unicode Standard Annex 9, P2). */
  readonly rightToLeft: boolean;
  /** Whether a character of it had to be spelled. */
  readonly spelled: boolean;
}

/** Parts a paragraph, which holds no line end, by font, script and direction. */
export function itemize(paragraph: string, weight: Weight, fonts: Fonts): Runs {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph);
  const choose = createChooser(paragraph, weight, fonts);
  const runs: Run[] = [];
  let spelled = false;
  let open: { text: string; at: number; font: SetFont; script: Script | undefined; level: number } | undefined;
  const close = (): void => {
    if (open) runs.push({ ...open, script: open.script?.tag ?? 'Zyyy', whole: false });
    open = undefined;
  };
  for (const { segment, index } of GRAPHEMES.segment(paragraph)) {
    if (open && isShapeless(segment)) {
      open.text += segment;
      continue;
    }
    const level = levels[index] ?? 0;
    const chosen = segment.length > LONGEST || startsCodePoint(paragraph, index) ? null : choose(segment);
    if (chosen === null) {
      close();
      spelled = true;
      runs.push(...spellOut(segment, index, level + (level % 2), fonts.open('european', weight)));
      continue;
    }
    const { font, script } = chosen;
    if (open && open.font === font && open.level === level && (script ?? open.script) === (open.script ?? script)) {
      open.text += segment;
      open.script ??= script;
      continue;
    }
    close();
    open = { text: segment, at: index, font, script, level };
  }
  close();
  return { runs, rightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1, spelled };
}

/** Each character by its number, from left to right whatever stands around it. */
function spellOut(segment: string, at: number, level: number, font: SetFont): Run[] {
  let next = at;
  return Array.from(segment, (character) => {
    const run = { text: spellCodePoint(character), at: next, font, script: 'Latn', level, whole: true };
    next += character.length;
    return run;
  });
}

type Chosen = { readonly font: SetFont; readonly script: Script | undefined } | null;

/** Chooses the font of a character as a reader sees it, with its marks; `null`: none has it. */
function createChooser(paragraph: string, weight: Weight, fonts: Fonts): (segment: string) => Chosen {
  const facesFor = facesIn(paragraph);
  const kept = new Map<string, Chosen>();
  const search = (segment: string): Chosen => {
    const characters = Array.from(segment).filter((character) => !SHAPELESS.test(character));
    const scripts = characters.map(scriptOf);
    if (scripts.includes(null)) return null;
    const script = scripts.find((one) => one !== undefined && one !== null) ?? undefined;
    const has = (face: Face): boolean => {
      const font = fonts.open(face, weight);
      return characters.every((character) => font.has(character));
    };
    const face = facesFor(script).find(has);
    return face === undefined ? null : { font: fonts.open(face, weight), script };
  };
  return (segment) => {
    const known = kept.get(segment);
    const chosen = known === undefined ? search(segment) : known;
    kept.set(segment, chosen);
    return chosen;
  };
}
