import { ADDRESS_BITS, parseNetwork } from '../filing/identifiers/addresses.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';

/** The prefixes an address or range lies in, widest first, down to itself. */
export interface Prefixes {
  readonly widest: string;
  /** Each a bit longer than the one before; none for a range that is itself one of the widest. */
  readonly longer: readonly string[];
}

/** @param text an address or range in CIDR form, normalised, no wider than `AUTHORITY_POLICY.widestIpRange`: filing lets no other pass. */
export function prefixesOf(text: string): Prefixes {
  const { family, number, prefix: length } = parseNetwork(text);
  const widest = AUTHORITY_POLICY.widestIpRange[family];
  const prefix = (size: number): string =>
    `${family}:${(number >> BigInt(ADDRESS_BITS[family] - size)).toString(16)}/${size}`;
  const sizes = Array.from({ length: Math.max(0, length - widest) }, (_, index) => widest + 1 + index);
  return { widest: prefix(widest), longer: sizes.map(prefix) };
}
