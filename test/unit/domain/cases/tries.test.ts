import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import {
  callerOf,
  computeWindowEnd,
  isNetworkAddress,
  refuseTooManyTries,
} from '../../../../shared/domain/cases/tries.ts';
import { at } from '../../../support/builders.ts';

describe('tries', () => {
  it.each`
    now                           | ends
    ${'2026-12-05T10:00:00Z'}     | ${'2026-12-05T11:00:00Z'}
    ${'2026-12-05T10:59:59.999Z'} | ${'2026-12-05T11:00:00Z'}
    ${'2026-12-31T23:30:00Z'}     | ${'2027-01-01T00:00:00Z'}
  `('at $now are counted until $ends', ({ now, ends }) => {
    expect(computeWindowEnd(at(now))).toBe(at(ends));
  });

  it.each`
    address                   | caller                      | why
    ${'192.0.2.7'}            | ${'192.0.2.7'}              | ${'an IPv4 address'}
    ${'::ffff:192.0.2.7'}     | ${'192.0.2.7'}              | ${'an IPv4 address inside IPv6'}
    ${'2001:db8:1:2::1'}      | ${'32.1.13.184.0.1.0.2/64'} | ${'the line of an IPv6 address'}
    ${'2001:db8:1:2:ffff::9'} | ${'32.1.13.184.0.1.0.2/64'} | ${'another address of the same line'}
    ${'2001:db8:1:3::1'}      | ${'32.1.13.184.0.1.0.3/64'} | ${'the next line'}
    ${'::ffff:c000:207'}      | ${'192.0.2.7'}              | ${'the same, its last groups as such'}
    ${'::192.0.2.7'}          | ${'192.0.2.7'}              | ${'an IPv4 address in the spelling given up'}
    ${'::c000:207'}           | ${'0.0.0.0.0.0.0.0/64'}     | ${'the same groups as such'}
    ${'::1'}                  | ${'0.0.0.0.0.0.0.0/64'}     | ${'a run of zeros in front'}
    ${'2001:db8::'}           | ${'32.1.13.184.0.0.0.0/64'} | ${'a run of zeros at the end'}
    ${'fe80::1%eth0'}         | ${'254.128.0.0.0.0.0.0/64'} | ${'an address with a zone'}
    ${'unknown'}              | ${'unknown'}                | ${'what is no address'}
    ${''}                     | ${''}                       | ${'nothing'}
    ${'2001:db8::1]/'}        | ${'2001:db8::1]/'}          | ${'an address and more'}
  `('of $address count for $caller: $why', ({ address, caller }) => {
    expect(callerOf(address)).toBe(caller);
  });

  it('of every address count as a library of addresses reads it', () => {
    const mapped = fc.ipV4().map((address) => `::ffff:${address}`);
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.ipV4(), mapped), (address) => {
        const parsed = ipaddr.process(address);
        const line = `${parsed.toByteArray().slice(0, 8).join('.')}/64`;
        expect(callerOf(address)).toBe(parsed.kind() === 'ipv4' ? parsed.toString() : line);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are refused from the first too many on, until the hour is over', () => {
    const ends = at('2026-12-05T11:00:00Z');
    expect(() => refuseTooManyTries(30, 30, ends, at('2026-12-05T10:59:00Z'))).not.toThrow();
    expect(() => refuseTooManyTries(31, 30, ends, at('2026-12-05T10:59:00.001Z'))).toThrow(
      expect.objectContaining({ code: 'too-many-tries', retryAfterSeconds: 60, retryable: false }),
    );
  });
});

it.each`
  text               | isAddress
  ${'192.0.2.1'}     | ${true}
  ${'2001:db8::1'}   | ${true}
  ${'192.0.2.1:443'} | ${false}
  ${'[2001:db8::1]'} | ${false}
  ${''}              | ${false}
`('takes $text for an address: $isAddress', ({ text, isAddress }) => {
  expect(isNetworkAddress(text)).toBe(isAddress);
});
