import { describe, expect, it } from 'vitest';
import { createTypeface } from '../../../../shared/adapters/pdf/typeface.ts';
import { fontFile } from '../../../support/printing.ts';

describe('a typeface shows', () => {
  const { shows, width } = createTypeface(fontFile('400Regular'));

  it.each([...'aÖŝΩἀжЇ7§€ \u0301'])('%s', (character) => expect(shows(character)).toBe(true));
  it('no script it lacks, nor one that has to be joined or reordered, as Devanagari, which it has', () => {
    expect([...'中عא\u{1F600}क'].filter(shows)).toEqual([]);
  });
  it('measures in points', () => {
    expect(width('a', 10)).toBeCloseTo(5.61, 2);
    expect(width('aa', 20)).toBeCloseTo(22.44, 2);
  });
});

it.each([
  ['no tables', new Uint8Array(12)],
  ['nothing a font has', new TextEncoder().encode('<!doctype html><title>Not found</title>')],
])('a file with %s is refused', (_what, bytes) => {
  expect(() => createTypeface(bytes)).toThrow();
});
