import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

const PHONE_FORM = 'must be a plus sign, country code and number in digits (E.164)';

/** E.164: a plus sign and 7 to 15 digits; spaces between them are dropped, any other sign could be a range. */
export function checkPhone(text: string): IdentifierCheck {
  if (!/^\+[0-9](?: ?[0-9])*$/.test(text)) return refuseAsInvalid(PHONE_FORM);
  const digits = text.slice(1).replaceAll(' ', '');
  if (digits.startsWith('0') || digits.length > 15) return refuseAsInvalid(PHONE_FORM);
  return digits.length < 7
    ? refuseAsTooBroad('is too short for one number; it could be a prefix of many')
    : acceptAs(`+${digits}`);
}

const IMSI_LABEL = /^imsi[ :]\s*/iu;
/** Country codes as ITU-T E.212 assigns them: geographic 2 to 7, shared and private 9, and 001 for tests. */
const IMSI_COUNTRY = /^(?:001|[2-79]\d\d)/;
const IMSI_LENGTHS = { least: 14, most: 15 };

/** The value says itself that it is an IMSI: `IMSI 262 01 1234567890`, `imsi:262011234567890`. */
export const isImsi = (text: string): boolean => IMSI_LABEL.test(text);

/**
 * One mobile subscription (ITU-T E.212; 3GPP TS 23.003, section 2.2): country, network and subscriber, 14 or 15 digits. A
 * label, spaces and hyphens are dropped.
 */
export function checkImsi(text: string): IdentifierCheck {
  const digits = text.replace(IMSI_LABEL, '').replace(/[ -]/g, '');
  if (!/^\d+$/.test(digits) || digits.length > IMSI_LENGTHS.most || (digits.length > 2 && !IMSI_COUNTRY.test(digits))) {
    return refuseAsInvalid('must be an IMSI: country, network and subscriber in 14 or 15 digits');
  }
  return digits.length < IMSI_LENGTHS.least
    ? refuseAsTooBroad('is too short for one subscription; it could be a network or a prefix of many')
    : acceptAs(digits);
}
