import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { toAsciiDigits } from '../../digits.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

const PHONE_FORM = 'must be a plus sign, country code and number in digits (E.164)';

/** Marks that telephones and programs put around a number: digits read one way with and without them. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202d\u2060\u2066-\u2069\ufeff]/gu;
const LINK = /^tel:/iu;
/** What people set digits apart with. */
const SEPARATORS = /[\s.()/\p{Pd}\u2212\u00b7]/gu;
const GROUPED = /^\+[\s.()/\p{Pd}\u2212\u00b7\d]*$/u;
const CODE_MAX = 15; // digits: E.164, section 6.2.1
const LEAST = 7; // fewer are an area or a service, of any country

/** The digits as typed, in ASCII, without the marks and the scheme that copying adds. */
export const tidyPhone = (text: string): string =>
  toAsciiDigits(text.replace(MARKS, '')).trim().replace(LINK, '').trim();

/** `undefined` for what is no number at all. The library skips text around a number unless it is told not to. */
const parsePhone = (number: string): PhoneNumber | undefined => parsePhoneNumberFromString(number, { extract: false });

/** As far as the library's tables of numbering plans know: a range they do not have yet may be in use all the same. */
export const isAssignedPhone = (normalised: string): boolean => parsePhone(normalised)?.isValid() ?? false;

/**
 * Numbers as they were written before their country changed its plan; orders about the past, and messengers, still have them.
 * Mexico dropped the 1 before mobile numbers in 2019, Benin put 01 before all of its own in 2024.
 */
const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/^\+521(\d{10})$/, '+52$1'],
  [/^\+229(\d{8})$/, '+22901$1'],
];

/**
 * The number that is meant by `+` and digits: one that no plan has may be a known one with its trunk zero, or in its country's former
 * spelling.
 */
export function correctPhone(typed: string): string {
  const spellings = [typed, ...RETIRED.map(([former, today]) => typed.replace(former, today))];
  for (const spelling of spellings) {
    const parsed = parsePhone(spelling);
    if (parsed?.isValid() && parsed.ext === undefined) return parsed.number;
  }
  return typed;
}

/** Two marks on end set no digits apart, they say from where to where: `1234500--99`, `1234500...99`. */
const FROM_TO = /[.\p{Pd}\u2212/]\s*[.\p{Pd}\u2212/]/u;

/** The last of several groups is set apart by one hyphen or slash, and could count on from the digits before it: `1234500-99`. */
function couldBeRange(text: string): boolean {
  if (FROM_TO.test(text)) return true;
  const [, head = '', tail = ''] = /^[^\p{Pd}\u2212/]*?(\d+)\s*[\p{Pd}\u2212/]\s*(\d+)$/u.exec(text) ?? [];
  return tail.length < head.length || (tail.length === head.length && tail.charAt(0) === head.charAt(0) && tail > head);
}

/** Why a text is no number in full, with the spelling that would be. */
function explainForm(text: string): string {
  if (/^00|^011/.test(text))
    return 'begins with a prefix for calls abroad; write a plus sign in its place, then the country code';
  if (/^\(?0/.test(text))
    return 'is a number within one country; write a plus sign and the country code in place of its first 0';
  if (/^[\d\s.()/-]+$/.test(text)) return 'has no plus sign; write one, then the country code and the number';
  return /\d\D*(?:ext|x|#|;|,|~|доб)\D*\d+$/iu.test(text)
    ? 'carries an extension or parameters; give the number alone'
    : PHONE_FORM;
}

/**
 * One number (E.164), however its digits are set apart. A trunk zero after the country code, and the spelling of a former plan, are
 * corrected where the number so corrected exists and the typed one does not. What no plan has is taken as it is.
 */
export function checkPhone(text: string): IdentifierCheck {
  const written = tidyPhone(text);
  const digits = written.slice(1).replace(SEPARATORS, '');
  if (!GROUPED.test(written) || digits === '') return refuseAsInvalid(explainForm(written));
  if (couldBeRange(written)) {
    return refuseAsInvalid(
      'ends in fewer digits after a hyphen or slash, which could be a range; name each number in full',
    );
  }
  if (digits.startsWith('0')) return refuseAsInvalid(PHONE_FORM);
  const number = correctPhone(`+${digits}`);
  if (number.length > CODE_MAX + 1) return refuseAsInvalid(PHONE_FORM);
  return number.length <= LEAST
    ? refuseAsTooBroad('is too short for one number; it could be a prefix of many')
    : acceptAs(number);
}
