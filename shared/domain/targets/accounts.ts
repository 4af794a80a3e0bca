import { isIP } from 'node:net';
import { domainToASCII, domainToUnicode } from 'node:url';
import { type IdentifierCheck, invalid, named, tooBroad } from './outcome.ts';

const LOCAL_PART = /^(?!\.)(?!.*\.\.)[\p{L}\p{M}\p{N}.!#$&'+/=^_`{|}~-]{1,64}(?<!\.)$/u; // RFC 5321 dot-string, RFC 6531 letters
const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const DNS_MAX = 253; // RFC 1035, section 2.3.4, as text

/** A domain in punycode and lower case; `undefined` for what is none, or is written so that it would be read as another. */
function asciiDomain(domain: string): string | undefined {
  const ascii = domainToASCII(domain);
  const written = domain.toLowerCase();
  if (ascii !== written && domainToUnicode(ascii) !== written) return undefined;
  const labels = ascii.split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || ascii.length > DNS_MAX || isIP(ascii) !== 0) return undefined;
  return labels.every((label) => DNS_LABEL.test(label)) && TOP_LEVEL.test(top) ? ascii : undefined;
}

/** One mailbox, `local@domain`; lower case, as providers compare mailboxes. */
export function checkEmail(text: string): IdentifierCheck {
  const parts = text.split('@');
  const [local = '', domain = local] = parts;
  if (parts.length > 2) return invalid('must be one e-mail address, local@domain');
  const ascii = asciiDomain(domain);
  if ((parts.length === 1 || local === '') && ascii !== undefined) {
    return tooBroad('names a whole domain; name each mailbox in full');
  }
  if (parts.length === 1 || ascii === undefined || !LOCAL_PART.test(local)) {
    return invalid('must be one e-mail address, local@domain');
  }
  return named(`${local.toLowerCase()}@${ascii}`);
}

const WHOLE_DOMAIN = /^@[^@\s]+\.[^@\s]+$/u;

/** A user name, login, account number or the address of one profile page, as its provider writes it (case may matter). */
export function checkUniqueId(text: string): IdentifierCheck {
  if (WHOLE_DOMAIN.test(text) && asciiDomain(text.slice(1)) !== undefined) {
    return tooBroad('names a whole domain; write a user name without its @');
  }
  if (!/^https?:\/\//iu.test(text)) return named(text);
  if (!URL.canParse(text)) return invalid('must be the complete address of one page');
  const { href, pathname, search, hash } = new URL(text);
  return pathname === '/' && search === '' && hash === ''
    ? tooBroad('names a whole site; name each account in full')
    : named(href);
}
