import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import type { Drawing, GraphicsObject } from '../../../../shared/adapters/pdf/drawing.ts';
import { Setter } from '../../../../shared/adapters/pdf/type/setter.ts';
import { typesetPrint } from '../../../../shared/adapters/pdf/typeset.ts';
import type { Block } from '../../../../shared/documents/blocks/block.ts';
import type { Print } from '../../../../shared/documents/print.ts';
import { PRINT, readFont } from '../../../support/printing.ts';

const setter = new Setter(readFont);
const set = (blocks: readonly Block[], sheet: Print['sheet'] = 'A4'): Drawing =>
  typesetPrint({ ...PRINT, sheet, parts: [blocks] }, setter);

type Text = Extract<GraphicsObject, { kind: 'text' }>;
const textsOf = (marks: readonly GraphicsObject[]): Text[] => marks.filter((mark) => mark.kind === 'text');

/** What a mark covers. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
function areaOf(mark: Text): Area {
  const { x, y, size, width } = mark;
  return { left: x, top: y, right: x + width, bottom: y + size * 1.36 };
}
const SLACK = 0.01;
const overlap = (one: Area, other: Area): boolean =>
  one.left < other.right - SLACK &&
  other.left < one.right - SLACK &&
  one.top < other.bottom - SLACK &&
  other.top < one.bottom - SLACK;

const someText = fc.oneof(
  fc.string({ maxLength: 3_000 }),
  fc.lorem({ maxCount: 300 }),
  fc.string({
    unit: fc.constantFrom('W', 'm', '\u{5F35}', 'Ж', 'ბ', 'א', 'لا', '\u{1F600}', 'ำ', '\n', '\t', ' '),
    maxLength: 500,
  }),
);
const depth = fc.nat(3);
const someBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title', 'section', 'heading'), text: fc.lorem({ maxCount: 40 }), depth }),
  fc.record({ kind: fc.constantFrom('paragraph', 'strong', 'small'), text: fc.lorem({ maxCount: 200 }) }),
  fc.record({ kind: fc.constant('free-text'), text: fc.option(someText), depth }),
  fc.record({
    kind: fc.constant('blank'),
    label: fc.lorem({ maxCount: 30 }),
    value: fc.option(someText),
    depth,
    own: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('box'), label: fc.lorem({ maxCount: 60 }), ticked: fc.boolean(), depth }),
  fc.constant<Block>({ kind: 'code', address: `https://api.example/${'ab'.repeat(60)}`, caption: 'Check it here:' }),
);

/** Refuses text outside the margins, and any two texts that touch. */
function expectClear(marks: readonly GraphicsObject[], width: number, height: number): void {
  const areas = textsOf(marks)
    .filter(({ text }) => text !== '×') // stands in its box, before its label
    .map(areaOf);
  for (const [index, area] of areas.entries()) {
    expect(area.left).toBeGreaterThanOrEqual(56 - SLACK);
    expect(area.right).toBeLessThanOrEqual(width - 56 + SLACK);
    expect(area.bottom).toBeLessThanOrEqual(height - 28);
    expect(areas.slice(index + 1).filter((other) => overlap(area, other))).toEqual([]);
  }
}

describe('whatever is printed', () => {
  it.each(['A4', 'LETTER'] as const)('nothing overlaps or leaves the %s page', (sheet) => {
    const property = fc.property(fc.array(someBlock, { maxLength: 25 }), (blocks) => {
      const { pages, width, height } = set(blocks, sheet);
      for (const marks of pages) expectClear(marks, width, height);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('every word of a text is set, in its order', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 800 });
    const property = fc.property(words, (all) => {
      const { pages, elements } = set([{ kind: 'blank', label: 'Words', value: all.join(' '), depth: 0, own: true }]);
      const own = elements.findIndex(({ language }) => language === 'de');
      const shown = pages.flatMap(textsOf).filter(({ element }) => element === own);
      expect(
        shown
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(all.join(''));
    });
    fc.assert(property, { numRuns: 40 });
  });
});

describe('pages', () => {
  const paragraph: Block = { kind: 'paragraph', text: 'word '.repeat(4_000) };

  it('are numbered, each with the reference and version', () => {
    const { pages } = set([paragraph]);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, marks] of pages.entries()) {
      const feet = textsOf(marks).filter(({ element }) => element === null);
      expect(feet.map(({ text }) => text)).toEqual([
        'A794-42EM-7K8M, version 2',
        `Seite ${index + 1} von ${pages.length}`,
      ]);
    }
  });

  it('begin anew with each part', () => {
    const part = (text: string): Block[] => [{ kind: 'title', text, depth: 0 }];
    const { pages } = typesetPrint({ ...PRINT, parts: [part('One'), part('Two')] }, setter);
    expect(pages.map((marks) => textsOf(marks)[0]?.text)).toEqual(['One', 'Two']);
  });

  it('never end with a heading', () => {
    const line: Block = { kind: 'paragraph', text: 'A line.' };
    for (let lines = 25; lines < 45; lines += 1) {
      const { pages } = set([...Array<Block>(lines).fill(line), { kind: 'section', text: 'Heading', depth: 0 }, line]);
      for (const marks of pages) {
        const body = textsOf(marks).filter(({ element }) => element !== null);
        expect(body.at(-1)?.text).toBe('A line.');
      }
    }
  });

  it('do not part a box from its label', () => {
    const box: Block = { kind: 'box', ticked: true, label: 'Label '.repeat(40), depth: 0 };
    const { pages } = set(Array<Block>(60).fill(box));
    for (const marks of pages) {
      const boxes = marks.filter(({ kind }) => kind === 'box').length;
      expect(textsOf(marks).filter(({ text }) => text === '×')).toHaveLength(boxes);
      expect(textsOf(marks).filter(({ text }) => text.startsWith('Label')).length).toBe(boxes * 3);
    }
  });
});

describe('what is read aloud', () => {
  const tagsOf = ({ elements }: Drawing) => elements.map(({ tag }) => tag);

  it('knows titles, sections and headings by their rank', () => {
    const rank = (kind: 'title' | 'section' | 'heading'): Block => ({ kind, text: kind, depth: 0 });
    const ranks = [rank('title'), rank('section'), rank('heading')];
    expect(tagsOf(set(ranks))).toEqual(['Document', 'Part', 'H1', 'H2', 'H3']);
    expect(tagsOf(set([rank('title'), rank('heading')]))).toEqual(['Document', 'Part', 'H1', 'H2']);
  });

  it('says whether a box is ticked', () => {
    const box = (ticked: boolean): Block => ({ kind: 'box', ticked, label: 'Label', depth: 0 });
    const { elements } = set([box(true), box(false)]);
    expect(elements.flatMap(({ actual }) => actual ?? [])).toEqual(['Ticked: ', 'Not ticked: ']);
  });

  it('names the language of what was filled in, not of the form or the record', () => {
    const blank = (own: boolean): Block => ({ kind: 'blank', label: 'Label', value: 'Wert', depth: 0, own });
    const { elements } = set([blank(true), blank(false), { kind: 'free-text', text: 'Worte', depth: 0 }]);
    expect(elements.map(({ tag, language }) => [tag, language])).toEqual([
      ['Document', undefined],
      ['Part', undefined],
      ['P', undefined],
      ['Span', undefined],
      ['Span', 'de'],
      ['P', undefined],
      ['Span', undefined],
      ['Span', undefined],
      ['P', 'de'],
    ]);
  });
});

it('shows an empty blank as a dotted rule', () => {
  const { pages } = set([
    { kind: 'blank', label: 'Label', value: null, depth: 0, own: true },
    { kind: 'free-text', text: null, depth: 0 },
  ]);
  const rules = pages.flat().filter((mark) => mark.kind === 'rule');
  expect(rules.map(({ dotted }) => dotted)).toEqual([true, true]);
});

it('draws a code that a telephone reads as the address beside it', () => {
  const address = `https://api.holdfast.example/v1/verifications/ord_0123456789abcdefghjkmnpqrs?digest=${'ab'.repeat(32)}`;
  const [matrix] = set([{ kind: 'code', address, caption: 'Check:' }])
    .pages.flat()
    .filter((mark) => mark.kind === 'matrix');
  const squares = matrix?.squares ?? [];
  const scale = 4;
  const side = squares.length * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [row, cells] of squares.entries())
    for (const [column, black] of cells.entries())
      for (let dot = 0; black && dot < scale * scale; dot += 1) {
        const at = (row * scale + Math.floor(dot / scale)) * side + column * scale + (dot % scale);
        data.fill(0, at * 4, at * 4 + 3);
      }
  expect(decodeQR({ width: side, height: side, data })).toBe(address);
});

it('says so when characters had to be printed as code points', () => {
  const words = (text: string): Block => ({ kind: 'free-text', text, depth: 0 });
  const shown = (text: string) =>
    set([words(text)])
      .pages.flatMap(textsOf)
      .filter(({ element }) => element !== null);
  expect(shown('张').map(({ text }) => text)).toEqual(['张']);
  expect(shown('\u{1F600}').map(({ text }) => text)).toEqual(['[U+1F600]', 'Some are spelled.']);
});
