import { toAsciiDomain } from '../../domains.ts';
import { isAddressOrRange } from './addresses.ts';
import { checkImsi, findIccid, isImsi } from './numbers.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';
import { checkPage, isPage } from './pages.ts';
import { checkFederated, refuseBrokenALabel } from './services.ts';
import { checkWallet } from './wallets.ts';

const WHOLE_DOMAIN = /^@[^@\s]+\.[^@\s]+$/u;
/** `@max` and `max` are one handle; two signs, or another one further on, belong to something else. */
const HANDLE_SIGN = /^@(?=[^@\s]+$)/u;

/**
 * A user name, login or account number as its provider writes it (case may matter), the address of one profile page, the name of a
 * service that many servers run, a wallet, a SIM card, or a value that says itself that it is an IMSI, for forms that have no box of
 * that name.
 */
export function checkUniqueId(text: string): IdentifierCheck {
  if (WHOLE_DOMAIN.test(text) && toAsciiDomain(text.slice(1)) !== undefined) {
    return refuseAsTooBroad('names a whole domain; write a user name without its @');
  }
  return checkFederated(text) ?? checkSingleId(text.replace(HANDLE_SIGN, ''));
}

function checkSingleId(text: string): IdentifierCheck {
  if (isAddressOrRange(text)) {
    return refuseAsInvalid('is an IP address; give it as ip_with_timestamp, with the moment of its use');
  }
  if (isImsi(text)) return labelImsi(checkImsi(text));
  if (isPage(text)) return checkPage(text);
  return refuseBrokenALabel(text) ?? checkWallet(text) ?? acceptAs(findIccid(text) ?? text);
}

const labelImsi = (outcome: IdentifierCheck): IdentifierCheck =>
  outcome.ok ? acceptAs(`imsi:${outcome.normalised}`) : outcome;

/**
 * What stands in the box for anything else is a description in words, unless it is one identifier: then it is held to the rules of a
 * unique one.
 */
export const isDescription = (text: string): boolean =>
  /\s/u.test(text) && !isImsi(text) && findIccid(text) === undefined;
