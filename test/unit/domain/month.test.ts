import { expect, it } from 'vitest';
import { endOf, MONTH_PATTERN, month, monthKeyIdOf, monthOf, monthsBack } from '../../../shared/domain/month.ts';
import { at } from '../../support/builders.ts';

it.each`
  instant                        | of
  ${'2026-11-01T00:00:00Z'}      | ${'2026-11'}
  ${'2026-11-30T23:59:59.999Z'}  | ${'2026-11'}
  ${'2026-12-01T00:30:00+01:00'} | ${'2026-11'}
  ${'2027-01-01T00:00:00Z'}      | ${'2027-01'}
`('$instant is in $of', ({ instant, of }) => {
  expect(monthOf(at(instant))).toBe(of);
});

it.each`
  of           | end
  ${'2026-11'} | ${'2026-12-01T00:00:00Z'}
  ${'2026-12'} | ${'2027-01-01T00:00:00Z'}
  ${'2028-02'} | ${'2028-03-01T00:00:00Z'}
`('$of ends at $end', ({ of, end }) => {
  expect(endOf(month(of))).toBe(at(end));
});

it.each`
  from                      | to                            | months
  ${'2026-11-20T15:00:00Z'} | ${'2026-11-20T16:00:00Z'}     | ${['2026-11']}
  ${'2026-11-20T15:00:00Z'} | ${'2026-11-20T15:00:00Z'}     | ${['2026-11']}
  ${'2026-11-30T23:59:59Z'} | ${'2027-01-01T00:00:00Z'}     | ${['2027-01', '2026-12', '2026-11']}
  ${'2026-11-30T23:59:59Z'} | ${'2026-12-31T23:59:59.999Z'} | ${['2026-12', '2026-11']}
  ${'2026-11-20T15:00:00Z'} | ${'2026-11-20T14:59:59Z'}     | ${[]}
`('from $from to $to are $months, the latest first', ({ from, to, months }) => {
  expect(monthsBack(at(from), at(to))).toEqual(months);
});

it.each(['2026-00', '2026-13', '2026-1', '26-11', '2026-11-01', '2026-11\n', ''])('%j is no month', (text) => {
  expect(MONTH_PATTERN.test(text)).toBe(false);
  expect(() => month(text)).toThrow(RangeError);
});

it('names the key of a month so that it is neither an order’s nor a complaint’s', () => {
  expect(monthKeyIdOf(month('2026-11'))).toBe('consultations_2026-11');
});
