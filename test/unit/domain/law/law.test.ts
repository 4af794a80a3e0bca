import { describe, expect, it } from 'vitest';
import { INSTRUMENT_IDS } from '../../../../shared/domain/law/instrument-ids.ts';
import { INSTRUMENTS } from '../../../../shared/domain/law/instruments.ts';
import { LAW, LAW_IDS, type LawId } from '../../../../shared/domain/law/law.ts';
import type { LawRow } from '../../../../shared/domain/law/terms/law-row.ts';

/** Every object in a row, however deep. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe.each(LAW_IDS)('%s', (id) => {
  const row: LawRow = LAW[id];
  const parts = [...objectsIn(row)];

  it('every citation carries a mark, and every mark a citation', () => {
    for (const part of parts) expect('citation' in part, JSON.stringify(part)).toBe('mark' in part);
    for (const part of parts.filter((one) => 'mark' in one)) {
      expect(part).toMatchObject({ citation: expect.stringMatching(/.{5}/), mark: expect.stringMatching(/^[VPU]$/) });
    }
  });

  it('every number is whole, 1 or more, with a unit', () => {
    for (const part of parts.filter((one) => 'n' in one)) {
      expect(part).toMatchObject({
        n: expect.any(Number),
        unit: expect.stringMatching(/^(calendar-day|working-day|month|year|hour|extension)$/),
      });
      expect('n' in part && Number.isInteger(part.n) && Number(part.n) >= 1).toBe(true);
    }
  });

  it('what is unknown is marked so, and nobody is without a way out of a hold', () => {
    for (const part of parts.filter((one) => 'kind' in one && one.kind === 'unknown')) {
      expect(part).toMatchObject({ mark: 'U' });
    }
    expect(row.issuers.length).toBeGreaterThan(0);
    expect(row.releases.length).toBeGreaterThan(0);
  });
});

it.each(INSTRUMENT_IDS)('%s: a reader is told the very periods orders are given', (id) => {
  const row: LawRow = LAW[id];
  const { periods, computation, firstDay, issuers, ends } = INSTRUMENTS[id];
  expect(row).toMatchObject({ periods, computation, firstDay, issuers });
  const ending = Object.entries(ends).filter(([, { kind }]) => kind === 'end');
  expect(row.releases.map(({ cause }) => cause).sort()).toEqual(ending.map(([cause]) => cause).sort());
});

/** What the law was read to say, apart from the rows: shape or answer, figure, unit, whether the first day counts, mark. */
it.each`
  id               | initial                           | extension         | firstDay | mark
  ${'EU-EPOC-PR'}  | ${'cap 60 calendar-day'}          | ${'period'}       | ${false} | ${'V'}
  ${'COE-16'}      | ${'cap 90 calendar-day'}          | ${'national-law'} | ${false} | ${'V'}
  ${'COE-29'}      | ${'floor 60 calendar-day'}        | ${'none'}         | ${false} | ${'V'}
  ${'COE-17-30'}   | ${'none'}                         | ${'none'}         | ${false} | ${'V'}
  ${'COE-2AP'}     | ${'none'}                         | ${'none'}         | ${false} | ${'U'}
  ${'UN-25'}       | ${'cap 90 calendar-day'}          | ${'unknown'}      | ${false} | ${'U'}
  ${'UN-42'}       | ${'floor 60 calendar-day'}        | ${'unknown'}      | ${false} | ${'U'}
  ${'US-2703f'}    | ${'fixed 90 calendar-day'}        | ${'period'}       | ${false} | ${'V'}
  ${'CA-487.012'}  | ${'domestic 21, foreign 90'}      | ${'none'}         | ${false} | ${'V'}
  ${'CA-487.013'}  | ${'fixed 90 calendar-day'}        | ${'none'}         | ${false} | ${'V'}
  ${'CA-487.0131'} | ${'fixed 60 calendar-day'}        | ${'period'}       | ${false} | ${'V'}
  ${'AU-HIST'}     | ${'cap 90 calendar-day'}          | ${'none'}         | ${true}  | ${'V'}
  ${'AU-ONGO'}     | ${'cap 90 calendar-day'}          | ${'none'}         | ${true}  | ${'V'}
  ${'AU-FOR'}      | ${'none'}                         | ${'none'}         | ${true}  | ${'U'}
  ${'NZ-79F'}      | ${'unknown'}                      | ${'unknown'}      | ${false} | ${'U'}
  ${'NZ-88D'}      | ${'unknown'}                      | ${'unknown'}      | ${false} | ${'U'}
  ${'UK-OSA-101'}  | ${'fixed 1 year'}                 | ${'period'}       | ${true}  | ${'V'}
  ${'BR-MCI'}      | ${'lapse-unless 60 calendar-day'} | ${'none'}         | ${false} | ${'V'}
  ${'GH-MLA'}      | ${'fixed 120 calendar-day'}       | ${'none'}         | ${false} | ${'P'}
`('$id: initial $initial, extension $extension', ({ id, initial, extension, firstDay, mark }) => {
  const row: LawRow = LAW[LAW_IDS[LAW_IDS.indexOf(id)] ?? 'GH-MLA'];
  const answer = row.periods.initial;
  const told =
    answer.kind === 'period'
      ? `${answer.shape} ${answer.n} ${answer.unit}`
      : answer.kind === 'variants'
        ? `domestic ${answer.of.domestic.n}, foreign ${answer.of.foreign.n}`
        : answer.kind;
  expect(told).toBe(initial);
  expect(answer.mark).toBe(mark);
  expect(row.periods.extension.kind).toBe(extension);
  expect(row.firstDay.counts).toBe(firstDay);
});

it('a number that is known stands there although the rest is not: at most four renewals', () => {
  expect(LAW['NZ-88D'].periods.extension).toMatchObject({ kind: 'unknown', maxCount: { n: 4, mark: 'V' } });
});

it('two laws set no number of extensions: six months each in the United Kingdom, 60 days in Canada, at most', () => {
  const unbounded = LAW_IDS.filter((id) => {
    const { extension }: LawRow['periods'] = LAW[id].periods;
    return extension.kind === 'period' && !('n' in extension.maxCount);
  });
  expect(unbounded).toEqual(['CA-487.0131', 'UK-OSA-101']);
  expect(LAW['UK-OSA-101'].periods.extension).toMatchObject({ n: 6, unit: 'month', shape: 'cap', mark: 'V' });
  expect(LAW['CA-487.0131'].periods.extension).toMatchObject({ n: 60, unit: 'calendar-day', shape: 'cap', mark: 'V' });
});

/** Where the second reading of the laws found another place than the row had. */
it.each<[LawId, (row: LawRow) => unknown, string]>([
  ['EU-EPOC-PR', ({ refusals }) => refusals, 'Article 16(5)'],
  [
    'EU-EPOC-PR',
    ({ computation }) => computation.basis,
    'and Article 5(2) may take an act due within a number of days out of Article 3(4) and (5)',
  ],
  ['COE-16', ({ periods }) => periods.initial, 'where a Party works by an order to a person'],
  ['CA-487.012', ({ furtherDemand }) => furtherDemand, 'section 487.012(6)'],
  ['CA-487.012', ({ confidentiality }) => confidentiality, 'sections 487.012(5) and 487.0191'],
  ['CA-487.012', ({ releases }) => releases[0], 'copies not kept in the ordinary course of business'],
  ['CA-487.012', ({ releases }) => releases.at(-1), 'section 487.0194(3) and (4)'],
  ['CA-487.012', ({ data }) => data, 'Form 5.001 itself speaks of what is held on receipt'],
  ['CA-487.013', ({ windows }) => windows[0], 'section 487.019(3)'],
  ['CA-487.013', ({ confidentiality }) => confidentiality, 'sections 487.019(1) and 487.0191'],
  ['CA-487.0131', ({ refusals }) => refusals, 'section 487.0131(5)'],
  ['NZ-79F', ({ windows }) => windows[0], 'section 79G(3)'],
  ['NZ-79F', ({ computation }) => computation.basis, 'Legislation Act 2019, section 13'],
  ['UK-OSA-101', ({ releases }) => releases.at(-1), 'section 102(9A)'],
  ['UK-OSA-101', ({ windows }) => windows[0], 'section 101(D1)'],
  ['UK-OSA-101', ({ windows }) => windows[1], 'section 102(5A)(d)'],
  ['UK-OSA-101', ({ issuers }) => issuers[0], 'section 101(C1)(a) and (b)'],
  ['GH-MLA', ({ basis }) => basis, 'Mutual Legal Assistance Act, 2010 (Act 807)'],
])('%s cites %s', (id, part, place) => {
  expect(part(LAW[id])).toMatchObject({ citation: expect.stringContaining(place) });
});

it('Canada: every end of a hold of data is one after which copies are destroyed', () => {
  for (const id of ['CA-487.012', 'CA-487.013'] as const) {
    expect(new Set(LAW[id].releases.map(({ data }) => data))).toEqual(new Set(['destroy']));
  }
});

it('New Zealand tells the recipient the grounds, the Union withholds them', () => {
  expect(LAW['NZ-79F'].confidentiality.grounds).toBe('stated');
  expect(LAW['EU-EPOC-PR'].confidentiality.grounds).toBe('withheld');
});
