import type { Block } from '../../documents/blocks/block.ts';
import type { Typeface, Typefaces } from './typeface.ts';

/** What has to be known of the two faces. */
type Shown = Readonly<Record<keyof Typefaces, Pick<Typeface, 'shows'>>>;

const CODE_POINT_NOTE =
  'The typeface of this print lacks some characters of this document. Each is printed as its Unicode code point in brackets, such as [U+4E2D]; the signed document has it as written.';

/**
 * `text` with no character that would print as nothing: each that a face lacks becomes its code point in brackets. A bracket
 * that opens `[U+` in the text itself does too: what looks like a code point always is one, and no text passes for another.
 */
export function makeLegible(text: string, { regular, bold }: Shown): string {
  const shown = (character: string): boolean => regular.shows(character) && bold.shows(character);
  return text
    .split(/(\[)(?=U\+)/u)
    .map((piece, index) =>
      index % 2 === 1 ? spellCodePoint(piece) : piece.replace(/[^\n\t]/gu, (c) => (shown(c) ? c : spellCodePoint(c))),
    )
    .join('');
}

const spellCodePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** The blocks with legible texts, and a note at the end where any text had to change for it. */
export function makeBlocksLegible(blocks: readonly Block[], faces: Shown): readonly Block[] {
  const legibly = (text: string | null): string | null => (text === null ? null : makeLegible(text, faces));
  const shown = blocks.map((block): Block => {
    switch (block.kind) {
      case 'blank':
        return { ...block, value: legibly(block.value) };
      case 'free-text':
        return { ...block, text: legibly(block.text) };
      default:
        return block;
    }
  });
  const changed = JSON.stringify(shown) !== JSON.stringify(blocks);
  return changed ? [...shown, { kind: 'small', text: CODE_POINT_NOTE }] : shown;
}
