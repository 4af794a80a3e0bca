import { checkOther, checkUniqueId } from './accounts.ts';
import { checkIp } from './addresses.ts';
import { checkImei, checkMac } from './devices.ts';
import { findLookAlike } from './look-alikes.ts';
import { checkEmail } from './mailboxes.ts';
import { checkImsi, checkPhone } from './numbers.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

/**
 * Regulation (EU) 2023/1543, Annex II, section C, as far as `other`; `account` and `imsi` are for a letter, which has no list of
 * its own. That section has no box for an IMSI: it goes there as a unique identifier that says what it is.
 */
export const IDENTIFIER_TYPES = [
  'ip_with_timestamp',
  'phone',
  'email',
  'imei',
  'mac',
  'user_or_unique_id',
  'service_name',
  'other',
  'account',
  'imsi',
] as const;

export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

interface IdentifierRule {
  /** UTF-16 units. */
  readonly max: number;
  readonly check: (text: string) => IdentifierCheck;
}

const IDENTIFIER_RULES = {
  ip_with_timestamp: { max: 64, check: checkIp },
  phone: { max: 32, check: checkPhone },
  email: { max: 320, check: checkEmail },
  imei: { max: 32, check: checkImei },
  mac: { max: 32, check: checkMac },
  user_or_unique_id: { max: 500, check: checkUniqueId },
  service_name: { max: 200, check: acceptAs },
  other: { max: 1_000, check: checkOther },
  account: { max: 500, check: checkUniqueId },
  imsi: { max: 32, check: checkImsi },
} as const satisfies Record<IdentifierType, IdentifierRule>;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** `%` and `?` belong to an address of a page, where they encode and separate; anywhere else they stand for "anything". */
const WEB_ADDRESS = /^https?:\/\/\S+$/iu;
const ESCAPES = /%(?!2a)[0-9a-f]{2}/giu; // `%2A` is an asterisk again for whoever decodes it

function hasWildcard(type: IdentifierType, text: string): boolean {
  if (text.includes('*')) return true;
  if (type === 'ip_with_timestamp') return text.includes('?'); // its `%` may begin a zone id, which is another fault
  if (!WEB_ADDRESS.test(text)) return /[%?]/u.test(text);
  return text.replace(ESCAPES, '').includes('%') || text.indexOf('?') !== text.lastIndexOf('?');
}

/**
 * Whether `value` names one thing of its type and can only be read one way.
 *
 * `normalised` is the one spelling under which two filings about the same thing meet, by the rules in NORMALISATION.md beside
 * this file. Refusals come as `target-too-broad` (wildcards, whole domains and sites, wide ranges, prefixes, group addresses) or
 * `invalid-request`; their sentence never repeats the value.
 */
export function checkIdentifier(type: IdentifierType, value: string): IdentifierCheck {
  const { max, check } = IDENTIFIER_RULES[type];
  const tooLong = refuseAsInvalid(`must have at most ${max} characters`);
  if (value.length > max) return tooLong;
  const text = value.normalize('NFC').trim();
  if (text === '') return refuseAsInvalid('must not be empty');
  if (UNSEEN.test(text)) return refuseAsInvalid('contains a control, invisible or direction-changing character');
  if (hasWildcard(type, text)) return refuseAsTooBroad('contains a wildcard; name each identifier in full');
  const confusion = findLookAlike(text);
  if (confusion !== undefined)
    return refuseAsInvalid(`${confusion}; give the provider's own numeric id or the punycode form`);
  const outcome = check(text);
  return outcome.ok && outcome.normalised.length > max ? tooLong : outcome; // escapes and punycode take room
}
