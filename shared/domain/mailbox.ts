import { toAsciiDomain } from './domains.ts';

/** What a mail address is, wherever one stands: of an office, of somebody whose data are asked for, in the directory. */
export interface Mailbox {
  /** As written, in composed form: only its own server knows whether case matters in it. */
  readonly local: string;
  /** In A-labels and lower case, so that `köln.example` and its punycode form are one. */
  readonly domain: string;
}

/** A dot-string of RFC 5321 made of the atext of RFC 5322, with the letters of any alphabet (RFC 6531). */
const LOCAL_PART = /^(?!\.)(?!.*\.\.)[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+(?<!\.)$/u;
const LOCAL_MAX = 64; // octets: RFC 5321, section 4.5.3.1.1
const ADDRESS_MAX = 254; // octets: a path of 256 (section 4.5.3.1.3) without its brackets

/** The two halves of an address, split at its last `@`, however wrong they may be. */
export function splitMailbox(text: string): { readonly local: string; readonly host: string } {
  const at = text.lastIndexOf('@');
  return { local: text.slice(0, Math.max(at, 0)), host: text.slice(at + 1) };
}

/** `undefined` for what is no mailbox: a quoted local part, an address literal and a domain of one label are none here. */
export function readMailbox(text: string): Mailbox | undefined {
  const { local, host } = splitMailbox(text);
  const domain = toAsciiDomain(host);
  return domain !== undefined && LOCAL_PART.test(local) ? { local: local.normalize('NFC'), domain } : undefined;
}

/** An address of more octets is carried by no server. */
export const isTooLongMailbox = ({ local, domain }: Mailbox): boolean =>
  Buffer.byteLength(local) > LOCAL_MAX || Buffer.byteLength(`${local}@${domain}`) > ADDRESS_MAX;

/** The domain of an address as domains are compared. */
export const mailDomainOf = (address: string): string => {
  const { host } = splitMailbox(address);
  return toAsciiDomain(host) ?? host.toLowerCase();
};

/** One mailbox, as far as anybody but its own server can tell: few tell letters from capitals. */
export const isSameMailbox = (one: string, other: string): boolean => toKey(one) === toKey(other);

const toKey = (address: string): string =>
  `${splitMailbox(address).local.normalize('NFC').toLowerCase()}@${mailDomainOf(address)}`;
