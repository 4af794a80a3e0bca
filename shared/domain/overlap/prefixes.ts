import { POLICY } from '../policy.ts';
import { ADDRESS_BITS, ipNetwork } from '../targets/addresses.ts';

/** The prefixes an address or range lies in, widest first, down to itself. */
export interface Prefixes {
  /** As wide as a range may be: every address and range an order may name lies in one. */
  readonly widest: string;
  /** Each a bit longer than the one before; none for a range that is itself one of the widest. */
  readonly longer: readonly string[];
}

/** @param normalised an address or range in CIDR form, no wider than policy allows. */
export function prefixesOf(normalised: string): Prefixes {
  const { family, number, prefix } = ipNetwork(normalised);
  const widest = POLICY.widestIpRange[family];
  const named = (size: number): string =>
    `${family}:${(number >> BigInt(ADDRESS_BITS[family] - size)).toString(16)}/${size}`;
  const longer = Array.from({ length: prefix - widest }, (_, index) => named(widest + 1 + index));
  return { widest: named(widest), longer };
}
