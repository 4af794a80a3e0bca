import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliest, fromRfc3339, type Instant, instant, plus, toRfc3339 } from '../../../shared/domain/instant.ts';

const LAST_MS = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z
const refused = expect.objectContaining({ code: 'invalid-instant' });

describe('an instant', () => {
  it.each([0, 1, LAST_MS])('may be %i', (ms) => {
    expect(instant(ms)).toBe(ms);
  });

  it.each([-1, 0.5, LAST_MS + 1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('may not be %d', (ms) => {
    expect(() => instant(ms)).toThrow(refused);
  });

  it('moves both ways, not beyond its bounds', () => {
    expect(plus(instant(10), 5)).toBe(15);
    expect(plus(instant(10), -10)).toBe(0);
    expect(() => plus(instant(10), -11)).toThrow(refused);
    expect(() => plus(instant(LAST_MS), 1)).toThrow(refused);
  });

  it('the earliest of several, of one, of none', () => {
    expect(earliest(instant(3), undefined, instant(2), instant(5))).toBe(2);
    expect(earliest(undefined, instant(4))).toBe(4);
    expect(earliest(undefined)).toBeUndefined();
    expect(earliest()).toBeUndefined();
  });
});

describe('RFC 3339', () => {
  it.each`
    text                                | written                       | why
    ${'2026-11-20T17:10:00+01:00'}      | ${'2026-11-20T16:10:00.000Z'} | ${'an offset'}
    ${'2026-11-20T17:10:00Z'}           | ${'2026-11-20T17:10:00.000Z'} | ${'UTC'}
    ${'2026-11-20T17:10:00.5Z'}         | ${'2026-11-20T17:10:00.500Z'} | ${'a tenth'}
    ${'2026-11-20T17:10:00.999999999Z'} | ${'2026-11-20T17:10:00.999Z'} | ${'fractions below a millisecond are cut, not rounded'}
    ${'2026-11-20T00:10:00-09:30'}      | ${'2026-11-20T09:40:00.000Z'} | ${'half an hour'}
    ${'2028-02-29T00:00:00Z'}           | ${'2028-02-29T00:00:00.000Z'} | ${'leap day'}
    ${'1970-01-01T00:00:00Z'}           | ${'1970-01-01T00:00:00.000Z'} | ${'the first'}
    ${'9999-12-31T23:59:59.999Z'}       | ${'9999-12-31T23:59:59.999Z'} | ${'the last'}
  `('$text is read ($why)', ({ text, written }: Record<'text' | 'written', string>) => {
    expect(toRfc3339(fromRfc3339(text))).toBe(written);
  });

  it.each`
    text                                 | why
    ${''}                                | ${'empty'}
    ${'2026-11-20'}                      | ${'no time'}
    ${'2026-11-20T17:10:00'}             | ${'no offset'}
    ${'2026-11-20 17:10:00Z'}            | ${'a space'}
    ${'2026-11-20T17:10Z'}               | ${'no seconds'}
    ${'2026-11-20T17:10:00+0100'}        | ${'an offset without its colon'}
    ${'2026-11-20T17:10:00.Z'}           | ${'a point without digits'}
    ${'2026-11-20T17:10:00.0000000001Z'} | ${'ten digits'}
    ${'2026-02-30T00:00:00Z'}            | ${'30 February'}
    ${'2027-02-29T00:00:00Z'}            | ${'29 February of a common year'}
    ${'2026-04-31T00:00:00Z'}            | ${'31 April'}
    ${'2026-13-01T00:00:00Z'}            | ${'month 13'}
    ${'2026-00-10T00:00:00Z'}            | ${'month 0'}
    ${'2026-01-00T00:00:00Z'}            | ${'day 0'}
    ${'2026-01-01T24:00:00Z'}            | ${'hour 24, which RFC 3339 does not have'}
    ${'2026-01-01T25:00:00Z'}            | ${'hour 25'}
    ${'2026-01-01T23:60:00Z'}            | ${'minute 60'}
    ${'2026-12-31T23:59:60Z'}            | ${'a leap second, which no clock here has'}
    ${'2026-01-01T00:00:00+24:00'}       | ${'an offset of a day'}
    ${'2026-01-01T00:00:00+01:60'}       | ${'an offset of 60 minutes'}
    ${'1969-12-31T23:59:59Z'}            | ${'before 1970'}
    ${'1970-01-01T00:00:00+01:00'}       | ${'before 1970 by its offset'}
    ${'9999-12-31T23:59:59-00:01'}       | ${'after 9999 by its offset'}
    ${'10000-01-01T00:00:00Z'}           | ${'a year of five digits'}
    ${'2026-11-20T17:10:00Z\n'}          | ${'a line break after it'}
  `('$text is refused: $why', ({ text }: { text: string }) => {
    expect(() => fromRfc3339(text)).toThrow(refused);
  });

  it.each(['1926-08-01T00:00:00Z', '0001-01-01T00:00:00Z'])('%s is told from when on', (text) => {
    expect(() => fromRfc3339(text)).toThrow('must be from 1970 on');
  });

  it('what is written is read as the same instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST_MS }).map(instant), (at: Instant) => {
        expect(fromRfc3339(toRfc3339(at))).toBe(at);
      }),
    );
  });
});
