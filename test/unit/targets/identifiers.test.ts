import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdentifier, IDENTIFIER_TYPES } from '../../../shared/domain/targets/identifiers.ts';

describe('what names one thing is accepted, in one spelling', () => {
  it.each`
    type                   | value                                            | normalised
    ${'email'}             | ${'Max.Reuther+post@Skylark.EXAMPLE'}            | ${'max.reuther+post@skylark.example'}
    ${'email'}             | ${' max@skylark.example '}                       | ${'max@skylark.example'}
    ${'email'}             | ${'max@bücher.example'}                          | ${'max@xn--bcher-kva.example'}
    ${'email'}             | ${'max@xn--bcher-kva.example'}                   | ${'max@xn--bcher-kva.example'}
    ${'email'}             | ${'max@xn--80ak6aa92e.example'}                  | ${'max@xn--80ak6aa92e.example'}
    ${'email'}             | ${'мария@почта.бг'}                              | ${'мария@xn--80a1acny.xn--90ae'}
    ${'email'}             | ${'u\u0308ber@skylark.example'}                  | ${'über@skylark.example'}
    ${'phone'}             | ${'+49 1525 5550123'}                            | ${'+4915255550123'}
    ${'phone'}             | ${'+35315550100'}                                | ${'+35315550100'}
    ${'ip_with_timestamp'} | ${'192.0.2.44'}                                  | ${'192.0.2.44'}
    ${'ip_with_timestamp'} | ${'192.0.2.44/32'}                               | ${'192.0.2.44'}
    ${'ip_with_timestamp'} | ${'2001:0DB8:0000:0000:0000:0000:0000:0001'}     | ${'2001:db8::1'}
    ${'ip_with_timestamp'} | ${'2001:db8::1/128'}                             | ${'2001:db8::1'}
    ${'ip_with_timestamp'} | ${'::ffff:192.0.2.44'}                           | ${'192.0.2.44'}
    ${'imei'}              | ${'490154203237518'}                             | ${'490154203237518'}
    ${'imei'}              | ${'49-015420-323751-8'}                          | ${'490154203237518'}
    ${'mac'}               | ${'00-00-5E-00-53-2A'}                           | ${'00:00:5e:00:53:2a'}
    ${'mac'}               | ${'0000.5e00.532a'}                              | ${'00:00:5e:00:53:2a'}
    ${'mac'}               | ${'00005e00532a'}                                | ${'00:00:5e:00:53:2a'}
    ${'user_or_unique_id'} | ${'Max_Reuther-77'}                              | ${'Max_Reuther-77'}
    ${'user_or_unique_id'} | ${'@max.reuther'}                                | ${null}
    ${'user_or_unique_id'} | ${'@max@social.example'}                         | ${'@max@social.example'}
    ${'user_or_unique_id'} | ${'https://social.example/profile?id=7%2F1'}     | ${'https://social.example/profile?id=7%2F1'}
    ${'user_or_unique_id'} | ${'Γιώργος'}                                     | ${'Γιώργος'}
    ${'user_or_unique_id'} | ${'山田たろう'}                                  | ${'山田たろう'}
    ${'account'}           | ${'fastlane_parts_77'}                           | ${'fastlane_parts_77'}
    ${'service_name'}      | ${'Skylark Mail'}                                | ${'Skylark Mail'}
    ${'other'}             | ${'Shared folder "Belege" of the first account'} | ${'Shared folder "Belege" of the first account'}
  `('$type $value', ({ type, value, normalised }) => {
    const outcome = checkIdentifier(type, value);
    if (normalised === null) expect(outcome).toMatchObject({ ok: false, code: 'target-too-broad' });
    else expect(outcome).toEqual({ ok: true, normalised });
  });
});

describe('what names many is too broad', () => {
  it.each`
    type                   | value
    ${'email'}             | ${'*@skylark.example'}
    ${'email'}             | ${'max*@skylark.example'}
    ${'email'}             | ${'%@skylark.example'}
    ${'email'}             | ${'m?x@skylark.example'}
    ${'email'}             | ${'@skylark.example'}
    ${'email'}             | ${'skylark.example'}
    ${'email'}             | ${'mail.skylark.example'}
    ${'email'}             | ${'@bücher.example'}
    ${'phone'}             | ${'+49'}
    ${'phone'}             | ${'+49 40 1'}
    ${'phone'}             | ${'+49 1525 *'}
    ${'ip_with_timestamp'} | ${'192.0.2.0/24'}
    ${'ip_with_timestamp'} | ${'192.0.2.0/31'}
    ${'ip_with_timestamp'} | ${'0.0.0.0/0'}
    ${'ip_with_timestamp'} | ${'2001:db8::/64'}
    ${'ip_with_timestamp'} | ${'2001:db8::/127'}
    ${'ip_with_timestamp'} | ${'192.0.2.1-192.0.2.9'}
    ${'ip_with_timestamp'} | ${'192.0.2.1 - 9'}
    ${'ip_with_timestamp'} | ${'192.0.2.*'}
    ${'ip_with_timestamp'} | ${'0.0.0.0'}
    ${'ip_with_timestamp'} | ${'127.0.0.1'}
    ${'ip_with_timestamp'} | ${'::'}
    ${'ip_with_timestamp'} | ${'::1'}
    ${'ip_with_timestamp'} | ${'224.0.0.1'}
    ${'ip_with_timestamp'} | ${'ff02::1'}
    ${'ip_with_timestamp'} | ${'255.255.255.255'}
    ${'ip_with_timestamp'} | ${'::ffff:127.0.0.1'}
    ${'imei'}              | ${'49015420'}
    ${'mac'}               | ${'00:00:5e'}
    ${'mac'}               | ${'ff:ff:ff:ff:ff:ff'}
    ${'mac'}               | ${'01:00:5e:00:00:01'}
    ${'user_or_unique_id'} | ${'max*'}
    ${'user_or_unique_id'} | ${'max%'}
    ${'user_or_unique_id'} | ${'ma?'}
    ${'user_or_unique_id'} | ${'@skylark.example'}
    ${'user_or_unique_id'} | ${'https://social.example/'}
    ${'user_or_unique_id'} | ${'https://social.example'}
    ${'user_or_unique_id'} | ${'https://social.example/users/*'}
    ${'user_or_unique_id'} | ${'https://social.example/u?id=%'}
    ${'account'}           | ${'*'}
    ${'service_name'}      | ${'Skylark *'}
    ${'other'}             | ${'*'}
  `('$type $value', ({ type, value }) => {
    expect(checkIdentifier(type, value)).toMatchObject({ ok: false, code: 'target-too-broad' });
  });
});

describe('what could be read as something else is refused', () => {
  it.each`
    why                                     | type                   | value
    ${'Cyrillic а in a Latin name'}         | ${'email'}             | ${'p\u0430ul@skylark.example'}
    ${'Cyrillic а in a Latin domain'}       | ${'email'}             | ${'paul@skyl\u0430rk.example'}
    ${'Greek ο in a Latin user name'}       | ${'user_or_unique_id'} | ${'b\u03bfb'}
    ${'Cyrillic in a hyphenated label'}     | ${'user_or_unique_id'} | ${'admin-\u0430'}
    ${'a word all in Cyrillic look-alikes'} | ${'user_or_unique_id'} | ${'\u0441\u043e\u0441\u043e'}
    ${'such a domain under a Latin end'}    | ${'email'}             | ${'max@\u0430\u0440\u0440\u04cf\u0435.example'}
    ${'capital look-alikes'}                | ${'account'}           | ${'\u0410\u0425'}
    ${'full-width letters'}                 | ${'user_or_unique_id'} | ${'ｍａｘ'}
    ${'mathematical letters'}               | ${'account'}           | ${'𝐦𝐚𝐱'}
    ${'a ligature'}                         | ${'user_or_unique_id'} | ${'o\ufb03ce'}
    ${'full-width digits'}                  | ${'phone'}             | ${'+４９ 1525 5550123'}
    ${'a phonetic a'}                       | ${'user_or_unique_id'} | ${'m\u0251x'}
    ${'a zero-width space'}                 | ${'email'}             | ${'ma\u200bx@skylark.example'}
    ${'a direction override'}               | ${'user_or_unique_id'} | ${'xam\u202e'}
    ${'a Hangul filler'}                    | ${'user_or_unique_id'} | ${'max\u3164'}
    ${'a soft hyphen'}                      | ${'other'}             | ${'ma\u00adx'}
    ${'an ideographic full stop'}           | ${'email'}             | ${'max@skylark\u3002example'}
  `('$why', ({ type, value }) => {
    expect(checkIdentifier(type, value)).toMatchObject({ ok: false, code: 'invalid-request' });
  });
});

describe('what is no identifier of its type is refused', () => {
  it.each`
    type                   | value
    ${'email'}             | ${'max'}
    ${'email'}             | ${'max@'}
    ${'email'}             | ${'@'}
    ${'email'}             | ${'max@localhost'}
    ${'email'}             | ${'max@@skylark.example'}
    ${'email'}             | ${'max@a@skylark.example'}
    ${'email'}             | ${'.max@skylark.example'}
    ${'email'}             | ${'max.@skylark.example'}
    ${'email'}             | ${'m..x@skylark.example'}
    ${'email'}             | ${'Max <max@skylark.example>'}
    ${'email'}             | ${'max@skylark.example, eva@skylark.example'}
    ${'email'}             | ${'max@[192.0.2.1]'}
    ${'email'}             | ${'max@192.0.2.1'}
    ${'email'}             | ${'max@127.1'}
    ${'email'}             | ${'max@-skylark.example'}
    ${'email'}             | ${'max@skylark..example'}
    ${'email'}             | ${'max@skylark.example.'}
    ${'email'}             | ${`max@${'a'.repeat(64)}.example`}
    ${'email'}             | ${`${'a'.repeat(65)}@skylark.example`}
    ${'phone'}             | ${'004915255550123'}
    ${'phone'}             | ${'01525 5550123'}
    ${'phone'}             | ${'+0123456789'}
    ${'phone'}             | ${'+49 30 1234500-99'}
    ${'phone'}             | ${'+49 (0) 30 123456'}
    ${'phone'}             | ${'+1234567890123456'}
    ${'phone'}             | ${'+49 152x5550123'}
    ${'ip_with_timestamp'} | ${'192.0.2'}
    ${'ip_with_timestamp'} | ${'192.0.2.256'}
    ${'ip_with_timestamp'} | ${'192.000.002.001'}
    ${'ip_with_timestamp'} | ${'192.0.2.1/33'}
    ${'ip_with_timestamp'} | ${'2001:db8::1/129'}
    ${'ip_with_timestamp'} | ${'192.0.2.1:443'}
    ${'ip_with_timestamp'} | ${'host.example'}
    ${'imei'}              | ${'490154203237519'}
    ${'imei'}              | ${'49015420323751'}
    ${'imei'}              | ${'000000000000000'}
    ${'imei'}              | ${'49015420323751X'}
    ${'mac'}               | ${'00:00:5e:00:53'}
    ${'mac'}               | ${'00:00-5e:00:53:2a'}
    ${'mac'}               | ${'00:00:00:00:00:00'}
    ${'mac'}               | ${'00:00:5e:00:53:2g'}
    ${'user_or_unique_id'} | ${'https://'}
    ${'user_or_unique_id'} | ${'max\nreuther'}
    ${'user_or_unique_id'} | ${'max\u0000'}
    ${'user_or_unique_id'} | ${'a'.repeat(501)}
    ${'service_name'}      | ${'a'.repeat(201)}
  `('$type $value', ({ type, value }) => {
    expect(checkIdentifier(type, value)).toMatchObject({ ok: false, code: 'invalid-request' });
  });

  it.each(IDENTIFIER_TYPES.flatMap((type) => ['', ' ', '\t\n', '\u00a0'].map((value) => [type, value] as const)))(
    '%s %j is empty',
    (type, value) => {
      expect(checkIdentifier(type, value)).toEqual({ ok: false, code: 'invalid-request', detail: 'must not be empty' });
    },
  );
});

describe('properties', () => {
  const types = fc.constantFrom(...IDENTIFIER_TYPES);
  const values = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.emailAddress(),
    fc.ipV4Extended(),
    fc.ipV6(),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.stringMatching(/^[+0-9a-f:. /@*?%-]{0,40}$/),
  );

  it('never throws, and what is accepted is accepted again in its normalised form, unchanged', () => {
    fc.assert(
      fc.property(types, values, (type, value) => {
        const outcome = checkIdentifier(type, value);
        if (outcome.ok) expect(checkIdentifier(type, outcome.normalised)).toEqual(outcome);
      }),
      { numRuns: 3_000 },
    );
  });

  it('one changed digit of an IMEI never passes', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'490154203237518'];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(checkIdentifier('imei', digits.join('')).ok).toBe(false);
      }),
    );
  });

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
