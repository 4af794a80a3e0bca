import { findRefusedSign, tidyText } from '../../signs.ts';
import { checkUniqueId, isDescription } from './accounts.ts';
import { checkIp } from './addresses.ts';
import { checkImei, checkMac } from './devices.ts';
import { findLookAlike, findLookAlikePage } from './look-alikes.ts';
import { checkEmail } from './mailboxes.ts';
import { checkImsi } from './numbers.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';
import { isPage } from './pages.ts';
import { checkPhone, tidyPhone } from './phones.ts';
import { dropPresentation, findUnseen, unwrap } from './unseen.ts';

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
  other: { max: 1_000, check: checkUniqueId },
  account: { max: 500, check: checkUniqueId },
  imsi: { max: 32, check: checkImsi },
} as const satisfies Record<IdentifierType, IdentifierRule>;

const ESCAPES = /%(?!2a)[0-9a-f]{2}/giu; // `%2A` is an asterisk again for whoever decodes it
const DID = /^did:/i;
/** Whoever passes an address on makes sure that nobody opens it by mistake. */
const DEFANGED = /^h(?:xx|\*\*|XX)ps?:|[[({](?:\.|dot|at|@|:|:\/\/)[\])}]/iu;
/** `1.00078E+14`, with the decimal sign of any country. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i;

/** Most identifiers: there is nothing in them that nobody sees. */
const PRINTED_ASCII = /^[ -~]*$/;

const SIGN_REFUSED = 'contains a control, invisible or direction-changing character';
const WILDCARD = 'contains a wildcard; name each identifier in full';
const MAY_STAND_FOR_ANY =
  'contains a sign that could stand for anything (*, % or ?); where it belongs to the name, give the provider’s own id, or describe it in words under other';

/** The same signs as East Asian keyboards have them: ＊ ﹡ ？ ﹖ ％ ﹪. */
const WIDE_WILDCARDS = /[\uFF0A\uFE61\uFF1F\uFE56\uFF05\uFE6A]/g;

/**
 * `%` and `?` belong to an address of a page, where they encode and separate; `%` also to a relayed mailbox. Elsewhere they stand for
 * "anything".
 */
function hasWildcard(type: IdentifierType, given: string): boolean {
  const text = given.replace(WIDE_WILDCARDS, (sign) => sign.normalize('NFKC'));
  if (text.includes('*')) return true;
  if (type === 'ip_with_timestamp') return text.includes('?'); // its `%` may begin a zone id, which is another fault
  if (isPage(text)) return text.replace(ESCAPES, '').includes('%');
  if (text.includes('?')) return true;
  return text.replace(DID.test(text) ? ESCAPES : '', '').includes('%') && !checkEmail(text).ok;
}

/** Types whose value is a name that somebody chose, and not a number or address of a known form. */
const NAMES: readonly IdentifierType[] = ['account', 'user_or_unique_id', 'other', 'service_name'];

/** Sentences about a text that reads as another, each with the spelling that would be taken. */
function refuseLookAlike(type: IdentifierType, text: string): IdentifierCheck | undefined {
  const isAddress = NAMES.includes(type) && isPage(text);
  const confusion = isAddress ? findLookAlikePage(text) : findLookAlike(text);
  if (confusion === undefined) return undefined;
  const instead = isAddress
    ? 'give the address as the browser copies it, with such letters escaped (%D0%B0), or the punycode form'
    : "give the provider's own numeric id or the punycode form";
  return refuseAsInvalid(`${confusion}; ${instead}`);
}

/** What is asked of every identifier, before the rules of its type. */
function refuseUnreadable(type: IdentifierType, text: string): IdentifierCheck | undefined {
  const sign = PRINTED_ASCII.test(text) ? undefined : findUnseen(text);
  if (sign) return refuseAsInvalid(SIGN_REFUSED, sign);
  if (DEFANGED.test(text)) {
    return refuseAsInvalid(
      'is written so that it cannot be opened (hxxp, [.]); write it as it is, with http and plain dots',
    );
  }
  if (SHORTENED.test(text) && !NAMES.includes(type)) {
    return refuseAsInvalid('is a number as a spreadsheet shortens it: its digits are lost, take them from the source');
  }
  if (hasWildcard(type, text))
    return refuseAsTooBroad(NAMES.includes(type) && !isPage(text) ? MAY_STAND_FOR_ANY : WILDCARD);
  return refuseLookAlike(type, text);
}

/** Words are read as words; only a sign that stands for anything right behind a letter is never punctuation. */
function checkDescription(text: string): IdentifierCheck {
  const sign = findRefusedSign(text, 'several');
  if (sign) return refuseAsInvalid(SIGN_REFUSED, sign);
  return /\p{L}%/u.test(text) || !/[\p{L}\p{N}]/u.test(text) ? refuseAsTooBroad(WILDCARD) : acceptAs(text);
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
  const written = PRINTED_ASCII.test(value) ? value.trim() : dropPresentation(tidyText(unwrap(value)));
  const text = type === 'phone' ? tidyPhone(written) : written;
  if (text === '') return refuseAsInvalid('must not be empty');
  if (type === 'other' && isDescription(text)) return checkDescription(text);
  const outcome = refuseUnreadable(type, text) ?? check(text);
  return outcome.ok && outcome.normalised.length > max ? tooLong : outcome; // escapes and punycode take room
}
