import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { measureByPairs } from '../../../../shared/adapters/pdf/text-widths.ts';
import { createTypeface } from '../../../../shared/adapters/pdf/typeface.ts';
import { fontFile } from '../../../support/printing.ts';

describe.each(['400Regular', '700Bold'] as const)('widths by pairs in %s', (face) => {
  const bytes = fontFile(face);
  const font = create(bytes);
  const layOut = (text: string): number => font.layout(text).advanceWidth;
  const measure = measureByPairs(layOut);
  const { shows } = createTypeface(bytes);

  it.each([
    '',
    'a',
    'AV',
    'office',
    'afflict',
    'ffi',
    'fi fl ff',
    'fffi',
    'ffffl',
    'Ta. To, “W”',
    'i\u030a',
    'Ất',
    'ПАТ.',
    'x\u2060y',
    '𝒳y',
  ])('of %j are those of the font', (text) => {
    expect(measure(text)).toBe(layOut(text));
  });

  it('are those of the font, whatever is set plainly', () => {
    const plain = fc.integer({ min: 0x20, max: 0x2af }).map((code) => String.fromCodePoint(code));
    const wider = fc.oneof(
      fc.integer({ min: 0x300, max: 0x52f }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x1e00, max: 0x20bf }).map((code) => String.fromCodePoint(code)),
    );
    const letters = fc
      .oneof({ weight: 3, arbitrary: plain }, wider, fc.constantFrom(...'filtjfAVToy.,- '))
      .filter(shows);
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (word) => {
        expect(measure(word.join(''))).toBe(layOut(word.join('')));
      }),
      { numRuns: 400 },
    );
  });
});

it('as many pairs are kept as a page has letters, and no more than a bound', () => {
  let laidOut = 0;
  const measure = measureByPairs((text) => {
    laidOut += 1;
    return text.length;
  });
  expect(measure('holdhold')).toBe(8);
  expect(measure('hold')).toBe(4);
  expect(laidOut).toBe(8); // h, ho, o, ol, l, ld, d, dh
  for (let code = 0x4e00; code < 0x4e00 + 20_000; code += 1) measure(String.fromCodePoint(code));
  laidOut = 0;
  expect(measure('hold')).toBe(4);
  expect(laidOut).toBe(6); // all but d and dh
});
