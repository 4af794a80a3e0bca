import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../../../web/desks/filing/form/moments.ts';
import { readLines } from '../../../../../web/desks/filing/identifier-lines.ts';

const read = (text: string, instrument: Parameters<typeof readLines>[1] = 'US-2703f') =>
  readLines(text, instrument, (day, time) => readMoment(day, time, 'Europe/Berlin').value);

describe('a line alone', () => {
  it.each`
    line                                          | type                   | value
    ${'m.reuther@skylark.example'}                | ${'email'}             | ${'m.reuther@skylark.example'}
    ${'+49 1525 5550123'}                         | ${'phone'}             | ${'+49 1525 5550123'}
    ${'490154203237518'}                          | ${'imei'}              | ${'490154203237518'}
    ${'00:00:5e:00:53:2a'}                        | ${'mac'}               | ${'00:00:5e:00:53:2a'}
    ${'198.51.100.23'}                            | ${'ip_with_timestamp'} | ${'198.51.100.23'}
    ${'2001:db8:5c::7a10'}                        | ${'ip_with_timestamp'} | ${'2001:db8:5c::7a10'}
    ${'fastlane_parts_77'}                        | ${'account'}           | ${'fastlane_parts_77'}
    ${'imsi; 262011234567890'}                    | ${'imsi'}              | ${'262011234567890'}
    ${'service, Skylark Mail'}                    | ${'service_name'}      | ${'Skylark Mail'}
    ${'other\t"The folder ""Invoices"", shared"'} | ${'other'}             | ${'The folder "Invoices", shared'}
  `('$line is $type', ({ line, type, value }) => {
    expect(read(line)).toMatchObject([{ line: 1, taken: { type, value } }]);
  });

  it('has its moment and its port', () => {
    expect(read('198.51.100.23; 12.11.2026 21:04:33; 50122')).toEqual([
      {
        line: 1,
        taken: {
          type: 'ip_with_timestamp',
          value: '198.51.100.23',
          timestamp: '2026-11-12T21:04:33+01:00',
          port: 50_122,
        },
      },
    ]);
  });

  it('of an address lacks its moment, which is asked for later', () => {
    expect(read('198.51.100.23')).toMatchObject([{ wants: 'moment' }]);
  });

  it.each`
    line                                         | why
    ${'*@skylark.example'}                       | ${'a wildcard'}
    ${'imei; 490154203237519'}                   | ${'a wrong check digit'}
    ${'198.51.100.23; some time ago'}            | ${'no moment'}
    ${'a@skylark.example; 2026-11-12T21:04:33Z'} | ${'a moment where none belongs'}
  `('$line is refused for $why', ({ line }) => {
    expect(read(line)).toMatchObject([{ line: 1, refused: expect.stringMatching(/./) }]);
  });
});

it('a European form has no box for an account or a subscription', () => {
  expect(read('fastlane_parts_77\nimsi; 262011234567890', 'EU-EPOC-PR')).toMatchObject([
    { taken: { type: 'user_or_unique_id', value: 'fastlane_parts_77' } },
    { taken: { type: 'user_or_unique_id', value: 'imsi:262011234567890' } },
  ]);
});

it('empty lines and a line of names are passed over, and counted', () => {
  expect(read('type;value\r\n\r\nemail;a@skylark.example\r\n')).toMatchObject([
    { line: 3, taken: { type: 'email', value: 'a@skylark.example' } },
  ]);
});

it('what names the same as an earlier line is not taken, however it is spelled', () => {
  const lines = 'a@skylark.example\nA@SKYLARK.example\naccount; a@skylark.example\nb@skylark.example';
  expect(read(lines)).toMatchObject([{ line: 1 }, { sameAs: 1 }, { sameAs: 1 }, { taken: {} }]);
});

it('one address at two moments is two', () => {
  const lines =
    '198.51.100.23; 2026-11-12T21:04:33Z\n198.51.100.23; 2026-11-13T21:04:33Z\n198.51.100.23\n198.51.100.23';
  expect(read(lines)).toMatchObject([{ taken: {} }, { taken: {} }, { taken: {} }, { sameAs: 3 }]);
});
