import { isIP } from 'node:net';
import { AUTHORITY_POLICY } from '../../policy/authorities.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

/** One address, or a range in CIDR form with every host bit zero. */
export interface IpNetwork {
  readonly family: 'ipv4' | 'ipv6';
  /** Its first address, in the one spelling it has: dotted decimal, or RFC 5952. */
  readonly first: string;
  /** The same as a number of 32 or 128 bits. */
  readonly number: bigint;
  /** Bits that all its addresses share: 0 to 32, or 0 to 128. */
  readonly prefix: number;
}

export const ADDRESS_BITS = { ipv4: 32, ipv6: 128 } as const satisfies Record<IpNetwork['family'], number>;

const PREFIX = /^([^/]+)\/(0|[1-9]\d{0,2})$/;
const MAPPED = { bits: 96, high: 0xffffn }; // RFC 4291, section 2.5.5.2: ::ffff:0:0/96

const numberOf = (parts: readonly string[], bits: bigint, prefix = ''): bigint =>
  parts.reduce((sum, part) => (sum << bits) | BigInt(`${prefix}${part}`), 0n);

const groupsOf = (address: string): readonly string[] => address.split(':').filter((group) => group !== '');

/** From RFC 5952 form: eight groups of 16 bits, a run of zeros as `::`. */
function parseIpv6(compressed: string): bigint {
  const zeros = ':0'.repeat(8 - groupsOf(compressed).length);
  return numberOf(groupsOf(compressed.replace('::', `${zeros}:`)), 16n, '0x');
}

const OCTETS_FROM = [24n, 16n, 8n, 0n]; // bits to the right of each

/** An IPv4 address inside IPv6 is that IPv4 address; the URL parser writes IPv6 as RFC 5952 does. */
function networkOf(address: string, prefix: number): IpNetwork {
  if (isIP(address) === 4) {
    return { family: 'ipv4', first: address, number: numberOf(address.split('.'), 8n), prefix };
  }
  const compressed = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const number = parseIpv6(compressed);
  if (number >> 32n !== MAPPED.high || prefix < MAPPED.bits) {
    return { family: 'ipv6', first: compressed, number, prefix };
  }
  const first = OCTETS_FROM.map((right) => (number >> right) & 255n).join('.');
  return { family: 'ipv4', first, number: number & 0xffff_ffffn, prefix: prefix - MAPPED.bits };
}

const hasHostBits = (network: IpNetwork): boolean =>
  (network.number & ((1n << BigInt(ADDRESS_BITS[network.family] - network.prefix)) - 1n)) !== 0n;

/** Every address of `inner` is one of `outer`. */
export function containsNetwork(outer: IpNetwork, inner: IpNetwork): boolean {
  if (outer.family !== inner.family || outer.prefix > inner.prefix) return false;
  const below = BigInt(ADDRESS_BITS[outer.family] - outer.prefix);
  return outer.number >> below === inner.number >> below;
}

/** `192.0.2.1-192.0.2.9`, or with the last number alone after the hyphen. */
function isSpan(text: string): boolean {
  const first = text.replace(/-.*/s, '').trim();
  const last = text.replace(/.*-/s, '').trim();
  return isIP(first) !== 0 && (isIP(last) !== 0 || /^\d{1,3}$/.test(last));
}

/** `192.0.2.1:443`, `192.0.2.1.443` as packet dumps have it, or `[2001:db8::1]:443`, with or without the port. */
const WITH_PORT = /^(?:(\d+(?:\.\d+){3})[:.]\d{1,5}|\[([^\]]+)\](?::\d{1,5})?)$/;

/** The text is an address with the port it was used from, in one field of a log. */
function carriesPort(text: string): boolean {
  const [, ipv4 = '', ipv6 = ''] = WITH_PORT.exec(text) ?? [];
  return isIP(ipv4) === 4 || isIP(ipv6) === 6;
}

/** The text is an IP address or a range of them, in whichever spelling. */
export const isAddressOrRange = (text: string): boolean =>
  isIP(text.replace(/\/.*/s, '')) !== 0 || isSpan(text) || carriesPort(text);

/** The network that a normalised address or range names. */
export function parseNetwork(normalised: string): IpNetwork {
  const [, address = normalised, length] = PREFIX.exec(normalised) ?? [];
  return networkOf(address, Number(length ?? (isIP(address) === 4 ? ADDRESS_BITS.ipv4 : ADDRESS_BITS.ipv6)));
}

/** Networks as written in the sources of a table, read when an address is first compared with them: few filings name one. */
export function listNetworks(...written: readonly string[]): () => readonly IpNetwork[] {
  let networks: readonly IpNetwork[] | undefined;
  return () => {
    networks ??= written.map(parseNetwork);
    return networks;
  };
}

/** One network of `outer` has every address of the normalised address or range. */
export const isInNetworks = (normalised: string, outer: () => readonly IpNetwork[]): boolean =>
  isInOneOf(outer(), parseNetwork(normalised));

const isInOneOf = (outer: readonly IpNetwork[], inner: IpNetwork): boolean =>
  outer.some((one) => containsNetwork(one, inner));

/** Addresses that never belong to one host (RFC 6890, RFC 4291, RFC 5771). */
const listHostlessNetworks = listNetworks(
  '0.0.0.0/8', // this network
  '127.0.0.0/8', // loopback
  '224.0.0.0/4', // multicast
  '255.255.255.0/24', // broadcast, and any range with it
  '::/48', // unspecified, loopback, and all of IPv4 written inside IPv6
  'ff00::/8', // multicast
);

const WIDEST = `/${AUTHORITY_POLICY.widestIpRange.ipv4} for IPv4 and /${AUTHORITY_POLICY.widestIpRange.ipv6} for IPv6`;

/** One IPv4 or IPv6 address, or a range in CIDR form no wider than policy allows; a range of one address is that address. */
export function checkIp(text: string): IdentifierCheck {
  if (text.includes('%')) {
    return isIP(text) === 6
      ? refuseAsInvalid('has a zone id, which means something on one machine only')
      : refuseAsTooBroad('contains a wildcard; name each identifier in full');
  }
  const [, address = text, length] = PREFIX.exec(text) ?? [];
  const written = isIP(address);
  if (written === 0) {
    if (carriesPort(text)) {
      return refuseAsInvalid('carries a port or brackets; give the address alone, and the port in /port beside it');
    }
    return isSpan(text)
      ? refuseAsTooBroad('names a range from one address to another; write it as address/prefix, or name each address')
      : refuseAsInvalid('must be one IPv4 or IPv6 address, or a range as address/prefix');
  }
  const bits = written === 4 ? 32 : 128;
  const prefix = Number(length ?? bits);
  return prefix > bits
    ? refuseAsInvalid('has a prefix length that does not exist')
    : checkNetwork(networkOf(address, prefix));
}

function checkNetwork(network: IpNetwork): IdentifierCheck {
  const { family, first, prefix } = network;
  if (prefix < AUTHORITY_POLICY.widestIpRange[family])
    return refuseAsTooBroad(`names a range wider than is allowed: ${WIDEST}`);
  if (hasHostBits(network)) {
    return refuseAsInvalid('is a range that does not begin where it says: the bits after the prefix must be zero');
  }
  if (isInOneOf(listHostlessNetworks(), network))
    return refuseAsTooBroad('is an address that belongs to no single host');
  return acceptAs(prefix === ADDRESS_BITS[family] ? first : `${first}/${prefix}`);
}
