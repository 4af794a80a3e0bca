import { describe, expect, it } from 'vitest';
import { fromRfc3339 } from '../../../../../shared/domain/instant.ts';
import { RULE_SET } from '../../../../../shared/domain/law/periods/rule-set.ts';
import { HoldfastError } from '../../../../../shared/errors.ts';
import { computePeriod } from '../../../../support/rules.ts';

const DUBLIN = { startsAt: fromRfc3339('2026-09-07T14:20:00+01:00'), zone: 'Europe/Dublin', state: 'IE' };
const NEW_YORK = { startsAt: fromRfc3339('2026-03-02T12:00:00-05:00'), zone: 'America/New_York', state: null };

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof HoldfastError) return error.code;
    throw error;
  }
  return 'no error';
};

describe('the answer explains itself', () => {
  it('an extension: rule, inputs, calendar, every step, citation and mark', () => {
    expect(computePeriod('EU-EPOC-PR', 'extension', DUBLIN)).toEqual({
      instrument: 'EU-EPOC-PR',
      period: 'extension',
      startsAt: fromRfc3339('2026-09-07T13:20:00Z'),
      zone: 'Europe/Dublin',
      nominalEndsAt: fromRfc3339('2026-12-07T00:00:00Z'),
      appliedEndsAt: fromRfc3339('2026-12-08T00:00:00Z'),
      rule: 'EU-1182-71',
      ruleSet: RULE_SET,
      calendar: { state: 'IE', source: 'date-holidays 3.37.0 with 7 corrections' },
      steps: [
        'Regulation (EU) 2023/1543, Article 11(1) and Annex VI, gives 30 calendar days.',
        'Periods are counted by Regulation (EEC, Euratom) No 1182/71, Article 1; assumed, as Regulation (EU) 2023/1543 names no rule of computation, and Article 5(2) may take an act due within a number of days out of Article 3(4) and (5).',
        'The event falls on Monday 7 September 2026 in Europe/Dublin; that day does not count (Article 3(1)).',
        '60 calendar days from there end with Friday 6 November 2026, weekends and holidays included (Article 3(2) and (3)).',
        '30 calendar days from there end with Sunday 6 December 2026, weekends and holidays included (Article 3(2) and (3)).',
        'Sunday 6 December 2026 is not a working day in IE: the period runs on to Monday 7 December 2026 (Article 3(4)).',
        'It is over at the end of Monday 7 December 2026 in Europe/Dublin, 2026-12-08T00:00:00.000Z.',
      ],
      citation:
        'Regulation (EU) 2023/1543, Article 11(1) and Annex VI; Regulation (EEC, Euratom) No 1182/71, Articles 2 and 3',
      mark: 'V',
    });
  });

  it('the two-working-days minimum is told', () => {
    const { steps } = computePeriod('EU-EPOC-PR', 'clarification', {
      startsAt: fromRfc3339('2027-03-25T10:00:00+01:00'),
      zone: 'Europe/Berlin',
      state: 'DE',
    });
    expect(steps.slice(4)).toEqual([
      'Tuesday 30 March 2027 is a working day in DE: the end does not move (Article 3(4)).',
      'Two working days must lie in the period: it runs on to Wednesday 31 March 2027 (Article 3(5)).',
      'It is over at the end of Wednesday 31 March 2027 in Europe/Berlin, 2027-03-31T22:00:00.000Z.',
    ]);
  });

  it('working days name whose they are', () => {
    const { steps } = computePeriod('EU-EPOC-PR', 'enforcement-decision', DUBLIN);
    expect(steps[3]).toBe(
      '5 working days of IE from there end with Monday 14 September 2026 (Articles 2(2) and 3(3)).',
    );
  });

  it('hours: the exact ones and the counted ones, no calendar, partly verified', () => {
    const computed = computePeriod('EU-EPOC-PR', 'ex-post-validation', {
      startsAt: fromRfc3339('2026-10-24T10:17:00+02:00'),
      zone: 'Europe/Brussels',
      state: 'BE',
    });
    expect(computed).toMatchObject({ calendar: null, mark: 'P' });
    expect(computed.steps.slice(2)).toEqual([
      'The event falls at 10:17+02:00 on Saturday 24 October 2026 in Europe/Brussels; that hour does not count, so the period runs from 11:00+02:00 on Saturday 24 October 2026 (Article 3(1)).',
      '48 hours later it ends, at 10:00+01:00 on Monday 26 October 2026, 2026-10-26T09:00:00.000Z; nothing moves a period in hours past weekends and holidays (Article 3(2) to (4)).',
      'The exact 48 hours from the event are over at 2026-10-26T08:17:00.000Z: by the strictest reading whoever owes the act is late from then on.',
    ]);
  });

  it('plain calendar days: no calendar is looked at', () => {
    expect(computePeriod('US-2703f', 'initial', NEW_YORK)).toMatchObject({
      rule: 'CALENDAR-DAYS',
      calendar: null,
      steps: [
        '18 U.S.C. § 2703(f)(2), gives 90 calendar days.',
        'Periods are counted by 18 U.S.C. § 2703(f)(2): days, with no rule for weekends and holidays.',
        'The event falls on Monday 2 March 2026 in America/New_York; that day does not count.',
        '90 calendar days from there end with Sunday 31 May 2026.',
        'Weekends and holidays do not move the end: the period is over at the end of that day, 2026-06-01T04:00:00.000Z.',
      ],
      mark: 'V',
    });
  });

  it('a length that was asked for, and how the law bounds it', () => {
    const { steps, nominalEndsAt } = computePeriod('EU-EPOC-PR', 'initial', { ...DUBLIN, days: 20 });
    expect(nominalEndsAt).toBe(fromRfc3339('2026-09-27T23:00:00Z'));
    expect(steps.slice(0, 4)).toEqual([
      'Regulation (EU) 2023/1543, Article 11(1) and recital 60, gives at most 60 calendar days; 20 calendar days are asked for.',
      'Periods are counted by Regulation (EEC, Euratom) No 1182/71, Article 1; assumed, as Regulation (EU) 2023/1543 names no rule of computation, and Article 5(2) may take an act due within a number of days out of Article 3(4) and (5).',
      'The event falls on Monday 7 September 2026 in Europe/Dublin; that day does not count (Article 3(1)).',
      '20 calendar days from there end with Sunday 27 September 2026, weekends and holidays included (Article 3(2) and (3)).',
    ]);
  });

  it('an extension of a length that was asked for: the row’s own, added to its nominal end', () => {
    const { steps, nominalEndsAt } = computePeriod('EU-EPOC-PR', 'extension', { ...DUBLIN, days: 20 });
    expect(nominalEndsAt).toBe(fromRfc3339('2026-10-28T00:00:00Z'));
    expect(steps.slice(0, 2)).toEqual([
      'Regulation (EU) 2023/1543, Article 11(1) and Annex VI, gives 30 calendar days.',
      'They follow the 20 calendar days asked for, of at most 60 calendar days (Regulation (EU) 2023/1543, Article 11(1) and recital 60).',
    ]);
  });

  it('a floor is asked for as one', () => {
    const { steps } = computePeriod('COE-29', 'initial', { ...NEW_YORK, days: 90 });
    expect(steps[0]).toBe(
      'Convention on Cybercrime (ETS No. 185), Article 29(7), gives at least 60 calendar days; 90 calendar days are asked for.',
    );
  });

  it('a disputed day: why it is, both ends, and which is applied by policy', () => {
    const computed = computePeriod('EU-EPOC-PR', 'initial', {
      startsAt: fromRfc3339('2026-10-27T10:00:00+02:00'),
      zone: 'Europe/Sofia',
      state: 'BG',
    });
    expect(computed.disputed).toEqual({
      days: ['2026-12-28'],
      earlierEndsAt: fromRfc3339('2026-12-29T00:00:00+02:00'),
      laterEndsAt: fromRfc3339('2026-12-30T00:00:00+02:00'),
    });
    expect(computed.appliedEndsAt).toBe(computed.disputed?.laterEndsAt);
    expect(computed.steps.slice(4)).toEqual([
      'Saturday 26 December 2026 is not a working day in BG: the period runs on to Tuesday 29 December 2026 (Article 3(4)).',
      'This day is disputed: Monday 28 December 2026 in BG, without work by law, in lieu of a holiday on a weekend; Bulgaria’s list for the Union was not seen (Labour Code, Article 154(2); certainty B).',
      'If it is a working day, the period is over at the end of Monday 28 December 2026; if it is a day off, at the end of Tuesday 29 December 2026. The later end is applied (Holdfast policy: of two ends that turn on a disputed day the later is applied).',
      'It is over at the end of Tuesday 29 December 2026 in Europe/Sofia, 2026-12-29T22:00:00.000Z.',
    ]);
  });

  it('several disputed days are told one by one', () => {
    const { steps } = computePeriod('EU-EPOC-PR', 'initial', {
      startsAt: fromRfc3339('2027-03-06T10:00:00+01:00'),
      zone: 'Europe/Amsterdam',
      state: 'NL',
    });
    expect(steps.filter((step) => step.startsWith('This day is disputed'))).toEqual([
      expect.stringContaining('Wednesday 5 May 2027 in NL'),
      expect.stringContaining('Friday 7 May 2027 in NL'),
    ]);
    expect(steps.at(-2)).toMatch(/^If they are working days, .* 5 May 2027; if they are days off, .* 10 May 2027\./);
  });
});

describe('refusals', () => {
  it.each(['clarification', 'ex-post-validation', 'enforcement-decision'] as const)('US-2703f has no %s', (period) =>
    expect(codeOf(() => computePeriod('US-2703f', period, NEW_YORK))).toBe('period-not-defined'),
  );

  it.each([0, 2, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s extensions are not one', (count) => {
    expect(codeOf(() => computePeriod('EU-EPOC-PR', 'extension', { ...DUBLIN, count }))).toBe('extension-not-allowed');
    expect(codeOf(() => computePeriod('US-2703f', 'extension', { ...NEW_YORK, count }))).toBe('extension-not-allowed');
  });

  it.each([
    ['EU-EPOC-PR', 'initial', 61, 'period-beyond-cap', 'the hold may last at most 60 calendar days, not 61'],
    ['EU-EPOC-PR', 'extension', 61, 'period-beyond-cap', 'the hold may last at most 60 calendar days, not 61'],
    ['COE-29', 'initial', 59, 'period-below-floor', 'the hold may last at least 60 calendar days, not 59'],
    ['US-2703f', 'initial', 90, 'length-not-offered', 'the law sets the length itself: 90 calendar days'],
    ['US-2703f', 'extension', 30, 'length-not-offered', 'the law sets the length itself: 90 calendar days'],
    [
      'EU-EPOC-PR',
      'clarification',
      3,
      'length-not-offered',
      'the period "clarification" is no hold: nobody chooses its length',
    ],
    [
      'EU-EPOC-PR',
      'ex-post-validation',
      1,
      'length-not-offered',
      'the period "ex-post-validation" is no hold: nobody chooses its length',
    ],
  ] as const)('%s %s of %i days: %s', (id, period, days, code, message) => {
    const rule = expect.stringMatching(/Article|§/);
    expect(() => computePeriod(id, period, { ...DUBLIN, days })).toThrow(
      expect.objectContaining({ code, message, rule }),
    );
  });

  it('says how many extensions there are and where that stands', () => {
    expect(() => computePeriod('EU-EPOC-PR', 'extension', { ...DUBLIN, count: 2 })).toThrow(
      'EU-EPOC-PR allows 1 extension (Regulation (EU) 2023/1543, Article 11(1)), not 2',
    );
  });

  it.each(['Nowhere/Else', '', 'europe/berlin', '+01:00', 'Z', '2026-01-01T00:00Z[Europe/Berlin]', ' Europe/Berlin'])(
    'the zone "%s" is not known',
    (zone) => {
      expect(codeOf(() => computePeriod('EU-EPOC-PR', 'initial', { ...DUBLIN, zone }))).toBe('zone-unknown');
      expect(codeOf(() => computePeriod('EU-EPOC-PR', 'ex-post-validation', { ...DUBLIN, zone }))).toBe('zone-unknown');
      expect(codeOf(() => computePeriod('US-2703f', 'initial', { ...NEW_YORK, zone }))).toBe('zone-unknown');
    },
  );

  it.each([null, 'US', 'ie', '', 'toString', '__proto__'])('the public holidays of %s are not known', (state) => {
    expect(codeOf(() => computePeriod('EU-EPOC-PR', 'initial', { ...DUBLIN, state }))).toBe('calendar-not-covered');
  });

  it.each(['2025-06-01T12:00:00Z', '2040-12-01T12:00:00Z', '2041-01-01T12:00:00Z'])(
    'a period from %s leaves the years of the calendar',
    (start) => {
      const input = { ...DUBLIN, startsAt: fromRfc3339(start) };
      expect(codeOf(() => computePeriod('EU-EPOC-PR', 'initial', input))).toBe('calendar-not-covered');
    },
  );

  it('an end past the year 9999 is no instant', () => {
    const input = { ...NEW_YORK, startsAt: fromRfc3339('9999-12-01T00:00:00Z') };
    expect(codeOf(() => computePeriod('US-2703f', 'initial', input))).toBe('invalid-instant');
  });

  it('a zone that is no text at all is a bug, not an unknown zone', () => {
    const zone = JSON.parse('5');
    expect(() => computePeriod('US-2703f', 'initial', { ...NEW_YORK, zone })).toThrow(TypeError);
  });
});
