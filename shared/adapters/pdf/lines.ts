/** Points a text takes, in one face at one size. */
type Measure = (text: string) => number;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const TAB = '    ';

/**
 * `text` in lines no wider than `width` points: as it was broken by whoever wrote it, then between words, and within a word
 * only where one is wider than a line. Characters are never lost, but for the spaces at which a line ends.
 */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return text
    .replaceAll('\t', TAB)
    .split('\n')
    .flatMap((paragraph) => wrapped(paragraph, width, measure));
}

function wrapped(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.match(/\s*\S+|\s+$/gu) ?? []) {
    if (measure(line + word) <= width) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = line === '' ? cut(word, width, measure) : cut(word.trimStart(), width, measure);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return [...lines, line];
}

/** A word in pieces that fit, cut between characters as a reader sees them. */
function cut(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of GRAPHEMES.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
