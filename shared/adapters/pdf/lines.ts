/** Points a text takes, in one face at one size. */
type Measure = (text: string) => number;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const TAB = '    ';

/**
 * `text` in lines no wider than `width` points: as it was broken by whoever wrote it, then between words, and within a word
 * only where one is wider than a line. Characters are never lost, but for the spaces at which a line ends.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text
    .replaceAll('\t', TAB)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.match(/\s*\S+|\s+$/gu) ?? []) {
    if (measure(line + word) <= width) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = line === '' ? cutWord(word, width, measure) : cutWord(word.trimStart(), width, measure);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return [...lines, line];
}

/** A word in pieces that fit, cut between characters as a reader sees them. */
function cutWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const characters = Array.from(GRAPHEMES.segment(word), ({ segment }) => segment);
  const pieces: string[] = [];
  for (let from = 0; from < characters.length; ) {
    const rest = characters.slice(from);
    const count = countFitting(rest, (part) => measure(part.join('')) <= width);
    pieces.push(rest.slice(0, count).join(''));
    from += count;
  }
  return pieces;
}

/**
 * How many characters fit, at least one. Measuring lays text out and is slow, so this looks ever further ahead and then halves the
 * way back, instead of adding one at a time: a text never gets narrower by a character more.
 */
function countFitting(characters: readonly string[], fits: (part: readonly string[]) => boolean): number {
  let fitting = 1;
  let tooMany = 2;
  while (tooMany <= characters.length && fits(characters.slice(0, tooMany))) {
    fitting = tooMany;
    tooMany *= 2;
  }
  tooMany = Math.min(tooMany, characters.length + 1);
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(characters.slice(0, middle))) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}
