import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCRIPTS } from '../../../../../shared/adapters/pdf/type/faces.ts';
import { type SetLine, Setter } from '../../../../../shared/adapters/pdf/type/setter.ts';
import { readFont } from '../../../../support/printing.ts';

const setter = new Setter(readFont);
const WIDE = Number.POSITIVE_INFINITY;

/** As it is read. */
const set = (text: string, width = WIDE): readonly SetLine[] => setter.set(text, 'regular', width).lines;
const textOf = (text: string): string =>
  set(text)
    .map((line) => line.text)
    .join('\n');
/** From left to right. */
const seen = (text: string): string =>
  set(text)
    .flatMap(({ clusters }) => clusters.map((cluster) => cluster.text))
    .join('');
const fontsOf = (text: string): string[] => [
  ...new Set(set(text).flatMap(({ clusters }) => clusters.map(({ font }) => font.file.split('_')[0] ?? ''))),
];

describe('what no font has', () => {
  it.each([
    ['plain', 'plain'],
    ['two\nlines\tand a tab', 'two\nlines    and a tab'],
    ['a\u{13000}b', 'a[U+13000]b'],
    ['\u{1F600}', '[U+1F600]'],
    ['\u{1F468}\u200D\u{1F469}', '[U+1F468][U+200D][U+1F469]'], // no part of it is dropped
    ['[U+0041]', '[U+005B]U+0041]'],
    ['[x] [U+', '[x] [U+005B]U+'],
    [`a${'\u0331'.repeat(40)}`, `[U+0061]${'[U+0331]'.repeat(40)}`], // no letter of any language
    ['မြန်မာ', '[U+1019][U+103C][U+1014][U+103A][U+1019][U+102C]'], // a script that nobody looked at
  ])('%j is set %j', (text, shown) => {
    expect(textOf(text)).toBe(shown);
  });

  it('is told', () => {
    expect(setter.set('a\u{13000}', 'bold', WIDE).spelled).toBe(true);
    expect(setter.set('aბ中', 'bold', WIDE).spelled).toBe(false);
  });

  it('is never the same for two texts', () => {
    const text = fc.string({ unit: fc.constantFrom('[', 'U', '+', '0', '4', '1', ']', '\u{13000}', 'a', 'א') });
    const back = (shown: string) =>
      shown.replace(/\[U\+([0-9A-F]{4,6})\]/gu, (_code, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
    fc.assert(
      fc.property(text, (original) => {
        expect(back(textOf(original))).toBe(original);
      }),
    );
  });

  it('is one thing: no line ends within a code point', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ბ', '\u{13000}', '\u{1F600}', '\u{10900}', ' '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 30 }), (original, width) => {
        for (const line of set(original, width))
          expect(line.text.replaceAll(/\[U\+[0-9A-F]{4,6}\]/gu, '')).not.toMatch(/[[\]+]/);
      }),
    );
  });
});

describe('each script', () => {
  const SAMPLES: Readonly<Record<string, string>> = {
    Latn: 'thị.hường',
    Grek: 'Αθήνα',
    Cyrl: 'Київ',
    Geor: 'თბილისი',
    Armn: 'Երևան',
    Arab: 'الرباط',
    Hebr: 'יְרוּשָׁלַיִם',
    Thai: 'คำสั่งซื้อ',
    Deva: 'मुख्यालय',
    Kana: 'カイトメール',
    Hang: '서울',
    Bopo: 'ㄅㄆㄇ',
    Hani: '北京',
  };

  it.each(SCRIPTS.map(({ tag }) => tag))('%s has a shape for each letter', (tag) => {
    const [line] = set(SAMPLES[tag] ?? '');
    expect(line?.text).toBe(SAMPLES[tag]);
    for (const { glyphs } of line?.clusters ?? []) for (const { id } of glyphs) expect(id).toBeGreaterThan(0);
  });

  it.each([
    ['東京の株式会社', ['NotoSansJP']],
    ['北京市海淀区', ['NotoSansSC']],
    ['서울 中區', ['NotoSansKR', 'NotoSans']],
    ['东 と', ['NotoSansSC', 'NotoSans', 'NotoSansJP']], // what Japan's font lacks
    ['გიორგი_91', ['NotoSansGeorgian']], // one word, one font
    ['東京Taro_88', ['NotoSansSC']],
    ['≥ → ✓', ['NotoSansMath', 'NotoSans']],
  ])('%s is set in the fonts of its script and country', (text, fonts) => {
    expect(fontsOf(text).toSorted()).toEqual(fonts.toSorted());
  });
});

describe('direction', () => {
  it.each([
    ['abc אבג', 'abc גבא', false],
    ['אבג abc', 'abc גבא', true],
    ['אבג 12/34', '12/34 גבא', true],
    ['ת 42%', '42% ת', true],
    ['كتاب ١٢٣', '١٢٣ باتك', true],
    ['ab \u05d0\u05d1 12 \u05d2 cd', 'ab \u05d2 12 \u05d1\u05d0 cd', false],
    ['a\u{1F600}\u05d0', 'a[U+1F600]\u05d0', false],
  ])('%j is seen %j', (text, wanted, rightToLeft) => {
    expect(seen(text)).toBe(wanted);
    expect(set(text)[0]?.rightToLeft).toBe(rightToLeft);
  });

  it('a bracket opens towards what it encloses', () => {
    const glyphs = (text: string) =>
      set(text).flatMap(({ clusters }) => clusters.flatMap((one) => one.glyphs.map(({ id }) => id)));
    const [opening, closing] = [...glyphs('('), ...glyphs(')')];
    const [first, , last] = glyphs('(א)');
    expect(fontsOf('(א)')).toEqual(['NotoSansHebrew']);
    expect([opening, closing]).not.toEqual([closing, opening]);
    expect(first).not.toBe(last);
    const hebrew = set('(א)')[0]?.clusters.map(({ text }) => text);
    expect(hebrew).toEqual([')', 'א', '(']); // from left to right, each drawn the other way round
  });
});
