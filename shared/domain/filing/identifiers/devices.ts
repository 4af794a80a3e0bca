import { toAsciiDigits } from '../../digits.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

/**
 * ISO/IEC 7812-1: the sum that the check digit of an IMEI brings to a multiple of ten, as 3GPP TS 23.003, Annex B uses it.
 *
 * @param digits 15 of them: an odd number, so that counting from the left doubles the same ones as from the right.
 */
function computeLuhnSum(digits: string): number {
  let sum = 0;
  for (const [index, digit] of [...digits].entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

const withCheckDigit = (digits: string): string => `${digits}${(10 - (computeLuhnSum(`${digits}0`) % 10)) % 10}`;

/**
 * One device (3GPP TS 23.003, section 6.2): an IMEI of 15 digits with its check digit or of 14 without it, or an IMEISV of 16, whose
 * last two are the version of the software and say nothing of the device. Networks send 0 in place of the check digit, and call
 * records keep that. Hyphens and spaces are dropped.
 */
export function checkImei(text: string): IdentifierCheck {
  const digits = toAsciiDigits(text).replace(/[\s\p{Pd}]/gu, '');
  if (/^\d{8}$/.test(digits)) return refuseAsTooBroad('is a type allocation code, shared by every device of the model');
  if (!/^\d{14,16}$/.test(digits) || /^0{14}/.test(digits)) {
    return refuseAsInvalid('must be an IMEI of 14 or 15 digits or an IMEISV of 16');
  }
  const imei = withCheckDigit(digits.slice(0, 14));
  return digits.length !== 15 || imei === digits || digits.endsWith('0')
    ? acceptAs(imei)
    : refuseAsInvalid('has a wrong check digit');
}

/** Octets between colons or hyphens, some of them without their leading zero, as macOS and Solaris print them. */
const SHORT_OCTETS = /^[0-9a-f]{1,2}(?<separator>[:-])[0-9a-f]{1,2}(?:\k<separator>[0-9a-f]{1,2})+$/;
const padOctets = (text: string): string =>
  SHORT_OCTETS.test(text) ? text.replace(/(?<![0-9a-f])[0-9a-f](?![0-9a-f])/g, '0$&') : text;

const MAC_FORMS = [
  /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/,
  /^[0-9a-f]{2}(?:-[0-9a-f]{2}){5}$/,
  /^[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}$/,
  /^[0-9a-f]{12}$/,
];

/** One 48-bit station address (IEEE 802); group addresses and makers' prefixes name many. */
export function checkMac(text: string): IdentifierCheck {
  const lower = padOctets(text.toLowerCase());
  const digits = lower.replace(/[:.-]/g, '');
  if (/^[0-9a-f]{6}$/.test(digits)) return refuseAsTooBroad("is a maker's prefix; name each device in full");
  if (!MAC_FORMS.some((form) => form.test(lower)) || /^0+$/.test(digits))
    return refuseAsInvalid('must be a MAC address of 6 octets');
  const isGroup = (Number.parseInt(digits.slice(0, 2), 16) & 1) === 1;
  return isGroup
    ? refuseAsTooBroad('is a group address; name each device in full')
    : acceptAs(digits.replace(/..(?!$)/g, '$&:'));
}
