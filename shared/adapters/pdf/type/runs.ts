import createBidi from 'bidi-js';
import { chooseFonts } from './choose.ts';
import type { Script, Weight } from './faces.ts';
import type { Fonts, SetFont } from './fonts.ts';
import type { Run } from './shape.ts';
import { spellCodePoint } from './spell.ts';

const bidi = createBidi();

/** A paragraph in runs, in the order in which it is read. */
export interface Runs {
  readonly runs: readonly Run[];
  /** Whether it is read from right to left, by its first letter that has a direction (Unicode Standard Annex 9, P2). */
  readonly rightToLeft: boolean;
  /** Whether a character of it had to be spelled. */
  readonly spelled: boolean;
}

/** A run that may go on. */
interface Open {
  text: string;
  readonly at: number;
  readonly font: SetFont;
  script: Script | undefined;
  readonly level: number;
}

/** Parts a paragraph, which holds no line end, by font, script and direction. */
export function itemize(paragraph: string, weight: Weight, fonts: Fonts): Runs {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph);
  const plain = fonts.open('european', weight);
  const runs: Run[] = [];
  let spelled = false;
  let open: Open | undefined;
  const close = (): void => {
    if (open) runs.push({ ...open, script: open.script?.tag ?? 'Zyyy', whole: false });
    open = undefined;
  };
  for (const { text, at, font, script } of chooseFonts(paragraph, weight, fonts)) {
    const level = levels[at] ?? 0;
    if (font === null) {
      close();
      spelled = true;
      runs.push(...spellOut(text, at, level + (level % 2), plain));
    } else if (open && (font === undefined || goesOn(open, font, script, level))) {
      open.text += text;
      open.script ??= script;
    } else {
      close();
      open = { text, at, font: font ?? plain, script, level };
    }
  }
  close();
  return { runs, rightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1, spelled };
}

const goesOn = (open: Open, font: SetFont, script: Script | undefined, level: number): boolean =>
  open.font === font &&
  open.level === level &&
  (open.script === undefined || script === undefined || open.script === script);

/** Each character by its number, from left to right whatever stands around it. */
function spellOut(text: string, at: number, level: number, font: SetFont): Run[] {
  let next = at;
  return Array.from(text, (character) => {
    const run = { text: spellCodePoint(character), at: next, font, script: 'Latn', level, whole: true };
    next += character.length;
    return run;
  });
}
