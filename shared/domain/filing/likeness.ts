/** A name or number as it is compared: without case, accents, white space and punctuation, which offices write as they like. */
const listWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** What all ways to write a name have in common; empty for one without letters and digits. */
export const toNameKey = (text: string): string => listWords(text).join('');

/** Whether two texts are one, however they are written. */
export const isSameText = (one: string, other: string): boolean => toNameKey(one) === toNameKey(other);

/** Whether all the words of one name stand in the other, as those of an authority do in the name of its department. */
export function isPartOfName(one: string, other: string): boolean {
  const [few = [], many = []] = [listWords(one), listWords(other)].sort((a, b) => a.length - b.length);
  return few.length > 0 && few.every((word) => many.includes(word));
}
