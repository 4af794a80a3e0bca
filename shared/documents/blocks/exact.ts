/**
 * What is copied out of a PDF as it was written, by every reader that was tried. In other scripts letters are joined, reordered or turned
 * round on paper, and readers differ in what they make of them; and what nobody sees on paper is not copied with certainty.
 */
const COPIED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** At the end of a line it is taken for one that the line put there. */
const LAST_HYPHEN = /-$/mu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u;

/**
 * A text by its code points, `U+0627 U+0644`, with a line for each of its lines: so that whoever must have it exactly can.
 *
 * @returns null where the text itself can be copied.
 */
export function spellExactly(text: string): string | null {
  if (COPIED.test(text) && !UNSEEN.test(text) && !LAST_HYPHEN.test(text)) return null;
  return text
    .split('\n')
    .map((line) => Array.from(line, spellNumber).join(' '))
    .join('\n');
}

const spellNumber = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
