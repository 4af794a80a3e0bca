/** What opens a case to the person concerned, as printed: `XXXXX-XXXXX-XXXXX-XXXXX-C`. */
export type CaseCode = string & { readonly __brand: 'CaseCode' };

/** Crockford's base 32: no I, L, O or U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 20 symbols of 5 bits: 100 bits, which nobody meets by trying. */
const BODY = 20;

/** Random bytes a code uses up. */
export const CASE_CODE_RANDOM_BYTES: number = BODY;

/** Times x in GF(2)[x] / (x⁵ + x² + 1), whose powers of x are all 31 elements but zero. */
const timesX = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

/**
 * One more symbol, a weighted sum of the others over the field of 32 elements. Every weight is another power of x, so that every
 * single wrong symbol shows, and every swap of two, neighbours or not.
 */
function checkSymbol(body: string): string {
  let sum = 0;
  for (const symbol of body) sum = timesX(sum ^ SYMBOLS.indexOf(symbol));
  return SYMBOLS.charAt(sum);
}

const grouped = (text: string): CaseCode => (text.match(/.{1,5}/g) ?? []).join('-') as CaseCode;

/** A new code. @param random 20 fresh random bytes, of which the lower five bits count. */
export function caseCodeFrom(random: Uint8Array): CaseCode {
  const body = Array.from(random.subarray(0, BODY), (byte) => SYMBOLS.charAt(byte % SYMBOLS.length)).join('');
  return grouped(body + checkSymbol(body));
}

/**
 * A code as it was meant, however it was typed: in any case, with other dashes and spaces or none, with O for 0 and I or L for 1.
 *
 * @returns `undefined` for anything whose length, symbols or check symbol are wrong.
 */
export function readCaseCode(typed: string): CaseCode | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}−]/gu, '') // a minus sign is no dash to Unicode, but to a keyboard
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (text.length !== BODY + 1 || [...text].some((symbol) => !SYMBOLS.includes(symbol))) return undefined;
  return checkSymbol(text.slice(0, BODY)) === text.at(-1) ? grouped(text) : undefined;
}
