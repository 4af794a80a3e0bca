import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { paintDrawing } from '../../../../shared/adapters/pdf/paint.ts';
import { type Face, FONT_FILES } from '../../../../shared/adapters/pdf/type/faces.ts';
import { Fonts } from '../../../../shared/adapters/pdf/type/fonts.ts';
import { Setter } from '../../../../shared/adapters/pdf/type/setter.ts';
import { typesetPrint } from '../../../../shared/adapters/pdf/typeset.ts';
import type { Block } from '../../../../shared/documents/blocks/block.ts';
import { EXTRACTORS } from '../../../support/pdf/extract.ts';
import { PRINT, readFont } from '../../../support/printing.ts';

const setter = new Setter(readFont);
const fonts = new Fonts(readFont);

/** Texts one below the other, in both weights, as a PDF. */
function printTexts(texts: readonly string[]): Promise<Uint8Array> {
  const blocks = texts.flatMap((text): Block[] => [
    { kind: 'free-text', text, depth: 0 },
    { kind: 'blank', label: '', value: text, depth: 0, own: true },
  ]);
  const print = { ...PRINT, footer: '', numberPage: () => '', parts: [blocks] };
  return paintDrawing(typesetPrint(print, setter), print);
}

/** What stands on the pages, without what sets lines and words apart. */
const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Every letter of a script that a font has, as texts are kept: composed (NFC), and shown. */
function lettersOf(face: Face, script: RegExp): string[] {
  const font = fonts.open(face, 'regular');
  return Array.from({ length: 0x1_1000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => script.test(letter) && letter.normalize('NFC') === letter && font.has(letter));
}

/** Ligatures kept for old encodings: nobody types them, and one reader takes them apart. */
const APART = /[\ufb00-\ufb06\ufb13-\ufb17]/u;

describe.each([
  ['Latin', 'european', /\p{Script=Latin}/u, 1_200],
  ['Greek', 'european', /\p{Script=Greek}/u, 340],
  ['Cyrillic', 'european', /\p{Script=Cyrillic}/u, 400],
  ['Georgian', 'georgian', /\p{Script=Georgian}/u, 170],
  ['Armenian', 'armenian', /\p{Script=Armenian}/u, 80],
] as const)('%s', (_script, face, script, atLeast) => {
  const letters = lettersOf(face, script).filter((letter) => !APART.test(letter));
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await printTexts(letters.map((letter) => `a${letter}1`));
  });

  it('has letters', () => {
    expect(letters.length).toBeGreaterThan(atLeast);
  });

  it.each(Object.entries(EXTRACTORS))('is copied out letter by letter by %s', async (_name, extract) => {
    const found = bare(await extract(pdf));
    const lost = letters.filter((letter) => found.split(`a${letter}1`).length < 3);
    expect(lost.map((letter) => letter.codePointAt(0)?.toString(16))).toEqual([]);
  });
});

it.each(Object.entries(EXTRACTORS))(
  'words of marks and letters come out of %s as they were written',
  async (_name, extract) => {
    const mark = fc.constantFrom('', '\u0301', '\u0300', '\u0323', '\u030a', '\u0331', '\u0308');
    const marked = fc.tuple(fc.constantFrom(...'aeiounsmọẹịṣḿǹžıйіάω'), mark).map((both) => both.join(''));
    const word = fc
      .array(fc.oneof(marked, fc.constantFrom(...'flitіґёბგქცՀյև._-@91')), { minLength: 1, maxLength: 12 })
      .map((all) => all.join('').normalize('NFC').replace(/-+$/u, '.')); // at the end of a line a hyphen is lost: see `spellExactly`
    const property = fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 40 }), async (words) => {
      const pdf = await printTexts(words);
      expect(bare(await extract(pdf))).toBe(words.map((one) => one + one).join(''));
    });
    await fc.assert(property, { numRuns: 25 });
  },
);

it('no font is named that is not there', () => {
  for (const weights of Object.values(FONT_FILES))
    for (const file of Object.values(weights)) expect(readFont(file).length).toBeGreaterThan(10_000);
});
