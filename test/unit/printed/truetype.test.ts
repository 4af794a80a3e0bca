import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { TrueTypeFont } from '../../../shared/adapters/pdf/truetype.ts';
import { typeface } from '../../../shared/adapters/pdf/typeface.ts';
import { fontFile } from '../../support/printing.ts';

const FACES = [
  ['400Regular', 'NotoSans-Regular'],
  ['700Bold', 'NotoSans-Bold'],
] as const;
/** Simple, composite (accented), combining and lacking characters of each script that is set. */
const TEXT = 'Möwe Ștefan Žižek ẞ Ǻ ﬁ Ελλάδα ἀρχή Їжак № § € “×” e\u0331 \u5F35';

describe.each(FACES)('%s, compared with fontkit', (face, name) => {
  const bytes = fontFile(face);
  const font = new TrueTypeFont(name, bytes);
  const reference = create(bytes);

  it('has the same figures', () => {
    const figures = ({
      postscriptName,
      unitsPerEm,
      ascent,
      descent,
      lineGap,
      xHeight,
      capHeight,
      italicAngle,
      bbox,
    }: typeof reference | TrueTypeFont) => ({
      postscriptName,
      unitsPerEm,
      ascent,
      descent,
      lineGap,
      xHeight,
      capHeight,
      italicAngle,
      bbox: { minX: bbox.minX, minY: bbox.minY, maxX: bbox.maxX, maxY: bbox.maxY },
    });
    expect(figures(font)).toEqual(figures(reference));
    expect(font['OS/2'].sFamilyClass).toBe(0);
    expect(font.post.isFixedPitch).toBe(false);
    expect(font.head.macStyle.italic).toBe(false);
  });

  it('has the same glyph, as wide, for every character of the basic plane', () => {
    for (let codePoint = 0; codePoint < 0x1_0000; codePoint += 1) {
      const { id, advanceWidth } = reference.glyphForCodePoint(codePoint);
      const glyph = font.glyphForCodePoint(codePoint);
      if (glyph.id !== id || glyph.advanceWidth !== advanceWidth) expect(glyph).toEqual({ id, advanceWidth });
      if (font.hasGlyphForCodePoint(codePoint) !== reference.hasGlyphForCodePoint(codePoint))
        expect.fail(`U+${codePoint}`);
    }
  });

  it('gives a subset with the very outlines of the whole', () => {
    const subset = font.createSubset();
    const numbers = [...TEXT].map((character) => {
      const { id } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      return { id, number: subset.includeGlyph(id) };
    });
    const file = subset.encode();
    const part = create(file);
    expect(file.byteLength).toBeLessThan(40_000);
    for (const { id, number } of [{ id: 0, number: 0 }, ...numbers]) {
      expect(part.getGlyph(number).path.toSVG()).toBe(reference.getGlyph(id).path.toSVG());
      expect(part.getGlyph(number).advanceWidth).toBe(reference.getGlyph(id).advanceWidth);
    }
  });

  it('numbers glyphs without gaps, each once, and what is lacking 0', () => {
    const subset = font.createSubset();
    expect([0, 70, 36, 70, 0, 37].map((glyph) => subset.includeGlyph(glyph))).toEqual([0, 1, 2, 1, 0, 3]);
  });
});

describe('a typeface shows', () => {
  const { shows, width } = typeface(new TrueTypeFont('NotoSans-Regular', fontFile('400Regular')));

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
  expect(() => new TrueTypeFont('None', bytes)).toThrow();
});
