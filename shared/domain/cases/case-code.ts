import { listTypedCodes } from './typed-code.ts';

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

/** Every symbol is one, and the last is the one the others ask for. */
const isCode = (text: string): boolean =>
  [...text].every((symbol) => SYMBOLS.includes(symbol)) &&
  computeCheckSymbol(text.slice(0, BODY_LENGTH)) === text.at(-1);

/**
 * A code as it was meant, however it was typed: whatever the check symbol proves right.
 *
 * @returns `undefined` where nothing in the text has the length, the symbols and the check symbol of a code.
 */
export function readCaseCode(typed: string): CaseCode | undefined {
  for (const text of listTypedCodes(typed, BODY_LENGTH + 1)) if (isCode(text)) return groupSymbols(text);
  return undefined;
}
