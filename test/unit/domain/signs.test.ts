import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRefusedSign, locateSign, tidyText } from '../../../shared/domain/signs.ts';

describe('is taken where people write', () => {
  it.each`
    text                                                          | why
    ${''}                                                         | ${'nothing'}
    ${'a\tb\nc'}                                                  | ${'tabs and line ends'}
    ${'a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h'}                     | ${'line ends of every system'}
    ${'👩‍👩‍👧‍👦 and 1️⃣'}                                                | ${'a family, and a numeral in a key'}
    ${'🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'} | ${'a flag that is spelled with tags'}
    ${'葛\u{e0100}城'}                                            | ${'a variant of a Japanese name'}
    ${'\u1820\u180b'}                                             | ${'Mongolian spelling'}
    ${'ភាសា\u200bខ្មែរ'}                                            | ${'a place where Khmer may break'}
    ${'นี้\u200bA'}                                                 | ${'the same after Thai'}
    ${'\u2068Max\u2069 sagt'}                                     | ${'an isolate with its partner'}
    ${'\u202a+49 1525\u202c'}                                     | ${'an embedding with its partner'}
    ${'\u202d+49 1525\u202c'}                                     | ${'an override that turns nothing round'}
    ${'\u202eشكرا\u202c'}                                         | ${'the same of letters that run that way'}
    ${'\u2067\u202bشكرا\u202c\u2069'}                             | ${'a pair within a pair'}
    ${'\u06dd٣'}                                                  | ${'a sign of Arabic numbers that is seen'}
    ${'Konto\ufeffnummer\u034f\u061c'}                            | ${'joiners and marks'}
    ${'\u200fنمی\u200cخواهم\u200f'}                               | ${'Persian spelling, between marks of direction'}
    ${'അവന്\u200d'}                                                | ${'Malayalam spelling'}
    ${'Konto\u2060nummer, Rechnungs\u00adpostfach'}               | ${'a word joiner and a soft hyphen'}
  `('$why', ({ text }) => {
    expect(findRefusedSign(text, 'several')).toBeUndefined();
  });
});

describe('is refused, with its place', () => {
  it.each`
    text                                          | lines        | sign
    ${'a\u0000b'}                                 | ${'several'} | ${{ codePoint: 'U+0000', kind: 'control', position: 2, before: 'a', after: 'b' }}
    ${'one\ntwo'}                                 | ${'one'}     | ${{ codePoint: 'U+000A', kind: 'line-end', position: 4, before: 'one', after: 'two' }}
    ${'one\r\ntwo'}                               | ${'one'}     | ${{ codePoint: 'U+000D', kind: 'line-end', position: 4, before: 'one', after: 'two' }}
    ${'one\ttwo'}                                 | ${'one'}     | ${{ codePoint: 'U+0009', kind: 'control', position: 4, before: 'one', after: 'two' }}
    ${'  Konto \u202evon Max'}                    | ${'several'} | ${{ codePoint: 'U+202E', kind: 'unpaired', position: 9, before: 'Konto', after: 'von' }}
    ${'Konto\u202c'}                              | ${'several'} | ${{ codePoint: 'U+202C', kind: 'unpaired', position: 6, before: 'Konto' }}
    ${'\u2066a\u202c'}                            | ${'several'} | ${{ codePoint: 'U+202C', kind: 'unpaired', position: 3, before: 'a' }}
    ${'\u202egpj.exe\u202c'}                      | ${'one'}     | ${{ codePoint: 'U+202E', kind: 'reordering', position: 1, after: 'gpj.exe' }}
    ${'\u202dשלום\u202c'}                         | ${'one'}     | ${{ codePoint: 'U+202D', kind: 'reordering', position: 1, after: 'שלום' }}
    ${'a \ufe0f'}                                 | ${'several'} | ${{ codePoint: 'U+FE0F', kind: 'selector', position: 3, before: 'a' }}
    ${'\ufe0fa'}                                  | ${'several'} | ${{ codePoint: 'U+FE0F', kind: 'selector', position: 1, after: 'a' }}
    ${'a\u{e0041}'}                               | ${'several'} | ${{ codePoint: 'U+E0041', kind: 'tag', position: 2, before: 'a' }}
    ${'a\ue000'}                                  | ${'several'} | ${{ codePoint: 'U+E000', kind: 'private', position: 2, before: 'a' }}
    ${'a\u0378'}                                  | ${'several'} | ${{ codePoint: 'U+0378', kind: 'unassigned', position: 2, before: 'a' }}
    ${'a\u200bb'}                                 | ${'several'} | ${{ codePoint: 'U+200B', kind: 'invisible', position: 2, before: 'a', after: 'b' }}
    ${'a\u3164b'}                                 | ${'several'} | ${{ codePoint: 'U+3164', kind: 'invisible', position: 2, before: 'a', after: 'b' }}
    ${'𝒳 ❤️ \u0007'}                              | ${'several'} | ${undefined}
    ${'𝒳 ❤️ \u0007.'}                             | ${'several'} | ${{ codePoint: 'U+0007', kind: 'control', position: 6, before: '❤️', after: '.' }}
    ${`${'a'.repeat(30)}\u0007${'b'.repeat(30)}`} | ${'one'}     | ${{ codePoint: 'U+0007', kind: 'control', position: 31, before: 'a'.repeat(20), after: 'b'.repeat(20) }}
    ${'\u0007'}                                   | ${'one'}     | ${{ codePoint: 'U+0007', kind: 'control', position: 1 }}
  `('$text', ({ text, lines, sign }) => {
    if (sign === undefined) expect(findRefusedSign(text, lines)).toBeDefined();
    else expect(findRefusedSign(text, lines)).toEqual(sign);
  });

  it('the first of several', () => {
    expect(findRefusedSign('a\ue000 \u202e', 'several')).toMatchObject({ codePoint: 'U+E000' });
    expect(findRefusedSign('a\u202e \ue000', 'several')).toMatchObject({ codePoint: 'U+202E' });
  });

  it('where nothing stands, nothing is named but the place', () => {
    expect(locateSign('', 0)).toEqual({ codePoint: 'U+0000', kind: 'control', position: 1 });
  });
});

describe('what earlier versions took', () => {
  const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
  const SEEN = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 1 })
    .filter((sign) => !UNSEEN.test(sign.normalize('NFC')));

  it('is taken, and stored as they stored it: no digest changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: SEEN, maxLength: 40 }), (text) => {
        const stored = text.trim().normalize('NFC');
        fc.pre(!UNSEEN.test(stored));
        expect(tidyText(text)).toBe(stored);
        expect(findRefusedSign(stored, 'several')).toBeUndefined();
      }),
    );
  });
});

it('tidying twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 10 }),
      (a, b) => {
        const once = tidyText(`${a}\r\n${b}\u2028`);
        expect(tidyText(once)).toBe(once);
      },
    ),
  );
});
