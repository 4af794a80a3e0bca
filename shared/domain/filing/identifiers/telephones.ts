import type { Telephone } from '../../telephone.ts';
import { correctPhone } from './phones.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Without its first digits, and without what set them apart from the next. */
function dropDigits(text: string, count: number): string {
  let left = count;
  return text
    .replace(/\d/g, (digit) => {
      left -= 1;
      return left >= 0 ? '' : digit;
    })
    .replace(/^[^\d(]+/, '');
}

/**
 * The number an office means: what is dialled within its country alone (a trunk zero) is dropped where the number so corrected exists
 * and the typed one does not. Where the zero is part of the number, as in Italy, it stays.
 */
export function correctTelephone(typed: Telephone): Telephone {
  const { countryCode, areaCode = '', number } = typed;
  const national = digitsOf(areaCode + number);
  const corrected = correctPhone(`${countryCode}${national}`).slice(countryCode.length);
  const extra = national.length - corrected.length;
  if (extra <= 0 || !national.endsWith(corrected)) return typed;
  const { areaCode: _, ...rest } = typed;
  const area = areaCode.slice(extra);
  return {
    ...rest,
    ...(area !== '' && { areaCode: area }),
    number: dropDigits(number, extra - Math.min(extra, areaCode.length)),
  };
}
