import { expect, it } from 'vitest';
import { fromRfc3339, toRfc3339 } from '../../../shared/domain/instant.ts';
import { INSTRUMENT_IDS } from '../../../shared/domain/instruments/instruments.ts';
import type { PeriodName } from '../../../shared/domain/instruments/period.ts';
import { computePeriod } from '../../../shared/domain/periods/compute.ts';
import vectors from '../../samples/deadline-vectors.json' with { type: 'json' };

const PERIODS: readonly PeriodName[] = [
  'initial',
  'extension',
  'clarification',
  'ex-post-validation',
  'enforcement-decision',
];

const known = <T extends string>(name: string, names: readonly T[]): T => {
  const found = names.find((one) => one === name);
  if (found === undefined) throw new Error(`unknown in the vectors: ${name}`);
  return found;
};

it.each(vectors)('$instrument $period from $startsAt in $zone: $reason', (vector) => {
  const computed = computePeriod(known(vector.instrument, INSTRUMENT_IDS), known(vector.period, PERIODS), {
    startsAt: fromRfc3339(vector.startsAt),
    zone: vector.zone,
    state: vector.state,
    ...(vector.count !== undefined && { count: vector.count }),
  });
  expect(toRfc3339(computed.nominalEndsAt)).toBe(vector.nominalEndsAt);
  expect(toRfc3339(computed.appliedEndsAt)).toBe(vector.appliedEndsAt);
});

it('there are at least 40 vectors, 8 or more for every period of Regulation (EU) 2023/1543', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(40);
  for (const period of PERIODS) {
    const some = vectors.filter((vector) => vector.instrument === 'EU-EPOC-PR' && vector.period === period);
    expect(some.length, period).toBeGreaterThanOrEqual(8);
  }
});
