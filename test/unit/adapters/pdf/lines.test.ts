import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLegible } from '../../../../shared/adapters/pdf/legible.ts';
import { breakLines } from '../../../../shared/adapters/pdf/lines.ts';
import { createTypeface } from '../../../../shared/adapters/pdf/typeface.ts';
import { fontFile } from '../../../support/printing.ts';

/** Every character is one wide. */
const measure = (text: string): number => [...text].length;

describe('lines', () => {
  it.each([
    ['one two three', 8, ['one two', 'three']],
    ['one two three', 100, ['one two three']],
    ['line one\nline two', 100, ['line one', 'line two']],
    ['above\n\nbelow', 100, ['above', '', 'below']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['to abcdefghij', 4, ['to', 'abcd', 'efgh', 'ij']],
    ['a\tb', 100, ['a    b']],
    ['e\u0301e\u0301e\u0301', 4, ['e\u0301e\u0301', 'e\u0301']],
    ['', 10, ['']],
  ])('%j at %i', (text, width, lines) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });

  it('are never wider than they may be, and lose nothing but white space', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }).filter((word) => !/\s/u.test(word)));
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = breakLines(text, width, (line) => line.length);
        const graphemes = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment.length);
        const widest = Math.max(0, ...graphemes);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.max(width, widest));
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('legible text', () => {
  const face = (pattern: RegExp) => ({ shows: (character: string) => pattern.test(character) });
  const faces = { regular: face(/[ -~]/), bold: face(/[ -y]/) };

  it.each([
    ['plain', 'plain'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['a\u{5F35}b', 'a[U+5F35]b'],
    ['\u{1F600}', '[U+1F600]'],
    ['\u{E9}', '[U+00E9]'],
    ['z', '[U+007A]'], // one face has it, the other lacks it
    ['[U+0041]', '[U+005B]U+0041]'],
    ['[x] [U+', '[x] [U+005B]U+'],
  ])('%j is printed %j', (text, shown) => {
    expect(makeLegible(text, faces)).toBe(shown);
  });

  it('is never the same for two texts', () => {
    const text = fc.string({ unit: fc.constantFrom('[', 'U', '+', '0', '4', '1', ']', '\u{5F35}', 'a') });
    const back = (shown: string) =>
      shown.replace(/\[U\+([0-9A-F]{4,6})\]/gu, (_code, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
    const property = fc.property(text, (original) => {
      expect(back(makeLegible(original, faces))).toBe(original);
    });
    fc.assert(property);
  });
});

describe('a word wider than its line', () => {
  const LETTERS = [...'AVTWPLafiltyowr.-@0179/ÖŻщЖαΩ', 'e\u0301'];
  const graphemesOf = (text: string): string[] =>
    Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

  /** As many characters on each line as fit, found by adding one at a time. */
  function fillOneByOne(word: string, fits: (text: string) => boolean): string[] {
    const lines: string[] = [];
    let line = '';
    for (const character of graphemesOf(word)) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    return [...lines, line];
  }

  it.each(['400Regular', '700Bold'] as const)(
    'is broken where it would be by adding one character at a time, in %s',
    (face) => {
      const { width } = createTypeface(fontFile(face));
      const words = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 120 }).map((all) => all.join(''));
      fc.assert(
        fc.property(words, fc.integer({ min: 10, max: 300 }), (word, room) => {
          const measured = (text: string): number => width(text, 10);
          expect(breakLines(word, room, measured)).toEqual(fillOneByOne(word, (text) => measured(text) <= room));
        }),
      );
    },
  );
});
