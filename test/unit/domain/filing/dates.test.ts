import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, type Instant, instant } from '../../../../shared/domain/instant.ts';
import { at, facts, partyFacts, usFacts } from '../../../support/builders.ts';
import { findDateFault, findRangeFault } from '../../../support/rules.ts';

const NOON = at('2026-11-20T12:00:00Z');
const ISSUER = '/certificate/F/signature/date';
const VALIDATOR = '/certificate/G/validatorSignature/date';
const START = '/certificate/C/timeRange/start';

const signed = (issuer: string | null, validator: string | null = null) =>
  facts({
    issuedOn: issuer === null ? null : { day: issuer, pointer: ISSUER },
    validatedOn: validator === null ? null : { day: validator, pointer: VALIDATOR },
  });

const asked = (from: string) => facts({ dataFrom: [{ at: at(from), pointer: START }] });

const told = (filed = facts(), now: Instant = NOON, zone = 'Europe/Berlin') => {
  const error = findDateFault(filed, zone, now);
  return error && { code: error.code, pointers: error.faults.map(({ pointer }) => pointer), rule: error.rule };
};

const AHEAD = 'Holdfast policy: nothing is signed on a day that has not come, in the zone of whoever signs';
const AGE = 'Holdfast policy: a signature is at most 180 days old when the order is filed';

describe('days of signature', () => {
  it.each([
    ['today', signed('2026-11-20')],
    ['180 days ago', signed('2026-05-24')],
    ['never, where the form has no date', signed(null)],
    ['validated on the same day', signed('2026-11-20', '2026-11-20')],
    ['validated the day after', signed('2026-11-19', '2026-11-20')],
    ['validated 180 days later', signed('2026-05-24', '2026-11-20')],
    ['validated, though not dated by the issuer', signed(null, '2026-11-20')],
  ])('may stand: %s', (_, filed) => {
    expect(told(filed)).toBeUndefined();
  });

  it.each([
    ['tomorrow', signed('2026-11-21'), 'date-in-future', [ISSUER], AHEAD],
    ['validated tomorrow', signed('2026-11-20', '2026-11-21'), 'date-in-future', [VALIDATOR], AHEAD],
    ['both tomorrow', signed('2026-11-21', '2026-11-21'), 'date-in-future', [ISSUER, VALIDATOR], AHEAD],
    ['181 days ago', signed('2026-05-23'), 'signature-too-old', [ISSUER], AGE],
    ['a year ago, by a slip', signed('2025-11-20', '2025-11-20'), 'signature-too-old', [ISSUER, VALIDATOR], AGE],
    ['the future before the past', signed('2026-01-01', '2026-11-21'), 'date-in-future', [VALIDATOR], AHEAD],
    [
      'validated the day before it was signed',
      signed('2026-11-20', '2026-11-19'),
      'validation-before-issue',
      [VALIDATOR],
      'Regulation (EU) 2023/1543, Articles 3(2), 4(3) to (6), 6, 7, 9 and 11',
    ],
  ])('may not stand: %s', (_, filed, code, pointers, rule) => {
    expect(told(filed)).toEqual({ code, pointers, rule });
  });

  it('the rule about a validation is that of the issuer who needs one', () => {
    const filed = { ...signed('2026-11-20', '2026-11-19'), issuerKinds: ['other-competent-authority'] as const };
    expect(told(filed)?.rule).toBe('Regulation (EU) 2023/1543, Article 4(3)(b) and (5)');
  });

  it.each([
    ['an hour before midnight there', 'Europe/Berlin', '2026-11-20T22:59:59.999Z', 'date-in-future'],
    ['at midnight there', 'Europe/Berlin', '2026-11-20T23:00:00Z', undefined],
    ['already in Auckland', 'Pacific/Auckland', '2026-11-20T11:00:00Z', undefined],
    ['not yet in Honolulu', 'Pacific/Honolulu', '2026-11-21T09:59:59Z', 'date-in-future'],
  ])('21 November is today where the issuer is: %s', (_, zone, now, code) => {
    expect(told(signed('2026-11-21'), at(now), zone)?.code).toBe(code);
  });
});

describe('the data asked for', () => {
  it.each(['2026-11-20T12:00:00Z', '2026-11-20T13:00:00+01:00', '1999-01-01T00:00:00Z'])('may begin %s', (from) => {
    expect(told(asked(from))).toBeUndefined();
  });

  it('may not begin a millisecond from now: nobody has stored them', () => {
    expect(told(asked('2026-11-20T12:00:00.001Z'))).toEqual({
      code: 'data-not-stored-yet',
      pointers: [START],
      rule: 'Regulation (EU) 2023/1543, Article 3(8)',
    });
  });

  it.each([
    ['US-2703f', usFacts, '18 U.S.C. § 2703(f)(1): "in its possession"'],
    ['COE-29', partyFacts, expect.stringContaining('Article 29(1): data stored by means of a computer system')],
  ])('under %s as well, at every place', (_, filed, rule) => {
    const dataFrom = ['/a', '/b', '/c'].map((pointer, index) => ({ at: instant(NOON + index), pointer }));
    expect(told(filed({ dataFrom }))).toEqual({ code: 'data-not-stored-yet', pointers: ['/b', '/c'], rule });
  });
});

describe('where the data asked for end', () => {
  const ending = (to: string, place = '/range') => ({ at: place, from: at('2026-08-01T00:00:00Z'), to: at(to) });

  it.each(['2026-11-20T12:00:00Z', '2026-12-21T12:00:00Z'])('may be %s', (to) => {
    expect(findRangeFault('US-2703f', [ending(to)], NOON)).toBeUndefined();
    expect(findRangeFault('US-2703f', [], NOON)).toBeUndefined();
  });

  it('is no later than 31 days from now: digits were swapped', () => {
    const ranges = [
      ending('2026-12-21T12:00:00.001Z'),
      ending('2026-11-01T00:00:00Z', '/a'),
      ending('2062-11-01T00:00:00Z', '/b'),
    ];
    const fault = findRangeFault('US-2703f', ranges, NOON);
    expect(fault).toMatchObject({
      code: 'data-not-stored-yet',
      message:
        'ends in the future, more than 31 days from now: a hold reaches data that are stored when it is received',
      rule: '18 U.S.C. § 2703(f)(1): "in its possession"',
    });
    expect(fault?.faults.map(({ pointer }) => pointer)).toEqual(['/range/end', '/b/end']);
  });
});

it('what is signed today stays fileable for 180 days, and no longer', () => {
  const day = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(day, (days) => {
      const code = told(signed('2026-11-20'), instant(NOON + days * DAY_MS), 'Etc/UTC')?.code;
      expect(code).toBe(days > 180 ? 'signature-too-old' : undefined);
    }),
  );
});
