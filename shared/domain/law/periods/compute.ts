import { HoldfastError } from '../../../errors.ts';
import type { Instant } from '../../instant.ts';
import type { Computation } from '../terms/computation.ts';
import type { OrderLaw, RuleId } from '../terms/instrument.ts';
import type { Extension, InitialPeriod, Period, PeriodName, Variant, Variants } from '../terms/period.ts';
import type { Absent, Sourced } from '../terms/sourced.ts';
import { CALENDAR_DAYS } from './calendar-days.ts';
import { type ChosenLength, chooseLength } from './chosen-length.ts';
import { EU_1182_71 } from './eu-1182-71.ts';
import type { CountingRule, Length } from './rule.ts';
import { RULE_SET } from './rule-set.ts';
import { spellQuantity } from './spelling.ts';

export const COUNTING_RULES = {
  'EU-1182-71': EU_1182_71,
  'CALENDAR-DAYS': CALENDAR_DAYS,
} as const satisfies Record<RuleId, CountingRule>;

export interface PeriodInput {
  /** The event the period counts from; for an extension the event of the *initial* period. */
  readonly startsAt: Instant;
  /** IANA zone of the party that owes the act, as the period's row names it. */
  readonly zone: string;
  /** Whose public holidays count, ISO 3166-1 alpha-2; `null` where the instrument's rule looks at none. */
  readonly state: string | null;
  /** For an extension: how many there are with this one; a whole number, 1 (the default) or more. */
  readonly count?: number;
  /**
   * How long the authority asks to hold, in calendar days, a whole number, 1 or more; left out: as long as the law's own figure.
   * For an extension the length of the initial period it is added to.
   */
  readonly days?: number | undefined;
  /** Which case, where the law gives the period a length for each. */
  readonly variant?: Variant | undefined;
}

/** What counting takes from a row, whichever table the row stands in. */
export interface Counted {
  readonly id: string;
  readonly computation: { readonly rule: string; readonly basis: Sourced };
  readonly firstDay: { readonly counts: boolean };
  /** The rule that `computation` names. */
  readonly rule: CountingRule;
  /** The period to count. */
  readonly period: Period | InitialPeriod | Extension;
  /** What an extension is added to. @throws HoldfastError when the row has no such period. */
  readonly initial: () => InitialPeriod;
}

/**
 * When a period of an order's instrument ends, nominal and applied, and why.
 *
 * @throws HoldfastError `period-not-defined` when the instrument has no such period, and what `countPeriod` throws.
 */
export function computePeriod(law: OrderLaw, name: PeriodName, input: PeriodInput): Computation {
  const { id, computation, periods } = law;
  const requirePeriod = <P extends Period>(answer: P | Variants<P> | Absent): P => {
    if (answer.kind === 'none') throw periodNotDefined(id, name, answer);
    return answer.kind === 'variants' ? pickVariant(id, answer, input.variant) : answer;
  };
  const initial = () => requirePeriod(periods.initial);
  return countPeriod(
    { ...law, rule: COUNTING_RULES[computation.rule], period: requirePeriod(periods[name]), initial },
    name,
    input,
  );
}

/** @throws Error where nobody said which case it is: filing takes no order whose form leaves that open. */
function pickVariant<P extends Period>(id: string, { by, of }: Variants<P>, variant: Variant | undefined): P {
  if (variant === undefined) throw new Error(`an order under ${id} does not say ${by}`);
  return of[variant];
}

export const periodNotDefined = (id: string, name: PeriodName, { citation }: Sourced): HoldfastError =>
  new HoldfastError('period-not-defined', `${id} has no period "${name}" (${citation})`, { rule: citation });

/**
 * When a period of a row ends, nominal and applied, and why. An extension is the row's own length, added to the nominal end of
 * the initial period as long as it was chosen to be.
 *
 * @throws HoldfastError `extension-not-allowed` for more extensions than the row grants · `period-beyond-cap`,
 * `period-below-floor`, `length-not-offered` for a length the row does not leave to choice · `zone-unknown` ·
 * `calendar-not-covered` when the rule needs public holidays it does not have.
 */
export function countPeriod(row: Counted, name: PeriodName, input: PeriodInput): Computation {
  const { startsAt, zone, state } = input;
  const { id, computation, firstDay, rule, period } = row;
  const { length, steps } = lengthOf(row, name, input);
  const answer = rule.answer({ startsAt, zone, state, firstDayCounts: firstDay.counts, length });
  return {
    instrument: id,
    period: name,
    startsAt,
    zone,
    ...answer,
    rule: computation.rule,
    ruleSet: RULE_SET,
    steps: [...steps, `Periods are counted by ${computation.basis.citation}.`, ...answer.steps],
    citation: `${period.citation}; ${rule.citation}`,
    mark: period.mark,
  };
}

interface ExplainedLength {
  readonly length: Length;
  readonly steps: readonly string[];
}

function lengthOf(row: Counted, name: PeriodName, { days, count: times = 1 }: PeriodInput): ExplainedLength {
  const { period } = row;
  const { n, unit, citation } = period;
  const gives = `${citation}, gives ${spellQuantity(n, unit)}.`;
  if ('maxCount' in period) return extendLength(row, period, gives, times, days);
  if (days === undefined) {
    return { length: unit === 'hour' ? { kind: 'hours', n } : { kind: 'days', spans: [{ n, unit }] }, steps: [gives] };
  }
  if (!('shape' in period)) {
    const detail = `the period "${name}" is no hold: nobody chooses its length`;
    throw new HoldfastError('length-not-offered', detail, { rule: citation });
  }
  const chosen = chooseLength(period, days);
  const steps = [`${citation}, gives ${chosen.bounds}; ${spellQuantity(chosen.n, chosen.unit)} are asked for.`];
  return { length: { kind: 'days', spans: [chosen] }, steps };
}

/** The initial period and `times` extensions, each counted from the last day of the one before without any roll. */
function extendLength(
  row: Counted,
  extension: Extension,
  gives: string,
  times: number,
  days: number | undefined,
): ExplainedLength {
  const { maxCount } = extension;
  const [most, allowed] =
    'n' in maxCount ? [maxCount.n, spellQuantity(maxCount.n, 'extension')] : [Infinity, 'any number of extensions'];
  if (!Number.isInteger(times) || times < 1 || times > most) {
    throw new HoldfastError(
      'extension-not-allowed',
      `${row.id} allows ${allowed} (${maxCount.citation}), not ${times}`,
      { rule: maxCount.citation },
    );
  }
  const initial = row.initial();
  const chosen: ChosenLength | undefined = days === undefined ? undefined : chooseLength(initial, days);
  return {
    length: { kind: 'days', spans: [chosen ?? initial, ...Array.from({ length: times }, () => extension)] },
    steps: chosen
      ? [
          gives,
          `They follow the ${spellQuantity(chosen.n, chosen.unit)} asked for, of ${chosen.bounds} (${initial.citation}).`,
        ]
      : [gives],
  };
}
