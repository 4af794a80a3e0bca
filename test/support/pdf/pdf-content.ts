/** Text drawn in one go. Points; y grows upwards. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The mark that ties it to the structure; `null` outside of it. */
  readonly mark: number | null;
}

type Characters = ReadonlyMap<number, string>;

const OPERATORS = [
  String.raw`(?<begin>/\w+ (?:<<[^>]*>> BDC|BMC))`,
  '(?<end>EMC)',
  String.raw`/(?<font>\S+) \S+ Tf`,
  String.raw`1 0 0 1 (?<x>\S+) (?<y>\S+) Tm`,
  String.raw`\[(?<shown>[^\]]*)\] TJ`,
].join('|');

/** The pieces of text that a page's drawing operators show (ISO 32000-2, 9.4), as pdfkit writes them. */
export function piecesOf(content: string, charactersOf: (font: string) => Characters): DrawnText[] {
  const pieces: DrawnText[] = [];
  const marks: (number | null)[] = [];
  let characters: Characters = new Map();
  let at = { x: 0, y: 0 };
  for (const { groups = {} } of content.matchAll(new RegExp(OPERATORS, 'g'))) {
    const { begin, end, font, x, y, shown } = groups;
    if (begin !== undefined) marks.push(contentIdOf(begin));
    if (end !== undefined) marks.pop();
    if (font !== undefined) characters = charactersOf(font);
    if (x !== undefined) at = { x: Number(x), y: Number(y) };
    if (shown !== undefined) pieces.push({ text: decoded(shown, characters), ...at, mark: marks.at(-1) ?? null });
  }
  return pieces;
}

function contentIdOf(begin: string): number | null {
  const [, number] = /\/MCID (\d+)/.exec(begin) ?? [];
  return number === undefined ? null : Number(number);
}

const decoded = (shown: string, characters: Characters): string =>
  [...shown.matchAll(/<([0-9a-f]+)>/g)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((code) => characters.get(Number.parseInt(code, 16)) ?? '\ufffd')
    .join('');
