import { domainToASCII, domainToUnicode } from 'node:url';

const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Begins with a letter: no IPv4 address passes. */
const TOP_LEVEL = /\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const DNS_MAX = 253; // RFC 1035, section 2.3.4, as text

/** A domain in punycode and lower case; `undefined` for what is none, or is written so that it would be read as another. */
export function toAsciiDomain(domain: string): string | undefined {
  const ascii = domainToASCII(domain);
  const written = domain.toLowerCase();
  if (ascii !== written && domainToUnicode(ascii) !== written) return undefined;
  if (ascii.length > DNS_MAX || !TOP_LEVEL.test(ascii)) return undefined;
  return ascii.split('.').every((label) => DNS_LABEL.test(label)) ? ascii : undefined;
}
