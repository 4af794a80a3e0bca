import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdentifier, IDENTIFIER_TYPES } from '../../../../../shared/domain/filing/identifiers/identifiers.ts';

const normalised = (type: (typeof IDENTIFIER_TYPES)[number], value: string): string | undefined => {
  const outcome = checkIdentifier(type, value);
  return outcome.ok ? outcome.normalised : undefined;
};

it.each(IDENTIFIER_TYPES.flatMap((type) => ['', ' ', '\t\n', '\u00a0'].map((value) => [type, value] as const)))(
  '%s %j is empty',
  (type, value) => {
    expect(checkIdentifier(type, value)).toEqual({ ok: false, code: 'invalid-request', detail: 'must not be empty' });
  },
);

it('what outgrows its type by its escapes is refused as it would be once escaped', () => {
  const page = (letters: number) => `https://social.example/${'ü'.repeat(letters)}`;
  expect(normalised('account', page(79))).toBe(`https://social.example/${'%C3%BC'.repeat(79)}`);
  expect(checkIdentifier('account', page(80))).toEqual({
    ok: false,
    code: 'invalid-request',
    detail: 'must have at most 500 characters',
  });
});

describe('properties', () => {
  const types = fc.constantFrom(...IDENTIFIER_TYPES);
  const prefixed = fc
    .tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(128))
    .map(([address, prefix]) => `${address}/${prefix}`);
  const values = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.emailAddress(),
    fc.ipV4Extended(),
    fc.ipV6(),
    prefixed,
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.stringMatching(/^https:\/\/[a-zA-Zü.]{1,12}\.example\/[a-zA-Z0-9%ü.#!?/]{0,30}$/),
    fc.stringMatching(/^[+0-9a-f:. /@*?%-]{0,40}$/),
    fc.stringMatching(/^(imsi[ :])?[0-9 -]{0,20}$/),
    fc.stringMatching(/^(iccid |tel:|@|did:web:|acct:)?([0-9a-zA-ZаŁ东❤ @:./+-]|\u200c|\ufe0f){0,24}$/u),
    fc.stringMatching(/^\+(1|7|33|39|49|52|54|225|229)[0-9 ()./-]{4,14}$/),
  );

  it('never throws, and normalising twice changes nothing', () => {
    fc.assert(
      fc.property(types, values, (type, value) => {
        const outcome = checkIdentifier(type, value);
        if (outcome.ok) expect(checkIdentifier(type, outcome.normalised)).toEqual(outcome);
      }),
      { numRuns: 10_000 },
    );
  });

  it('a refusal is the same sentence whoever is named: it never repeats the value', () => {
    const sentences = new Set<string>();
    fc.assert(
      fc.property(types, values, (type, value) => {
        const outcome = checkIdentifier(type, value);
        if (!outcome.ok) sentences.add(outcome.detail);
      }),
      { numRuns: 5_000 },
    );
    expect(sentences.size).toBeLessThan(60); // as many as are written in the code, whatever is sent
  });

  it('two spellings of one mailbox meet', () => {
    const letters = fc.stringMatching(/^[a-z0-9]{1,20}$/);
    fc.assert(
      fc.property(letters, letters, (local, domain) => {
        const one = normalised('email', `${local}@${domain}.example`);
        expect(normalised('email', ` ${local.toUpperCase()}@${domain.toUpperCase()}.EXAMPLE`)).toBe(one);
      }),
    );
  });

  it('two spellings of one number, device or subscription meet', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{13}$/);
    const apart = (text: string, sign: string) => text.replace(/(.{4})(?=.)/g, `$1${sign}`);
    fc.assert(
      fc.property(digits, fc.nat(99), (number, version) => {
        expect(normalised('phone', `+${apart(number, ' ')}`)).toBe(normalised('phone', `+${number}`));
        const imei = normalised('imei', `${number}${String(version).padStart(2, '0')}`);
        expect(imei?.slice(0, 14)).toBe(number);
        expect(normalised('imei', apart(imei ?? '', '-'))).toBe(imei);
        const subscription = `2${number}`;
        expect(normalised('imsi', `IMSI ${apart(subscription, '-')}`)).toBe(subscription);
        expect(normalised('other', `IMSI ${apart(subscription, ' ')}`)).toBe(`imsi:${subscription}`);
      }),
    );
  });

  it('two spellings of one IPv6 address meet, and an IPv4 address meets itself inside IPv6', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 7, maxLength: 7 }), (rest) => {
        const groups = [0x2001, ...rest].map((number) => number.toString(16));
        const long = groups.map((text) => text.padStart(4, '0').toUpperCase()).join(':');
        expect(normalised('ip_with_timestamp', long)).toBe(normalised('ip_with_timestamp', groups.join(':')));
      }),
    );
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(checkIdentifier('ip_with_timestamp', `::ffff:${address}`)).toEqual(
          checkIdentifier('ip_with_timestamp', address),
        );
      }),
    );
  });

  it('a range is taken from one address in it only: its first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 31 }), fc.nat(255), (prefix, last) => {
        const size = 2 ** (32 - prefix);
        const outcome = checkIdentifier('ip_with_timestamp', `203.0.113.${last}/${prefix}`);
        expect(outcome.ok).toBe(last % size === 0);
      }),
    );
  });

  it('one changed digit of an IMEI never passes', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'490154203237518'];
        digits[place] = String((Number(digits[place]) + by) % 10);
        fc.pre(place < 14 || digits[place] !== '0'); // which call records have for any check digit
        expect(checkIdentifier('imei', digits.join('')).ok).toBe(false);
      }),
    );
  });

  it.each(['＊', '﹡', '？', '﹖', '％', '﹪'])(
    'a wildcard as East Asian keyboards write it never passes in a name: %s',
    (wide) => {
      for (const type of ['account', 'user_or_unique_id', 'phone', 'email'] as const) {
        expect(checkIdentifier(type, `maria${wide}`)).toMatchObject({ ok: false });
      }
      expect(checkIdentifier('other', `the account named ${wide} first ${wide}`)).toMatchObject({ ok: true });
    },
  );

  it('a wildcard anywhere in an address never passes', () => {
    fc.assert(
      fc.property(fc.constantFrom('*', '%', '?'), fc.nat(18), (wildcard, place) => {
        const address = 'max@skylark.example';
        const value = address.slice(0, place) + wildcard + address.slice(place);
        expect(checkIdentifier('email', value)).toMatchObject({ code: 'target-too-broad' });
      }),
    );
  });
});
