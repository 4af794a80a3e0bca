import { checkEmail, checkUniqueId } from './accounts.ts';
import { checkImei, checkIp, checkMac, checkPhone } from './devices.ts';
import { lookAlike } from './look-alikes.ts';
import { type IdentifierCheck, invalid, named, tooBroad } from './outcome.ts';

/** Regulation (EU) 2023/1543, Annex II, section C; `account` is the word of a United States preservation letter. */
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
] as const;

export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

interface Rule {
  /** UTF-16 units. */
  readonly max: number;
  readonly check: (text: string) => IdentifierCheck;
}

const RULES = {
  ip_with_timestamp: { max: 64, check: checkIp },
  phone: { max: 32, check: checkPhone },
  email: { max: 320, check: checkEmail },
  imei: { max: 32, check: checkImei },
  mac: { max: 32, check: checkMac },
  user_or_unique_id: { max: 500, check: checkUniqueId },
  service_name: { max: 200, check: named },
  other: { max: 1_000, check: named },
  account: { max: 500, check: checkUniqueId },
} as const satisfies Record<IdentifierType, Rule>;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** `%` and `?` belong to an address of a page, where they encode and separate; anywhere else they stand for "anything". */
const WEB_ADDRESS = /^https?:\/\/\S+$/iu;
const ESCAPES = /%[0-9A-Fa-f]{2}/gu;

function hasWildcard(text: string): boolean {
  if (text.includes('*')) return true;
  if (!WEB_ADDRESS.test(text)) return /[%?]/u.test(text);
  return text.replace(ESCAPES, '').includes('%') || text.indexOf('?') !== text.lastIndexOf('?');
}

/**
 * Whether `value` names one thing of its type and can only be read one way.
 *
 * `normalised` is the one spelling under which two filings about the same thing meet: NFC, lower case where the type ignores
 * case, internationalised domains in punycode. Refusals come as `target-too-broad` (wildcards, whole domains, ranges, prefixes,
 * group addresses) or `invalid-request`; their sentence never repeats the value.
 */
export function checkIdentifier(type: IdentifierType, value: string): IdentifierCheck {
  const { max, check } = RULES[type];
  if (value.length > max) return invalid(`must have at most ${max} characters`);
  const text = value.normalize('NFC').trim();
  if (text === '') return invalid('must not be empty');
  if (UNSEEN.test(text)) return invalid('contains a control, invisible or direction-changing character');
  if (hasWildcard(text)) return tooBroad('contains a wildcard; name each identifier in full');
  const confusion = lookAlike(text);
  if (confusion !== undefined) return invalid(`${confusion}; give the provider's own numeric id or the punycode form`);
  return check(text);
}
