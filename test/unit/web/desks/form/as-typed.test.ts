import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRfc3339 } from '../../../../../shared/domain/instant.ts';
import { spellMarkup } from '../../../../../web/components/markup.ts';
import { readDay } from '../../../../../web/desks/filing/form/days.ts';
import { readMoment, typeMoment } from '../../../../../web/desks/filing/form/moments.ts';
import { readCountry, readTongues } from '../../../../../web/desks/filing/form/places.ts';
import { type Outcome, tellProblem } from '../../../../../web/desks/filing/form/problems.ts';
import { readTelephone, typeTelephone } from '../../../../../web/desks/filing/form/telephones.ts';
import { listZones } from '../../../../../web/steps/dates.ts';
import { LANGUAGES } from '../../../../../web/steps/languages.ts';
import { aFiller } from '../../../../support/filled-forms.ts';

/** What is read, or what is said instead. */
const tell = <T>({ value, problem }: Outcome<T>): T | string | undefined =>
  problem ? spellMarkup(tellProblem(aFiller(), problem) as never) : value;

describe('a day', () => {
  it.each`
    typed                    | read
    ${'29.11.2026'}          | ${'2026-11-29'}
    ${' 2026-11-29 '}        | ${'2026-11-29'}
    ${'2026/11/29'}          | ${'2026-11-29'}
    ${'1. 2. 2026'}          | ${'2026-02-01'}
    ${'11/18/2026'}          | ${'2026-11-18'}
    ${'18/11/2026'}          | ${'2026-11-18'}
    ${'05/05/2026'}          | ${'2026-05-05'}
    ${'29 November 2026'}    | ${'2026-11-29'}
    ${'Nov 29, 2026'}        | ${'2026-11-29'}
    ${'November 29th 2026'}  | ${'2026-11-29'}
    ${'29. März 2026'}       | ${'2026-03-29'}
    ${'1er août 2026'}       | ${'2026-08-01'}
    ${'29 de marzo de 2026'} | ${'2026-03-29'}
    ${'29 listopada 2026'}   | ${'2026-11-29'}
    ${'29 sept. 2026'}       | ${'2026-09-29'}
    ${'２９.１１.２０２６'}  | ${'2026-11-29'}
    ${''}                    | ${undefined}
  `('$typed is $read', ({ typed, read }) => {
    expect(readDay(typed)).toEqual(read === undefined ? {} : { value: read });
  });

  it('that slashes leave open is two days, and both are named', () => {
    expect(tell(readDay('03/04/2026'))).toBe('This can be two days: write 2026-04-03 or 2026-03-04');
  });

  it.each(['30.2.2026', '31/31/2026', '29 Brumaire 2026', 'Brumaire 3, 2026', '29.11.26', 'tomorrow', '2026-13-01'])(
    '%s is none',
    (typed) => {
      expect(readDay(typed)).toEqual({ problem: { key: 'fields.no-day' } });
    },
  );
});

describe('a moment', () => {
  it.each`
    day                            | time                 | zone                  | read
    ${'3.11.2026'}                 | ${'14:22:05'}        | ${'America/Chicago'}  | ${'2026-11-03T14:22:05-06:00'}
    ${'3.11.2026'}                 | ${'14:22'}           | ${'Europe/Berlin'}    | ${'2026-11-03T14:22:00+01:00'}
    ${'3.11.2026'}                 | ${'14.22 Uhr'}       | ${'Europe/Berlin'}    | ${'2026-11-03T14:22:00+01:00'}
    ${'3.8.2026'}                  | ${'9h05'}            | ${'Europe/Paris'}     | ${'2026-08-03T09:05:00+02:00'}
    ${'3.8.2026'}                  | ${'0312'}            | ${'Asia/Kolkata'}     | ${'2026-08-03T03:12:00+05:30'}
    ${'3.8.2026'}                  | ${'2:05 p.m.'}       | ${'America/New_York'} | ${'2026-08-03T14:05:00-04:00'}
    ${'3.8.2026'}                  | ${'12:05 am'}        | ${'UTC'}              | ${'2026-08-03T00:05:00+00:00'}
    ${'3.8.2026'}                  | ${'14:22:05,25'}     | ${'UTC'}              | ${'2026-08-03T14:22:05.25+00:00'}
    ${'3.8.2026'}                  | ${'14:22:05 −06:00'} | ${'Europe/Berlin'}    | ${'2026-08-03T14:22:05-06:00'}
    ${'3.8.2026'}                  | ${'14:22 UTC'}       | ${'Europe/Berlin'}    | ${'2026-08-03T14:22:00Z'}
    ${'3.8.2026'}                  | ${'14:22 GMT+5:30'}  | ${'Europe/Berlin'}    | ${'2026-08-03T14:22:00+05:30'}
    ${'3.8.2026'}                  | ${'14:22 +2'}        | ${'UTC'}              | ${'2026-08-03T14:22:00+02:00'}
    ${'2026-11-03T14:22:05-06:00'} | ${''}                | ${'Europe/Berlin'}    | ${'2026-11-03T14:22:05-06:00'}
    ${'2026-11-03 14:22'}          | ${' '}               | ${'Europe/Berlin'}    | ${'2026-11-03T14:22:00+01:00'}
    ${''}                          | ${''}                | ${'Europe/Berlin'}    | ${undefined}
  `('$day $time in $zone is $read', ({ day, time, zone, read }) => {
    expect(readMoment(day, time, zone)).toEqual(read === undefined ? {} : { value: read });
  });

  it.each`
    day             | time           | zone                     | said
    ${'25.10.2026'} | ${'02:30'}     | ${'Europe/Berlin'}       | ${'put back on this day and show this time twice: write 02:30:00 +02:00 or 02:30:00 +01:00'}
    ${'29.3.2026'}  | ${'2:30'}      | ${'Europe/Berlin'}       | ${'put forward on this day and never show this time: write 02:30:00 +01:00 or 02:30:00 +02:00'}
    ${'11/01/2026'} | ${'1:15 am'}   | ${'America/New_York'}    | ${'This can be two days'}
    ${'2026-11-01'} | ${'1:15 am'}   | ${'America/New_York'}    | ${'write 01:15:00 -04:00 or 01:15:00 -05:00'}
    ${'2026-04-05'} | ${'1:45'}      | ${'Australia/Lord_Howe'} | ${'write 01:45:00 +11:00 or 01:45:00 +10:30'}
    ${''}           | ${'14:22'}     | ${'UTC'}                 | ${'which day'}
    ${'3.8.2026'}   | ${''}          | ${'UTC'}                 | ${'at what time'}
    ${'3.8.2026'}   | ${'24:00'}     | ${'UTC'}                 | ${'Write a time such as'}
    ${'3.8.2026'}   | ${'13:05 pm'}  | ${'UTC'}                 | ${'Write a time such as'}
    ${'3.8.2026'}   | ${'14:61'}     | ${'UTC'}                 | ${'Write a time such as'}
    ${'3.8.2026'}   | ${'14:22 CET'} | ${'UTC'}                 | ${'An abbreviation of a zone means several'}
    ${'3.8.2026'}   | ${'14:22 +15'} | ${'UTC'}                 | ${'Write a time such as'}
    ${'3.8.2026'}   | ${'noon'}      | ${'UTC'}                 | ${'Write a time such as'}
    ${'somewhen'}   | ${'14:22'}     | ${'UTC'}                 | ${'Write a day that exists'}
  `('$day $time in $zone is not read: $said', ({ day, time, zone, said }) => {
    expect(tell(readMoment(day, time, zone))).toContain(said);
  });

  it('is the same once it was typed, in every zone', () => {
    const offsets = fc.constantFrom('Z', '+00:00', '-05:00', '+05:30', '+01:00', '+02:00', '+14:00');
    const moments = fc.date({ min: new Date('1970-01-03'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, offsets, fc.constantFrom(...listZones()), (at, offset, zone) => {
        const sent = at.toISOString().replace('Z', offset);
        expect(readMoment(...typeMoment(sent, zone), zone)).toEqual({ value: sent });
      }),
    );
  });

  it('by the clocks of a zone is the moment they show it', () => {
    const moments = fc.integer({ min: 1_000_000, max: 2_000_000_000 }).map((seconds) => seconds * 1_000);
    fc.assert(
      fc.property(moments, fc.constantFrom(...listZones()), (at, zone) => {
        const [day = '', time = ''] = new Date(at).toLocaleString('sv-SE', { timeZone: zone }).split(' ');
        const { value } = readMoment(day, time, zone);
        if (value !== undefined) expect(fromRfc3339(value)).toBe(at);
      }),
    );
  });
});

describe('a telephone number', () => {
  it.each`
    typed                           | read
    ${'+49 (40) 5550 4100 ext. 12'} | ${{ countryCode: '+49', areaCode: '40', number: '5550 4100', ext: '12' }}
    ${'+49 40 5550 4100'}           | ${{ countryCode: '+49', number: '40 5550 4100' }}
    ${'+49 (0)40 5550 4100'}        | ${{ countryCode: '+49', number: '40 5550 4100' }}
    ${'+39 (0)6 5550 410'}          | ${{ countryCode: '+39', number: '06 5550 410' }}
    ${'0049405550/4100'}            | ${{ countryCode: '+49', number: '405550/4100' }}
    ${'+15555550142'}               | ${{ countryCode: '+1', number: '5555550142' }}
    ${'+1 (555) 555-0142 x12'}      | ${{ countryCode: '+1', areaCode: '555', number: '555-0142', ext: '12' }}
    ${'(+49) 40 5550 4100'}         | ${{ countryCode: '+49', number: '40 5550 4100' }}
    ${'tel:+35315550100'}           | ${{ countryCode: '+353', number: '15550100' }}
    ${'+870 773 111 632'}           | ${{ countryCode: '+870', number: '773 111 632' }}
    ${'+881 6 3155 5512'}           | ${{ countryCode: '+881', number: '6 3155 5512' }}
    ${'+٤٩ ٤٠ ٥٥٥٠'}                | ${{ countryCode: '+49', number: '40 5550' }}
    ${''}                           | ${undefined}
  `('$typed is read by its parts', ({ typed, read }) => {
    expect(readTelephone(typed)).toEqual(read === undefined ? {} : { value: read });
  });

  it.each(['040 5550 4100', '5550-4100', '+49', '+49 call me', 'none', '+'])(
    '%s is none that can be dialled',
    (typed) => {
      expect(readTelephone(typed)).toEqual({ problem: { key: 'fields.no-telephone' } });
    },
  );

  it.each([undefined, null, 3, [], {}, { number: 4 }])('of %s nothing is typed', (sent) => {
    expect(typeTelephone(sent)).toBe('');
  });

  it('that is only a text is typed as it is', () => {
    expect(typeTelephone('+49 40')).toBe('+49 40');
  });
});

describe('places and languages', () => {
  it.each`
    typed               | read
    ${'ch'}             | ${'CH'}
    ${'Switzerland'}    | ${'CH'}
    ${'schweiz'}        | ${'CH'}
    ${'Etats-Unis'}     | ${'US'}
    ${'United Kingdom'} | ${'GB'}
    ${'España'}         | ${'ES'}
    ${'Niemcy'}         | ${'DE'}
    ${'EL'}             | ${'EL'}
    ${'Côte d’Ivoire'}  | ${'CI'}
  `('$typed is $read', ({ typed, read }) => {
    expect(readCountry(typed)).toEqual({ value: read });
  });

  it('what is no State is said to be none, and nothing is nothing', () => {
    expect(readCountry('Atlantis')).toEqual({ problem: { key: 'fields.no-country' } });
    expect(readCountry(' ')).toEqual({});
    expect(readTongues(' ')).toEqual({});
    expect(readTongues('de, Klingonish')).toEqual({ problem: { key: 'fields.no-tongue' } });
  });

  it.each(['de, en', 'DE EN', 'German; English', 'Deutsch und Englisch', 'niemiecki, angielski', 'de/en'])(
    '%s is German and English',
    (typed) => {
      expect(readTongues(typed)).toEqual({ value: ['de', 'en'] });
    },
  );

  it('every name that a language of the pages has for a State leads to it, or to none', () => {
    for (const language of LANGUAGES) {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      for (const code of ['DE', 'FR', 'PL', 'US', 'CA', 'JP', 'MM', 'GB', 'CZ', 'MK', 'TR'])
        expect([language, code, readCountry(names.of(code) ?? '').value]).toEqual([language, code, code]);
    }
  });
});
