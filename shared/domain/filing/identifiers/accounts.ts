import { isAddressOrRange } from './addresses.ts';
import { toAsciiDomain } from './domains.ts';
import { checkImsi, isImsi } from './numbers.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';
import { checkPage, isPage } from './pages.ts';

const WHOLE_DOMAIN = /^@[^@\s]+\.[^@\s]+$/u;

/**
 * A user name, login or account number as its provider writes it (case may matter), the address of one profile page, or a
 * value that says itself that it is an IMSI, for forms that have no box of that name.
 */
export function checkUniqueId(text: string): IdentifierCheck {
  if (WHOLE_DOMAIN.test(text) && toAsciiDomain(text.slice(1)) !== undefined) {
    return refuseAsTooBroad('names a whole domain; write a user name without its @');
  }
  if (isAddressOrRange(text)) {
    return refuseAsInvalid('is an IP address; give it as ip_with_timestamp, with the moment of its use');
  }
  if (isImsi(text)) return labelImsi(checkImsi(text));
  return isPage(text) ? checkPage(text) : acceptAs(text);
}

const labelImsi = (outcome: IdentifierCheck): IdentifierCheck =>
  outcome.ok ? acceptAs(`imsi:${outcome.normalised}`) : outcome;

/** A description in words, or one identifier: then it is held to the rules of a unique one. */
export const checkOther = (text: string): IdentifierCheck =>
  /\s/u.test(text) && !isImsi(text) ? acceptAs(text) : checkUniqueId(text);
