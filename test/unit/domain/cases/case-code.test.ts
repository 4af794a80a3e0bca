import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseCode, readCaseCode } from '../../../../shared/domain/cases/case-code.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const code = fc.uint8Array({ minLength: 20, maxLength: 20 }).map(createCaseCode);
const position = fc.nat(20);

/** The symbols of a code without its dashes, changed and grouped again. */
function changed(text: string, change: (symbols: string[]) => void): string {
  const symbols = [...text.replaceAll('-', '')];
  change(symbols);
  return symbols.join('');
}

describe('a case code', () => {
  it.each`
    bytes                                                                 | code                           | why
    ${new Array(20).fill(0)}                                              | ${'00000-00000-00000-00000-0'} | ${'nothing sums to nothing'}
    ${Array.from({ length: 20 }, (_, index) => index)}                    | ${'01234-56789-ABCDE-FGHJK-J'} | ${'each symbol has a weight of its own'}
    ${Array.from({ length: 20 }, (_, index) => (index === 19 ? 1 : 0))}   | ${'00000-00000-00000-00001-2'} | ${'the last one counts x'}
    ${Array.from({ length: 20 }, (_, index) => (index === 19 ? 33 : 32))} | ${'00000-00000-00000-00001-2'} | ${'only five bits of a byte count'}
    ${new Array(20).fill(255)}                                            | ${'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-A'} | ${'every bit set'}
  `('$code: $why', ({ bytes, code: expected }) => {
    expect(createCaseCode(Uint8Array.from(bytes))).toBe(expected);
  });

  it('uses every symbol alike: no bit of the randomness is lost', () => {
    const all = Array.from({ length: 256 }, (_, byte) => createCaseCode(new Uint8Array(20).fill(byte)).charAt(0));
    for (const symbol of SYMBOLS) expect(all.filter((one) => one === symbol)).toHaveLength(8);
  });

  it.each`
    typed                                               | why
    ${'01234-56789-ABCDE-FGHJK-J'}                      | ${'as printed'}
    ${'0123456789abcdefghjkj'}                          | ${'in lower case, without dashes'}
    ${' 01234 56789 ABCDE FGHJK J\n'}                   | ${'with spaces'}
    ${'O1234-56789-ABCDE-FGHJK-J'}                      | ${'with the letter O for zero'}
    ${'oI234-56789-ABCDE-FGHJK-j'}                      | ${'with the letter I for one'}
    ${'0l234-56789-ABCDE-FGHJK-J'}                      | ${'with the letter l for one'}
    ${'01234–56789—ABCDE−FGHJK‑J'}                      | ${'with the dashes phones and printers put'}
    ${'０１２３４-５６７８９-ＡＢＣＤＥ-ＦＧＨＪＫ-Ｊ'} | ${'in full-width forms'}
  `('is read $why', ({ typed }) => {
    expect(readCaseCode(typed)).toBe('01234-56789-ABCDE-FGHJK-J');
  });

  it.each`
    typed                           | why
    ${''}                           | ${'empty'}
    ${'01234-56789-ABCDE-FGHJK'}    | ${'without its check symbol'}
    ${'01234-56789-ABCDE-FGHJK-JJ'} | ${'too long'}
    ${'01234-56789-ABCDE-FGHJK-P'}  | ${'with a wrong check symbol'}
    ${'U1234-56789-ABCDE-FGHJK-J'}  | ${'with U, which is no symbol'}
    ${'01234-56789-ABCDE-FGHJK-*'}  | ${'with a sign that is no symbol'}
    ${'01234/56789/ABCDE/FGHJK/N'}  | ${'with other marks between its groups'}
  `('is not read $why', ({ typed }) => {
    expect(readCaseCode(typed)).toBeUndefined();
  });

  it('is read as it was given out', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(readCaseCode(one.toLowerCase().replaceAll('-', ' '))).toBe(one);
      }),
    );
  });

  it('shows every single wrong symbol', () => {
    fc.assert(
      fc.property(code, position, fc.integer({ min: 1, max: 31 }), (one, at, by) => {
        const wrong = changed(one, (symbols) => {
          symbols[at] = SYMBOLS.charAt((SYMBOLS.indexOf(symbols[at] ?? '') + by) % 32);
        });
        expect(readCaseCode(wrong)).toBeUndefined();
      }),
    );
  });

  it('shows every swap of two different symbols, neighbours or not', () => {
    fc.assert(
      fc.property(code, position, position, (one, first, second) => {
        const swapped = changed(one, (symbols) => {
          [symbols[first], symbols[second]] = [symbols[second] ?? '', symbols[first] ?? ''];
        });
        expect(readCaseCode(swapped)).toBe(swapped === one.replaceAll('-', '') ? one : undefined);
      }),
    );
  });
});
