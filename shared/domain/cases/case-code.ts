/** What opens a case to the person concerned, as printed: `XXXXX-XXXXX-XXXXX-XXXXX-C`. */
export type CaseCode = string & { readonly __brand: 'CaseCode' };

/** Crockford's base 32: no I, L, O or U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 20 symbols of 5 bits: 100 bits, which nobody meets by trying. */
const BODY_LENGTH = 20;

/** Random bytes a code uses up. */
export const CASE_CODE_RANDOM_BYTES: number = BODY_LENGTH;

/** Times x in GF(2)[x] / (x⁵ + x² + 1), whose powers of x are all 31 elements but zero. */
const multiplyByX = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

/**
 * One more symbol, a weighted sum of the others over the field of 32 elements. Every weight is another power of x, so that every
 * single wrong symbol shows, and every swap of two, neighbours or not.
 */
function computeCheckSymbol(body: string): string {
  let sum = 0;
  for (const symbol of body) sum = multiplyByX(sum ^ SYMBOLS.indexOf(symbol));
  return SYMBOLS.charAt(sum);
}

const groupSymbols = (text: string): CaseCode => (text.match(/.{1,5}/g) ?? []).join('-') as CaseCode;

/** A new code. @param random 20 fresh random bytes, of which the lower five bits count. */
export function createCaseCode(random: Uint8Array): CaseCode {
  const body = Array.from(random.subarray(0, BODY_LENGTH), (byte) => SYMBOLS.charAt(byte % SYMBOLS.length)).join('');
  return groupSymbols(body + computeCheckSymbol(body));
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
  if (text.length !== BODY_LENGTH + 1 || [...text].some((symbol) => !SYMBOLS.includes(symbol))) return undefined;
  return computeCheckSymbol(text.slice(0, BODY_LENGTH)) === text.at(-1) ? groupSymbols(text) : undefined;
}
