import { readReference, SPOKEN_ALPHABET } from './ids.ts';

/** How long a reference is without its dashes. */
const LENGTH = 12;

/** What was said or typed, without whatever stands between its characters. */
const squeeze = (spoken: string): string => spoken.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a reference can have been meant: one character may be missing, or one too many. */
export const mayBeReference = (spoken: string): boolean =>
  [LENGTH - 1, LENGTH, LENGTH + 1].includes([...squeeze(spoken)].length);

/**
 * Every reference that differs from what was said by one character misheard, two neighbours swapped, or one missing or doubled; also by
 * two characters misheard, where both are in no reference. The check character leaves few of them: for each index one. Those that exist are
 * for whoever asked to choose from.
 */
export function listMeantReferences(spoken: string): string[] {
  const characters = [...squeeze(spoken)];
  const texts = [characters.join(''), ...variantsOf(characters)];
  return [...new Set(texts.flatMap((text) => readReference(text) ?? []))];
}

function variantsOf(characters: readonly string[]): string[] {
  const indexes = characters.map((_, index) => index);
  if (characters.length === LENGTH - 1) return [...indexes, LENGTH - 1].flatMap((at) => fill(characters, at, 0));
  if (characters.length !== LENGTH) return indexes.map((at) => characters.toSpliced(at, 1).join(''));
  const [one, other, ...more] = characters.flatMap((character, at) =>
    SPOKEN_ALPHABET.includes(character) ? [] : [at],
  );
  if (one === undefined) return [...indexes.flatMap((at) => fill(characters, at, 1)), ...listSwapped(characters)];
  if (other === undefined) return fill(characters, one, 1);
  if (more.length > 0) return []; // hundreds would pass the check: it is to be read out again
  return fill(characters, one, 1).flatMap((text) => fill([...text], other, 1));
}

/** Every character of the alphabet at an index, instead of as many as are there. */
const fill = (characters: readonly string[], at: number, instead: number): string[] =>
  [...SPOKEN_ALPHABET].map((one) => characters.toSpliced(at, instead, one).join(''));

const listSwapped = (characters: readonly string[]): string[] =>
  characters
    .slice(1)
    .map((second, at) => characters.toSpliced(at, 2, second, ...characters.slice(at, at + 1)).join(''));
