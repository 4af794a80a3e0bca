import { BlockList, isIP } from 'node:net';
import { type IdentifierCheck, invalid, named, tooBroad } from './outcome.ts';

/** Addresses that never belong to one host: unspecified, loopback, multicast, broadcast (RFC 6890, RFC 4291, RFC 5771). */
const NO_HOST = new BlockList();
NO_HOST.addSubnet('0.0.0.0', 8, 'ipv4');
NO_HOST.addSubnet('127.0.0.0', 8, 'ipv4');
NO_HOST.addSubnet('224.0.0.0', 4, 'ipv4');
NO_HOST.addAddress('255.255.255.255', 'ipv4');
NO_HOST.addAddress('::', 'ipv6');
NO_HOST.addAddress('::1', 'ipv6');
NO_HOST.addSubnet('ff00::', 8, 'ipv6');

const PREFIX = /^([^/]+)\/(\d{1,3})$/;
const MAPPED_IPV4 = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/** RFC 5952 form, by the URL parser; an IPv4 address inside IPv6 comes out as IPv4. */
function canonicalIpv6(address: string): string {
  const compressed = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const mapped = MAPPED_IPV4.exec(compressed);
  if (!mapped) return compressed;
  const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

const RANGE = 'names a range of addresses; name each address';

/** `192.0.2.1-192.0.2.9`, or with the last number alone after the hyphen. */
function isSpan(text: string): boolean {
  const [first = '', last = ''] = text.split('-').map((end) => end.trim());
  return isIP(first) !== 0 && (isIP(last) !== 0 || /^\d{1,3}$/.test(last));
}

/** One IPv4 or IPv6 address; a prefix is accepted only when it spans that address alone. */
export function checkIp(text: string): IdentifierCheck {
  const [, address = text, length] = PREFIX.exec(text) ?? [];
  const family = isIP(address);
  if (family === 0) return isSpan(text) ? tooBroad(RANGE) : invalid('must be one IPv4 or IPv6 address');
  const bits = family === 4 ? 32 : 128;
  const prefix = Number(length ?? bits);
  if (prefix > bits) return invalid('has a prefix length that does not exist');
  return prefix < bits ? tooBroad(RANGE) : oneHost(family === 4 ? address : canonicalIpv6(address));
}

const oneHost = (address: string): IdentifierCheck =>
  NO_HOST.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
    ? tooBroad('is an address that belongs to no single host')
    : named(address);

/** E.164: a plus sign and 7 to 15 digits; spaces between them are dropped, any other sign could be a range. */
export function checkPhone(text: string): IdentifierCheck {
  if (!/^\+[0-9](?: ?[0-9])*$/.test(text))
    return invalid('must be a plus sign, country code and number in digits (E.164)');
  const digits = text.slice(1).replaceAll(' ', '');
  if (digits.startsWith('0') || digits.length > 15) {
    return invalid('must be a plus sign, country code and number in digits (E.164)');
  }
  return digits.length < 7
    ? tooBroad('is too short for one number; it could be a prefix of many')
    : named(`+${digits}`);
}

/** ISO/IEC 7812-1 check digit, the last one, as 3GPP TS 23.003 Annex B uses it. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** 15 digits with their check digit (3GPP TS 23.003, section 6.2); hyphens and spaces are dropped. */
export function checkImei(text: string): IdentifierCheck {
  const digits = text.replace(/[ -]/g, '');
  if (/^\d{8}$/.test(digits)) return tooBroad('is a type allocation code, shared by every device of the model');
  if (!/^\d{15}$/.test(digits) || /^0+$/.test(digits)) return invalid('must be an IMEI of 15 digits');
  return passesLuhn(digits) ? named(digits) : invalid('has a wrong check digit');
}

const MAC_FORMS = [
  /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/,
  /^[0-9a-f]{2}(?:-[0-9a-f]{2}){5}$/,
  /^[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}$/,
  /^[0-9a-f]{12}$/,
];

/** One 48-bit station address (IEEE 802); group addresses and makers' prefixes name many. */
export function checkMac(text: string): IdentifierCheck {
  const lower = text.toLowerCase();
  const digits = lower.replace(/[:.-]/g, '');
  if (/^[0-9a-f]{6}$/.test(digits)) return tooBroad("is a maker's prefix; name each device in full");
  if (!MAC_FORMS.some((form) => form.test(lower)) || /^0+$/.test(digits))
    return invalid('must be a MAC address of 6 octets');
  const isGroup = (Number.parseInt(digits.slice(0, 2), 16) & 1) === 1;
  return isGroup ? tooBroad('is a group address; name each device in full') : named(digits.replace(/..(?!$)/g, '$&:'));
}
