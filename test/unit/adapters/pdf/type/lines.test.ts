import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreaks } from '../../../../../shared/adapters/pdf/type/breaks.ts';
import { fillLines, sumWidths } from '../../../../../shared/adapters/pdf/type/lines.ts';
import { Setter } from '../../../../../shared/adapters/pdf/type/setter.ts';
import type { Cluster } from '../../../../../shared/adapters/pdf/type/shape.ts';
import { readFont } from '../../../../support/printing.ts';

const setter = new Setter(readFont);
const WIDE = Number.POSITIVE_INFINITY;
/** A run of the font at hand, each cluster made one size wide. */
const even = (text: string): Cluster[] =>
  setter
    .set(text, 'regular', WIDE)
    .lines.flatMap(({ clusters }) => clusters.map((cluster) => ({ ...cluster, width: 1 })));
const fill = (text: string, width: number): string[] =>
  fillLines(text, even(text), width).map((line) => line.map((cluster) => cluster.text).join(''));

describe('lines', () => {
  it.each([
    ['one two three', 8, ['one two', 'three']],
    ['one two three', 100, ['one two three']],
    ['abcdeghijk', 4, ['abcd', 'eghi', 'jk']],
    ['to abcdeghijk', 4, ['to', 'abcd', 'eghi', 'jk']],
    ['a  b', 2, ['a', 'b']],
    ['e\u0331a\u0331o\u0331', 4, ['e\u0331a\u0331', 'o\u0331']],
    ['e\u0331\u0301', 1, ['e\u0331\u0301']], // a letter is never parted from its marks
    ['abc-defgh', 4, ['abc', '-def', 'gh']], // a hyphen at the end of a line is lost to whoever copies it
    ['', 10, ['']],
  ])('%j at %i', (text, width, lines) => {
    expect(fill(text, width)).toEqual(lines);
  });

  it.each([
    ['ประเทศไทยกรุงเทพ', [0, 9]],
    ['東京都、千代田区', [0, 2, 4, 7]],
    ['「東京」です。', [0, 4]],
    ['one (two)', [0, 3]],
  ])('%j may end at %j', (text, breaks) => {
    expect([...findBreaks(text)]).toEqual(expect.arrayContaining(breaks));
    for (const at of findBreaks(text)) expect(text.slice(at)).not.toMatch(/^[、。」)]/u);
  });

  it('are never wider than they may be, and lose nothing but white space', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abWЖბ中-'), minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 40 }), (parts, width) => {
        const text = parts.join(' ');
        const { lines } = setter.set(text, 'bold', width);
        for (const line of lines) expect(sumWidths(line.clusters)).toBeLessThanOrEqual(width + 0.001);
        expect(
          lines
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
