import { toAsciiDigits } from '../../digits.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

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
  const digits = toAsciiDigits(text)
    .replace(IMSI_LABEL, '')
    .replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d+$/.test(digits) || digits.length > IMSI_LENGTHS.most || (digits.length > 2 && !IMSI_COUNTRY.test(digits))) {
    return refuseAsInvalid('must be an IMSI: country, network and subscriber in 14 or 15 digits');
  }
  return digits.length < IMSI_LENGTHS.least
    ? refuseAsTooBroad('is too short for one subscription; it could be a network or a prefix of many')
    : acceptAs(digits);
}

const ICCID = /^(?:iccid[ :]\s*)?(89(?:[\s\p{Pd}]?\d){16,20}f?)$/iu;

/**
 * The number of a SIM card (ITU-T E.118): 18 to 22 digits that begin with 89, however they are printed in groups, with a label or
 * without; `undefined` for anything else. Its last digit checks the others, but networks leave it out or fill it up.
 */
export const findIccid = (text: string): string | undefined => ICCID.exec(text)?.[1]?.replace(/[\s\p{Pd}f]/giu, '');
