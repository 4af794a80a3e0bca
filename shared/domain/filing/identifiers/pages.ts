import { isIP } from 'node:net';
import { toAsciiDomain } from '../../domains.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

const SCHEME = /^https?:\/\//iu;
const UNRESERVED = /[A-Za-z0-9._~-]/;

/** `www.social.example/max`, `social.example/max`: browsers hide the scheme, and people copy what they see. */
const SCHEMELESS = /^(?:www\.[^\s/@:]+\.[^\s/@:]+|[^\s/@:?#]+\.[^\s/@:?#]+(?::\d{1,5})?\/(?:[^\s/].*|$))/isu;

/** The text is meant as the address of a page. */
export const isPage = (text: string): boolean => SCHEME.test(text) || isSchemeless(text);

function isSchemeless(text: string): boolean {
  const host = text.replace(/[:/?#].*/su, '');
  return SCHEMELESS.test(text) && toAsciiDomain(host) !== undefined;
}

/** The address of a page with its scheme: today's browsers go to `https` where none is given. */
export const withScheme = (text: string): string => (SCHEME.test(text) ? text : `https://${text}`);

/** RFC 3986, sections 6.2.2.1 and 6.2.2.2: escapes in upper case, and none for a sign that needs none. */
const tidyEscapes = (text: string): string =>
  text.replace(/%[0-9A-Fa-f]{2}/g, (written) => {
    const sign = String.fromCharCode(Number.parseInt(written.slice(1), 16));
    return UNRESERVED.test(sign) ? sign : written.toUpperCase();
  });

/** A fragment is a place on the page and dropped, unless it is written like a path: then it is what names the page. */
const keepPageFragment = (fragment: string): string =>
  /^#(?:\/|!\/?)[^/!]/.test(fragment) ? tidyEscapes(fragment) : '';

/** What stands in brackets the parser looks at. */
const isHost = (host: string): boolean => toAsciiDomain(host) !== undefined || isIP(host) === 4 || host.startsWith('[');

/** One page of a site, by the URL standard's own parser: scheme and host in lower case, default port and dot segments gone. */
export function checkPage(written: string): IdentifierCheck {
  const text = withScheme(written);
  const authority = text.replace(SCHEME, '').replace(/[/?#].*/su, '');
  if (authority.includes('@'))
    return refuseAsInvalid('carries a user name before the host; give the address of the page alone');
  const isWhole = !/[\s\\]/u.test(text) && isHost(authority.replace(/:\d*$/, '')) && URL.canParse(text);
  if (!isWhole) return refuseAsInvalid('must be the complete address of one page');
  const url = new URL(text);
  const rest = `${tidyEscapes(url.pathname)}${tidyEscapes(url.search)}${keepPageFragment(url.hash)}`;
  return rest === '/'
    ? refuseAsTooBroad('names a whole site; name each account in full')
    : acceptAs(`${url.protocol}//${url.host}${rest}`);
}
