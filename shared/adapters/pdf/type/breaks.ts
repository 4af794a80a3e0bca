/** Scripts that part words by no space. */
const SPACELESS =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
/** What stays with the word before it: marks that close and stop, small and repeating letters of Japanese and Thai. */
const CLINGS = /^[\p{Pe}\p{Pf}\p{Po}\p{Lm}\p{M}\p{Sk}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ\u0e2f\u200b]/u;
/** What stays with the word after it. */
const OPENS = /[\p{Ps}\p{Pi}\p{Sc}]$/u;

/**
 * Where a line may end, as offsets into a paragraph: before each word that spaces set off, its spaces going with it, and in scripts
 * that write without spaces, between words as a dictionary knows them.
 */
export function findBreaks(paragraph: string): ReadonlySet<number> {
  const breaks = new Set<number>();
  for (const { index } of paragraph.matchAll(/\s*\S+|\s+$/gu)) breaks.add(index);
  if (!SPACELESS.test(paragraph)) return breaks;
  let before = '';
  for (const { segment, index } of WORDS.segment(paragraph)) {
    const apart = SPACELESS.test(before.at(-1) ?? '') || SPACELESS.test(segment);
    if (apart && before !== '' && !/\s$/u.test(before) && !CLINGS.test(segment) && !OPENS.test(before))
      breaks.add(index);
    before = segment;
  }
  return breaks;
}
