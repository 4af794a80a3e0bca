import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRfc3339, HOUR_MS, type Instant, instant } from '../../../../../shared/domain/instant.ts';
import { computeDeadline, type DeadlineQuestion } from '../../../../../shared/domain/law/periods/deadline.ts';
import { WORKING_DAYS } from '../../../../../shared/domain/law/periods/working-days.ts';
import type { Computation } from '../../../../../shared/domain/law/terms/computation.ts';
import { HoldfastError } from '../../../../../shared/errors.ts';

const START = fromRfc3339('2026-03-02T12:00:00Z');

const refusalOf = (question: DeadlineQuestion) => {
  try {
    computeDeadline(question);
  } catch (error) {
    if (error instanceof HoldfastError)
      return { code: error.code, pointers: error.faults.map(({ pointer }) => pointer) };
    throw error;
  }
  return 'no refusal';
};

const TORONTO = { startsAt: START, zone: 'America/Toronto', state: null } as const;
const BERLIN = { startsAt: START, zone: 'Europe/Berlin', state: 'DE' } as const;
const AUCKLAND = { startsAt: START, zone: 'Pacific/Auckland', state: 'NZ' } as const;

describe('refusals, each with its code and the member it is about', () => {
  it.each<[string, DeadlineQuestion, string, string]>([
    ['no such period', { instrument: 'COE-29', period: 'extension', ...TORONTO }, 'period-not-defined', '/period'],
    ['disclosure only', { instrument: 'COE-17-30', period: 'initial', ...TORONTO }, 'period-not-defined', '/period'],
    [
      'left to national law',
      { instrument: 'COE-16', period: 'extension', ...TORONTO },
      'period-not-defined',
      '/period',
    ],
    ['a figure not read', { instrument: 'NZ-79F', period: 'initial', ...AUCKLAND }, 'figure-unknown', '/period'],
    ['a renewal not read', { instrument: 'NZ-88D', period: 'extension', ...AUCKLAND }, 'figure-unknown', '/period'],
    ['which offence?', { instrument: 'CA-487.012', period: 'initial', ...TORONTO }, 'invalid-request', '/variant'],
    [
      'one length for every case',
      { instrument: 'CA-487.013', period: 'initial', ...TORONTO, variant: 'foreign' },
      'invalid-request',
      '/variant',
    ],
    [
      'a count of what is no extension',
      { instrument: 'EU-EPOC-PR', period: 'initial', ...BERLIN, count: 1 },
      'extension-not-allowed',
      '/count',
    ],
    [
      'a second extension',
      { instrument: 'EU-EPOC-PR', period: 'extension', ...BERLIN, count: 2 },
      'extension-not-allowed',
      '/count',
    ],
    [
      'a day beyond the cap',
      { instrument: 'COE-16', period: 'initial', ...TORONTO, days: 91 },
      'period-beyond-cap',
      '/days',
    ],
    [
      'a day below the floor',
      { instrument: 'UN-42', period: 'initial', ...TORONTO, days: 59 },
      'period-below-floor',
      '/days',
    ],
    [
      'a length the law sets itself',
      { instrument: 'GH-MLA', period: 'initial', ...TORONTO, days: 120 },
      'length-not-offered',
      '/days',
    ],
    [
      'a length that ends it unless something is filed',
      { instrument: 'BR-MCI', period: 'initial', ...TORONTO, days: 30 },
      'length-not-offered',
      '/days',
    ],
    [
      'a length in years',
      { instrument: 'UK-OSA-101', period: 'initial', ...TORONTO, days: 30 },
      'length-not-offered',
      '/days',
    ],
    [
      'a length of what is no hold',
      { instrument: 'EU-EPOC-PR', period: 'clarification', ...BERLIN, days: 3 },
      'length-not-offered',
      '/days',
    ],
    [
      'no such zone',
      { instrument: 'AU-HIST', period: 'initial', ...TORONTO, zone: 'Mars/Base' },
      'zone-unknown',
      '/zone',
    ],
    [
      'no calendar',
      { instrument: 'EU-EPOC-PR', period: 'initial', ...BERLIN, state: null },
      'calendar-not-covered',
      '/state',
    ],
    [
      'the calendar of another State',
      { instrument: 'NZ-79F', period: 'review-filing', ...AUCKLAND, state: 'DE' },
      'calendar-not-covered',
      '/state',
    ],
    [
      'no State for working days',
      { instrument: 'NZ-79F', period: 'review-filing', ...AUCKLAND, state: null },
      'calendar-not-covered',
      '/state',
    ],
    [
      'an end nothing can write',
      { instrument: 'US-2703f', period: 'initial', ...TORONTO, startsAt: fromRfc3339('9999-12-01T00:00:00Z') },
      'invalid-instant',
      '/startsAt',
    ],
  ])('%s', (_, question, code, pointer) => {
    expect(refusalOf(question)).toEqual({ code, pointers: [pointer] });
  });

  it('a bug is no refusal', () => {
    const zone = JSON.parse('5');
    expect(() => computeDeadline({ instrument: 'AU-HIST', period: 'initial', ...TORONTO, zone })).toThrow(TypeError);
  });

  it.each([
    ['hours', { kind: 'hours', n: 5 }],
    ['calendar days', { kind: 'days', spans: [{ n: 5, unit: 'calendar-day' }] }],
    [
      'one stretch after another',
      {
        kind: 'days',
        spans: [
          { n: 5, unit: 'working-day' },
          { n: 5, unit: 'working-day' },
        ],
      },
    ],
  ] as const)('overseas working days count no %s', (_, length) => {
    expect(() => WORKING_DAYS.answer({ ...AUCKLAND, firstDayCounts: false, length })).toThrow(
      expect.objectContaining({ code: 'period-not-defined' }),
    );
  });
});

it('the first day counts where a law says so: the fifth of five working days is the Friday', () => {
  const length = { kind: 'days', spans: [{ n: 5, unit: 'working-day' }] } as const;
  const monday = fromRfc3339('2026-11-16T12:00:00+13:00');
  const { appliedEndsAt, calendar, steps } = WORKING_DAYS.answer({
    ...AUCKLAND,
    startsAt: monday,
    firstDayCounts: true,
    length,
  });
  expect(appliedEndsAt).toBe(fromRfc3339('2026-11-21T00:00:00+13:00'));
  expect(calendar).toEqual({ state: 'NZ', source: 'date-holidays 3.37.0 with 0 corrections' });
  expect(steps).toEqual([
    'The event falls on Monday 16 November 2026 in Pacific/Auckland; that day counts.',
    '5 working days of NZ from there end with Friday 20 November 2026.',
    'It is over at the end of Friday 20 November 2026 in Pacific/Auckland, 2026-11-20T11:00:00.000Z.',
  ]);
});

describe('an answer says what the count does not show', () => {
  const last = (question: DeadlineQuestion, from: number) => computeDeadline(question).steps.slice(from);

  it('which case, what kind of limit, what was checked in part', () => {
    expect(last({ instrument: 'CA-487.012', period: 'initial', ...TORONTO, variant: 'domestic' }, 5)).toEqual([
      'The case taken is "domestic".',
      'The hold lasts just so long, unless something ends it before.',
      'The way of counting was checked against the law in part only (mark P: Criminal Code (R.S.C. 1985, c. C-46), days after the day it is made; no roll over weekends and holidays was found).',
    ]);
  });

  it('what keeps the hold alive, what was not verified', () => {
    expect(last({ instrument: 'BR-MCI', period: 'initial', ...TORONTO }, 5)).toEqual([
      'The hold is gone then, unless the follow-up the law asks for was filed before.',
      'It goes on past that end, until "application decided", once "court application filed" (Law 12.965/2014 (Marco Civil da Internet), Article 13(2) to (5)).',
      expect.stringMatching(/^The way of counting was not verified against the law \(mark U: /),
      expect.stringMatching(/^Whether the first day counts was not verified against the law \(mark U: /),
    ]);
  });

  it('a length that was asked for is no longer a limit, unless it was a least one', () => {
    expect(last({ instrument: 'COE-16', period: 'initial', ...TORONTO, days: 30 }, 5)[0]).toBe(
      'The hold lasts just so long, unless something ends it before.',
    );
    expect(last({ instrument: 'UN-42', period: 'initial', ...TORONTO, days: 90 }, 5)[0]).toBe(
      'The hold lasts at least so long; it may be kept longer.',
    );
  });

  it('nothing of the hold where the period is a reply', () => {
    expect(last({ instrument: 'EU-EPOC-PR', period: 'clarification', ...BERLIN }, -1)).toEqual([
      expect.stringMatching(/^The way of counting was checked against the law in part only/),
    ]);
  });

  it('the mark is that of the figure', () => {
    expect(computeDeadline({ instrument: 'UN-25', period: 'initial', ...TORONTO }).mark).toBe('U');
    expect(computeDeadline({ instrument: 'EU-EPOC-PR', period: 'initial', ...BERLIN }).mark).toBe('V');
    expect(computeDeadline({ instrument: 'EU-EPOC-PR', period: 'ex-post-validation', ...BERLIN }).mark).toBe('P');
  });
});

type Case = Omit<DeadlineQuestion, 'startsAt'>;
const CASES: readonly Case[] = [
  ...(['initial', 'extension', 'clarification', 'ex-post-validation', 'enforcement-decision'] as const).map(
    (period): Case => ({ instrument: 'EU-EPOC-PR', period, zone: 'Europe/Berlin', state: 'DE' }),
  ),
  ...(['COE-16', 'COE-29', 'UN-25', 'UN-42', 'CA-487.013', 'AU-HIST', 'AU-ONGO', 'UK-OSA-101', 'GH-MLA'] as const).map(
    (instrument): Case => ({ instrument, period: 'initial', zone: 'Australia/Lord_Howe', state: null }),
  ),
  { instrument: 'CA-487.012', period: 'initial', zone: 'America/St_Johns', state: null, variant: 'foreign' },
  { instrument: 'BR-MCI', period: 'initial', zone: 'America/Sao_Paulo', state: null },
  { instrument: 'NZ-79F', period: 'review-filing', zone: 'Pacific/Auckland', state: 'NZ' },
  { instrument: 'NZ-88D', period: 'review-decision', zone: 'Pacific/Chatham', state: 'NZ' },
];
const one = fc.constantFrom(...CASES);
const start = fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2039, 8, 1) }).map(instant);
const at = (question: Case, startsAt: Instant): Computation => computeDeadline({ ...question, startsAt });

describe('over every law and random starts', () => {
  it('a day more asked for never ends earlier, and an extension always later than what it extends', () => {
    const european = { instrument: 'EU-EPOC-PR', zone: 'Europe/Berlin', state: 'DE' } as const;
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 59 }), (startsAt, days) => {
        const ends = (period: 'initial' | 'extension', length: number) =>
          computeDeadline({ ...european, period, startsAt, days: length });
        expect(ends('initial', days + 1).nominalEndsAt).toBeGreaterThan(ends('initial', days).nominalEndsAt);
        expect(ends('initial', days + 1).appliedEndsAt).toBeGreaterThanOrEqual(ends('initial', days).appliedEndsAt);
        expect(ends('extension', days).nominalEndsAt).toBeGreaterThan(ends('initial', days).appliedEndsAt);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(one, start, fc.nat(100 * HOUR_MS), (question, first, gap) => {
        const [earlier, later] = [at(question, first), at(question, instant(first + gap))];
        expect(later.nominalEndsAt).toBeGreaterThanOrEqual(earlier.nominalEndsAt);
        expect(later.appliedEndsAt).toBeGreaterThanOrEqual(earlier.appliedEndsAt);
      }),
    );
  });

  it('computing twice gives the same, and so does computing from the explanation', () => {
    fc.assert(
      fc.property(one, start, (question, startsAt) => {
        const computed = at(question, startsAt);
        expect(at(question, startsAt)).toEqual(computed);
        const { zone, calendar } = computed;
        const again = computeDeadline({
          ...question,
          startsAt: computed.startsAt,
          zone,
          state: calendar?.state ?? null,
        });
        expect(again).toEqual(computed);
      }),
    );
  });

  it('a change of clocks never loses an hour: a hold in days has its whole days, one in hours all its hours', () => {
    fc.assert(
      fc.property(one, start, (question, startsAt) => {
        const { nominalEndsAt, exactEndsAt = nominalEndsAt } = at(question, startsAt);
        const DAYS: Readonly<Record<string, number>> = { 'EU-EPOC-PR initial': 60, 'EU-EPOC-PR extension': 90 };
        const days = DAYS[`${question.instrument} ${question.period}`];
        // the shortest such stretch: from the end of the event's day, less one hour where the clocks go forward inside
        if (days !== undefined) expect(nominalEndsAt - startsAt).toBeGreaterThan(days * 24 * HOUR_MS - HOUR_MS);
        if (question.period === 'ex-post-validation') expect(exactEndsAt - startsAt).toBe(48 * HOUR_MS);
        expect(nominalEndsAt).toBeGreaterThan(startsAt);
      }),
    );
  });

  it('asked about in another zone it ends at that zone’s own midnight, at most a day and an hour away', () => {
    fc.assert(
      fc.property(start, (startsAt) => {
        const inZone = (zone: string) =>
          computeDeadline({ instrument: 'COE-29', period: 'initial', startsAt, zone, state: null }).appliedEndsAt;
        expect(Math.abs(inZone('America/New_York') - inZone('Europe/Berlin'))).toBeLessThanOrEqual(25 * HOUR_MS);
      }),
    );
  });
});
