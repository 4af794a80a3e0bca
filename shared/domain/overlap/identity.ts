import { checkIdentifier, type IdentifierType } from '../targets/identifiers.ts';

/** What an identifier is, whatever the form calls it. */
export type IdentityKind = 'email' | 'phone' | 'ip' | 'imei' | 'mac' | 'url' | 'account';

/** One thing that data are kept about, in the one spelling under which two orders about it meet. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly text: string;
}

/** Types that say themselves what they name. */
const KIND_OF_TYPE = {
  email: 'email',
  phone: 'phone',
  ip_with_timestamp: 'ip',
  imei: 'imei',
  mac: 'mac',
} as const satisfies Partial<Record<IdentifierType, IdentityKind>>;

const isTelling = (type: IdentifierType): type is keyof typeof KIND_OF_TYPE => Object.hasOwn(KIND_OF_TYPE, type);

/** Types under which forms take anything; what their value reads as is what it is taken for, in this order. */
const RECOGNISED = ['email', 'phone', 'ip_with_timestamp', 'mac', 'imei'] as const;

/** Twelve hexadecimal digits in a row are a user name to most providers, and a MAC address to few. */
const BARE_DIGITS = /^[0-9a-f]{12}$/iu;
const WEB_ADDRESS = /^https?:\/\//u;

function recognised(value: string): Identity | undefined {
  for (const type of RECOGNISED) {
    const outcome = checkIdentifier(type, value);
    const misread = type === 'mac' && BARE_DIGITS.test(value.trim());
    if (outcome.ok && !misread) return { kind: KIND_OF_TYPE[type], text: outcome.normalised };
  }
  return undefined;
}

/**
 * What an identifier names, so that an order for `email` and a letter for `account` meet.
 *
 * An identifier of a type that says what it names is of that kind. A value of a free type (`user_or_unique_id`, `account`,
 * `other`) that reads as an e-mail address, telephone number, IP address, MAC address with separators or IMEI is of that kind; any
 * other user id is an account (or the address of a page), compared letter by letter. A service's name and other free text
 * single nobody out by themselves: they name nothing that two orders could meet in.
 */
export function identityOf(type: IdentifierType, value: string): Identity | undefined {
  const outcome = checkIdentifier(type, value);
  const text = outcome.ok ? outcome.normalised : value.normalize('NFC').trim(); // filed under earlier rules
  if (isTelling(type)) return { kind: KIND_OF_TYPE[type], text };
  if (type === 'service_name') return undefined;
  const read = recognised(value);
  if (read !== undefined || type === 'other') return read;
  return { kind: WEB_ADDRESS.test(text) ? 'url' : 'account', text };
}
