import { expect, it } from 'vitest';
import { DeadlineRequest, questionOf } from '../../../../../shared/contracts/api/public/deadlines.ts';
import { parse } from '../../../../../shared/contracts/border/parse.ts';
import { toRfc3339 } from '../../../../../shared/domain/instant.ts';
import { INSTRUMENT_IDS } from '../../../../../shared/domain/law/instrument-ids.ts';
import { LAW, LAW_IDS } from '../../../../../shared/domain/law/law.ts';
import { computeDeadline } from '../../../../../shared/domain/law/periods/deadline.ts';
import type { LawRow } from '../../../../../shared/domain/law/terms/law-row.ts';
import type { PeriodName } from '../../../../../shared/domain/law/terms/period.ts';
import { toDeadlineAnswer } from '../../../../../shared/views/deadline.ts';
import vectors from '../../../../samples/deadline-vectors.json' with { type: 'json' };
import { computePeriod } from '../../../../support/rules.ts';

const EU_PERIODS: readonly PeriodName[] = [
  'initial',
  'extension',
  'clarification',
  'ex-post-validation',
  'enforcement-decision',
];

/** A vector as a request of the endpoint: what is not given is left out. */
function questionIn({ instrument, period, startsAt, zone, state, count, days, variant }: (typeof vectors)[number]) {
  return questionOf(
    parse(DeadlineRequest, {
      instrument,
      period,
      startsAt,
      zone,
      ...(state !== null && { state }),
      ...(count !== undefined && { count }),
      ...(days !== undefined && { days }),
      ...(variant !== undefined && { variant }),
    }),
  );
}

it.each(vectors)('$instrument $period from $startsAt in $zone: $reason', (vector) => {
  const { nominalEndsAt, appliedEndsAt, exactEndsAt, disputed } = toDeadlineAnswer(computeDeadline(questionIn(vector)));
  expect({ nominalEndsAt, appliedEndsAt, exactEndsAt, disputed }).toEqual({
    nominalEndsAt: vector.nominalEndsAt,
    appliedEndsAt: vector.appliedEndsAt,
    exactEndsAt: vector.exactEndsAt,
    disputed: vector.disputed,
  });
});

it('what is answered for an instrument is what its orders are given', () => {
  for (const vector of vectors) {
    const { period, ...input } = questionIn(vector);
    const instrument = INSTRUMENT_IDS.find((id) => id === vector.instrument);
    if (instrument === undefined) continue;
    const { nominalEndsAt, appliedEndsAt } = computePeriod(instrument, period, input);
    expect(toRfc3339(nominalEndsAt)).toBe(vector.nominalEndsAt);
    expect(toRfc3339(appliedEndsAt)).toBe(vector.appliedEndsAt);
  }
});

it('there are at least 120 vectors, 8 or more for every period of Regulation (EU) 2023/1543', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(120);
  for (const period of EU_PERIODS) {
    const some = vectors.filter((vector) => vector.instrument === 'EU-EPOC-PR' && vector.period === period);
    expect(some.length, period).toBeGreaterThanOrEqual(8);
  }
});

it('every period that has a figure has a vector, and each vector its reason and source', () => {
  for (const id of LAW_IDS) {
    const row: LawRow = LAW[id];
    const counted = Object.entries(row.periods).filter(([, { kind }]) => kind === 'period' || kind === 'variants');
    for (const [period] of counted) {
      const some = vectors.filter((vector) => vector.instrument === id && vector.period === period);
      expect(some.length, `${id} ${period}`).toBeGreaterThan(0);
    }
  }
  for (const { reason, source } of vectors) {
    expect(reason.length).toBeGreaterThan(10);
    expect(source.length).toBeGreaterThan(10);
  }
  const asked = vectors.map(({ nominalEndsAt, appliedEndsAt, exactEndsAt, disputed, reason, source, ...question }) =>
    JSON.stringify(question),
  );
  expect(new Set(asked).size).toBe(vectors.length);
});
