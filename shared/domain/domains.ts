import { domainToASCII, domainToUnicode } from 'node:url';

const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Begins with a letter: no IPv4 address passes. */
const TOP_LEVEL = /\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const DNS_MAX = 253; // RFC 1035, section 2.3.4, as text

/** Most domains: letters of DNS without an A-label, of which there is one spelling but for capitals. */
const PLAIN = /^(?!.*xn--)[a-z0-9.-]+$/i;

/** A domain in punycode and lower case; `undefined` for what is none, or is written so that it would be read as another. */
export function toAsciiDomain(domain: string): string | undefined {
  const written = domain.toLowerCase();
  const ascii = PLAIN.test(domain) ? written : domainToASCII(domain);
  if (ascii !== written && domainToUnicode(ascii) !== written) return undefined;
  if (!PLAIN.test(ascii) && !isDecodable(ascii)) return undefined;
  if (ascii.length > DNS_MAX || !TOP_LEVEL.test(ascii)) return undefined;
  return ascii.split('.').every((label) => DNS_LABEL.test(label)) ? ascii : undefined;
}

/** Every A-label decodes to letters that encode to it again (RFC 5891, section 5.4): the runtime passes on what does not. */
function isDecodable(ascii: string): boolean {
  const letters = domainToUnicode(ascii);
  return !/(?:^|\.)xn--/.test(letters) && domainToASCII(letters) === ascii;
}
