import { isIP } from 'node:net';

/** The widest ranges an order may name, in bits of prefix; every address and range lies in one of these. */
const WIDEST = { 4: 24, 6: 48 } as const;

const IPV4_BITS = 32n;
const IPV6_BITS = 128n;
const GROUP_BITS = 16n;
const GROUPS = 8;

/** The prefixes an address or range lies in, widest first, down to itself. */
export interface Prefixes {
  readonly widest: string;
  /** Each a bit longer than the one before; none for a range that is itself one of the widest. */
  readonly longer: readonly string[];
}

/**
 * @param text an address or range in CIDR form, normalised (RFC 5952).
 * @returns `undefined` for any other text, and for a range wider than an order may name.
 */
export function prefixesOf(text: string): Prefixes | undefined {
  const [address = '', written] = text.split('/');
  const family = isIP(address);
  if (family !== 4 && family !== 6) return undefined;
  const [bits, value] = family === 4 ? [IPV4_BITS, ipv4Value(address)] : [IPV6_BITS, ipv6Value(address)];
  const length = written === undefined ? Number(bits) : Number(written);
  if (!(length >= WIDEST[family] && length <= Number(bits))) return undefined;
  const prefix = (size: number): string => `${family}:${(value >> (bits - BigInt(size))).toString(16)}/${size}`;
  const sizes = Array.from({ length: length - WIDEST[family] }, (_, index) => WIDEST[family] + 1 + index);
  return { widest: prefix(WIDEST[family]), longer: sizes.map(prefix) };
}

const ipv4Value = (address: string): bigint =>
  address.split('.').reduce((value, octet) => (value << 8n) | BigInt(octet), 0n);

function ipv6Value(address: string): bigint {
  const [head = '', tail] = address.split('::');
  const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);
  const [before, after] = [groups(head), groups(tail)];
  const zeros = Array<string>(GROUPS - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].reduce((value, group) => (value << GROUP_BITS) | BigInt(`0x${group}`), 0n);
}
