import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixesOf } from '../../../../shared/domain/overlap/prefixes.ts';

describe('the prefixes of an address', () => {
  it('an IPv4 address lies in nine, from /24 to itself', () => {
    expect(prefixesOf('192.0.2.44')).toEqual({
      widest: 'ipv4:c00002/24',
      longer: [
        'ipv4:1800004/25',
        'ipv4:3000008/26',
        'ipv4:6000011/27',
        'ipv4:c000022/28',
        'ipv4:18000045/29',
        'ipv4:3000008b/30',
        'ipv4:60000116/31',
        'ipv4:c000022c/32',
      ],
    });
  });

  it('a range ends with itself', () => {
    expect(prefixesOf('192.0.2.0/24')).toEqual({ widest: 'ipv4:c00002/24', longer: [] });
    expect(prefixesOf('192.0.2.32/27').longer).toEqual(['ipv4:1800004/25', 'ipv4:3000008/26', 'ipv4:6000011/27']);
    expect(prefixesOf('2001:db8:5c::/48')).toEqual({ widest: 'ipv6:20010db8005c/48', longer: [] });
    expect(prefixesOf('2001:db8:5c:ff00::/56').longer.at(-1)).toBe('ipv6:20010db8005cff/56');
  });

  it('an IPv6 address lies in eighty-one, from /48 to itself, however it is shortened', () => {
    const { widest, longer } = prefixesOf('2001:db8:5c::7a10');
    expect(widest).toBe('ipv6:20010db8005c/48');
    expect(longer).toHaveLength(80);
    expect(longer[15]).toBe('ipv6:20010db8005c0000/64');
    expect(longer.at(-1)).toBe('ipv6:20010db8005c00000000000000007a10/128');
    expect(prefixesOf('::1:0').longer.at(-1)).toBe('ipv6:10000/128');
  });
});

it('two addresses share exactly the prefixes that hold both', () => {
  const octet = fc.nat(255);
  fc.assert(
    fc.property(octet, octet, (one, other) => {
      const [first, second] = [one, other].map((last) => prefixesOf(`198.51.100.${last}`).longer);
      const same = first?.filter((prefix) => second?.includes(prefix)).length ?? 0;
      const bits = (value: number) => value.toString(2).padStart(8, '0');
      const differs = [...bits(one)].findIndex((bit, place) => bit !== bits(other)[place]);
      expect(same).toBe(differs === -1 ? 8 : differs);
    }),
  );
});
