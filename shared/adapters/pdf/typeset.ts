import { encodeQR } from 'qr';
import type { Blank, Block, Box, Code, FreeText, Heading, Paragraph } from '../../documents/blocks/block.ts';
import { spellExactly } from '../../documents/blocks/exact.ts';
import type { Print, PrintWords } from '../../documents/print.ts';
import type { Drawing, Element, GraphicsObject } from './drawing.ts';
import { heightOf, Pages } from './pages.ts';
import type { Setter } from './type/setter.ts';

/** Points. */
const BODY = 9.5;
const INDENT = 14;
const GUTTER = 10;
const BOX = { side: 7, drop: 3.2, text: 14 } as const;
const CODE_SIDE = 120;
/** What must fit below a heading on the same page: more than two lines. */
const HEADING_ROOM = 44;
/** The part of the width that labels take. */
const LABELS = 0.4;

const HEADINGS = {
  title: { tag: 'H1', size: 15, before: 0, after: 4 },
  section: { tag: 'H2', size: 11, before: 14, after: 4 },
  heading: { tag: 'H3', size: BODY, before: 6, after: 1 },
} as const;

const PARAGRAPHS = {
  paragraph: { weight: 'regular', size: BODY },
  strong: { weight: 'bold', size: BODY },
  small: { weight: 'regular', size: 8 },
} as const;

/** A print set in type: lines broken, pages filled and numbered. It decides where everything stands, and draws nothing. */
export function typesetPrint({ parts, sheet, ownLanguage, words, ...foot }: Print, setter: Setter): Drawing {
  const pages = new Pages(sheet, setter);
  for (const blocks of parts) {
    const part = pages.startPart();
    const own = ownLanguage === null ? {} : { language: ownLanguage };
    const sections = blocks.some(({ kind }) => kind === 'section');
    const setting = { pages, part, own, sections, words, below: HEADING_ROOM };
    for (const [index, block] of blocks.entries()) {
      const below = blocks[index + 1]?.kind === 'code' ? CODE_SIDE : HEADING_ROOM;
      setBlock({ ...setting, below }, block);
    }
    if (pages.endPart().spelled) setBlock(setting, { kind: 'small', text: words.spelled });
  }
  return pages.finish(foot);
}

interface Setting {
  readonly pages: Pages;
  /** The element of the part at hand. */
  readonly part: number;
  /** The language of words that are not the form's. */
  readonly own: Pick<Element, 'language'>;
  /** Whether headings of sections stand between the title and the other headings. */
  readonly sections: boolean;
  readonly words: PrintWords;
  /** Points that a heading must have below it, so that it never stands last on a page. */
  readonly below: number;
}

function setBlock(setting: Setting, block: Block): void {
  switch (block.kind) {
    case 'title':
    case 'section':
    case 'heading':
      setHeading(setting, block);
      break;
    case 'paragraph':
    case 'strong':
    case 'small':
      setParagraph(setting, block);
      break;
    case 'free-text':
      setFreeText(setting, block);
      break;
    case 'blank':
      setBlank(setting, block);
      break;
    case 'box':
      setBox(setting, block);
      break;
    case 'code':
      setCode(setting, block);
  }
}

function setHeading({ pages, part, sections, below }: Setting, { kind, text, depth }: Heading): void {
  const { tag, size, before, after } = HEADINGS[kind];
  pages.gap(before);
  pages.keep(heightOf([{ size }]) + after + below);
  const element = pages.add({ tag: tag === 'H3' && !sections ? 'H2' : tag, parent: part });
  const x = pages.left + depth * INDENT;
  pages.flow([{ element, x, width: pages.width - depth * INDENT, weight: 'bold', size, text }]);
  if (kind === 'section') pages.draw(createRule(pages.left, pages.y + 1, pages.width, false));
  pages.gap(after);
}

function setParagraph({ pages, part }: Setting, { kind, text }: Paragraph): void {
  const element = pages.add({ tag: 'P', parent: part });
  pages.gap(3);
  pages.flow([{ element, x: pages.left, width: pages.width, ...PARAGRAPHS[kind], text }]);
  pages.gap(3);
}

function setFreeText({ pages, part, own, words }: Setting, { text, depth, exact }: FreeText): void {
  const x = pages.left + depth * INDENT;
  const element = pages.add({ tag: 'P', parent: part, ...own });
  pages.gap(1);
  pages.flow([{ element, x, width: pages.left + pages.width - x, weight: 'regular', size: BODY, text: text ?? '' }]);
  if (text === null) pages.draw(createRule(x, pages.y - 3, pages.width * LABELS, true));
  if (exact) setExactly({ pages, part, words }, x, text);
  pages.gap(1);
}

/** Below a name or an identifier that may be copied wrongly: its code points. */
function setExactly(
  { pages, part, words }: Pick<Setting, 'pages' | 'part' | 'words'>,
  x: number,
  text: string | null,
): void {
  const codePoints = text === null ? null : spellExactly(text);
  if (codePoints === null) return;
  const element = pages.add({ tag: 'P', parent: part });
  const width = pages.left + pages.width - x;
  pages.flow([{ element, x, width, ...PARAGRAPHS.small, text: `${words.exactly} ${codePoints}` }]);
}

/** Label and value side by side; a dotted rule where nothing was entered. */
function setBlank({ pages, part, own, words }: Setting, { label, value, depth, own: isOwn, exact }: Blank): void {
  const paragraph = pages.add({ tag: 'P', parent: part });
  const start = pages.left + depth * INDENT;
  const middle = pages.left + pages.width * LABELS;
  const end = pages.left + pages.width;
  const name = pages.add({ tag: 'Span', parent: paragraph });
  const left = { element: name, x: start, width: middle - GUTTER - start, weight: 'regular', size: BODY } as const;
  pages.gap(1);
  if (value === null) {
    pages.flow([{ ...left, text: label }]);
    pages.draw(createRule(middle, pages.y - 3, end - middle, true));
  } else {
    const entry = pages.add({ tag: 'Span', parent: paragraph, actual: value, ...(isOwn ? own : {}) });
    const right = { element: entry, x: middle, width: end - middle, weight: 'bold', size: BODY } as const;
    pages.flow([
      { ...left, text: label },
      { ...right, text: value },
    ]);
    if (exact) setExactly({ pages, part, words }, middle, value);
  }
  pages.gap(1);
}

/** A square before its label; a cross in it when ticked. Read aloud as words, since a square says nothing. */
function setBox({ pages, part }: Setting, { ticked, label, depth }: Box): void {
  const paragraph = pages.add({ tag: 'P', parent: part });
  const actual = ticked ? 'Ticked: ' : 'Not ticked: ';
  const square = pages.add({ tag: 'Span', parent: paragraph, actual });
  const x = pages.left + depth * INDENT;
  const weight = ticked ? 'bold' : 'regular';
  pages.gap(1);
  const cross = ticked ? pages.compose('×', 'bold', BODY) : [];
  const withFirstLine = (y: number): GraphicsObject[] => [
    { kind: 'box', element: square, x, y: y + BOX.drop, side: BOX.side },
    ...cross.map((line) => ({ ...line, element: square, x: x + 1, y })),
  ];
  const caption = pages.add({ tag: 'Span', parent: paragraph });
  const text = {
    x: x + BOX.text,
    width: pages.left + pages.width - x - BOX.text,
    weight,
    size: BODY,
    text: label,
  } as const;
  pages.flow([{ element: caption, ...text, withFirstLine }]);
  pages.gap(1);
}

function setCode({ pages, part }: Setting, { address, caption }: Code): void {
  pages.keep(CODE_SIDE);
  const { y, left, width } = pages;
  const figure = pages.add({ tag: 'Figure', parent: part, alt: `Code that leads to ${address}` });
  const squares = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });
  pages.draw({ kind: 'matrix', element: figure, x: left, y, side: CODE_SIDE, squares });
  const column = {
    x: left + CODE_SIDE + GUTTER,
    width: width - CODE_SIDE - GUTTER,
    weight: 'regular',
    size: BODY,
  } as const;
  const paragraph = pages.add({ tag: 'P', parent: part });
  pages.gap(GUTTER);
  pages.flow([{ ...column, element: pages.add({ tag: 'Span', parent: paragraph }), text: caption }]);
  const link = pages.add({ tag: 'Link', parent: paragraph, actual: address });
  pages.flow([{ ...column, element: link, text: address, link: address }]);
  pages.gap(Math.max(0, y + CODE_SIDE - pages.y));
}

const createRule = (x: number, y: number, width: number, dotted: boolean) =>
  ({ kind: 'rule', element: null, x, y, width, dotted }) as const;
