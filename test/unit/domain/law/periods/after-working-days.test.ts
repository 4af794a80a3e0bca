import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, instant, toRfc3339 } from '../../../../../shared/domain/instant.ts';
import { computeAfterWorkingDays } from '../../../../../shared/domain/law/periods/after-working-days.ts';
import { at } from '../../../../support/builders.ts';

describe('a working day from', () => {
  it.each`
    from                      | state   | zone                   | over                          | why
    ${'2026-11-18T14:00:00Z'} | ${'DE'} | ${'Europe/Berlin'}     | ${'2026-11-19T14:00:00.000Z'} | ${'a Wednesday'}
    ${'2026-11-20T14:00:00Z'} | ${'DE'} | ${'Europe/Berlin'}     | ${'2026-11-23T14:00:00.000Z'} | ${'a Friday'}
    ${'2026-11-21T14:00:00Z'} | ${'DE'} | ${'Europe/Berlin'}     | ${'2026-11-23T23:00:00.000Z'} | ${'a Saturday: with the end of Monday'}
    ${'2026-12-24T14:00:00Z'} | ${'FR'} | ${'Europe/Paris'}      | ${'2026-12-28T14:00:00.000Z'} | ${'the day before Christmas'}
    ${'2026-12-25T14:00:00Z'} | ${'FR'} | ${'Europe/Paris'}      | ${'2026-12-28T23:00:00.000Z'} | ${'Christmas Day'}
    ${'2026-03-27T14:00:00Z'} | ${'DE'} | ${'Europe/Berlin'}     | ${'2026-03-30T13:00:00.000Z'} | ${'a Friday before clocks go forward'}
    ${'2026-04-02T01:00:00Z'} | ${'NZ'} | ${'Pacific/Auckland'}  | ${'2026-04-07T02:00:00.000Z'} | ${'the day before Good Friday, across the end of summer time'}
    ${'2026-11-20T02:00:00Z'} | ${'BR'} | ${'America/Sao_Paulo'} | ${'2026-11-21T02:00:00.000Z'} | ${'a Thursday there, in a State whose holidays are not known'}
    ${'2099-12-24T14:00:00Z'} | ${'DE'} | ${'Europe/Berlin'}     | ${'2099-12-25T14:00:00.000Z'} | ${'a year whose holidays are not known'}
  `('$why in $state is over at $over', ({ from, state, zone, over }) => {
    const end = toRfc3339(computeAfterWorkingDays(at(from), 1, { state, zone }));
    expect(end).toBe(over);
  });

  it('never is over before the day is, less an hour where clocks change, nor after ten', () => {
    const moment = fc
      .integer({ min: 0, max: 365 * 24 * 60 })
      .map((minutes) => instant(Date.UTC(2026, 6, 1) + minutes * 60_000));
    fc.assert(
      fc.property(moment, fc.constantFrom('DE', 'IE', 'FR', 'PL'), (from, state) => {
        const over = computeAfterWorkingDays(from, 1, { state, zone: 'Europe/Berlin' });
        expect(over - from).toBeGreaterThanOrEqual(DAY_MS - HOUR_MS);
        expect(over - from).toBeLessThanOrEqual(10 * DAY_MS);
      }),
    );
  });
});
