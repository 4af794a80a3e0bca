import { LAW, LAW_IDS, type LawId } from './law.ts';
import type { LawPeriods, LawRow } from './terms/law-row.ts';
import type { Period, PeriodName, PeriodUnit, Variant } from './terms/period.ts';
import type { Sourced } from './terms/sourced.ts';

/** How long a period of a law is, where the law has a figure for it and that was read. */
export interface LengthOfPeriod extends Sourced {
  readonly law: LawId;
  readonly title: string;
  readonly period: PeriodName;
  /** Where the law gives one length for each case. */
  readonly variant?: Variant | undefined;
  readonly n: number;
  readonly unit: PeriodUnit;
}

type Named = Pick<LengthOfPeriod, 'law' | 'title' | 'period'>;

const lengthOf = (named: Named, { n, unit, citation, mark }: Period, variant?: Variant): LengthOfPeriod => ({
  ...named,
  ...(variant !== undefined && { variant }),
  n,
  unit,
  citation,
  mark,
});

function listLengths(named: Named, periods: LawPeriods): readonly LengthOfPeriod[] {
  const answer = periods[named.period];
  if (answer.kind === 'period') return [lengthOf(named, answer)];
  if (answer.kind !== 'variants') return [];
  return [lengthOf(named, answer.of.domestic, 'domestic'), lengthOf(named, answer.of.foreign, 'foreign')];
}

const PERIODS = [
  'initial',
  'extension',
  'clarification',
  'ex-post-validation',
  'enforcement-decision',
  'review-filing',
  'review-decision',
] as const satisfies readonly PeriodName[];

/** Of every law that was read, in the order of the register. */
export const listLengthsOfPeriods = (): readonly LengthOfPeriod[] =>
  LAW_IDS.flatMap((law) => {
    const { title, periods }: LawRow = LAW[law];
    return PERIODS.flatMap((period) => listLengths({ law, title, period }, periods));
  });
