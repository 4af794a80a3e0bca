import { HoldfastError } from '../../errors.ts';
import type { Computation } from '../computation.ts';
import type { Instant } from '../instant.ts';
import type { Instrument, RuleId } from '../instruments/instrument.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/instruments.ts';
import type { Extension, InitialPeriod, Period, PeriodName } from '../instruments/period.ts';
import type { Absent, Sourced } from '../instruments/sourced.ts';
import { CALENDAR_DAYS } from './calendar-days.ts';
import { EU_1182_71 } from './eu-1182-71.ts';
import type { Length, Rule } from './rule.ts';
import { quantity } from './words.ts';

/** Version of the rows, rules and calendars together; changes whenever any answer could. */
export const RULE_SET = '2026-11-01';

export const RULES = {
  'EU-1182-71': EU_1182_71,
  'CALENDAR-DAYS': CALENDAR_DAYS,
} as const satisfies Record<RuleId, Rule>;

export interface PeriodInput {
  /** The event the period counts from; for an extension the event of the *initial* period. */
  readonly startsAt: Instant;
  /** IANA zone of the party that owes the act, as the period's row names it. */
  readonly zone: string;
  /** Whose public holidays count, ISO 3166-1 alpha-2; `null` where the instrument's rule looks at none. */
  readonly state: string | null;
  /** For an extension: how many there are with this one; a whole number, 1 (the default) or more. */
  readonly count?: number;
}

/** What counting takes from a row, whichever table the row stands in. */
export interface Counted {
  readonly id: string;
  readonly computation: { readonly rule: string; readonly basis: Sourced };
  readonly firstDay: { readonly counts: boolean };
  /** The rule that `computation` names. */
  readonly rule: Rule;
  /** The period to count. */
  readonly period: Period | Extension;
  /** What an extension is added to. @throws HoldfastError when the row has no such period. */
  readonly initial: () => InitialPeriod;
}

/**
 * When a period of an order's instrument ends, nominal and applied, and why.
 *
 * @throws HoldfastError `period-not-defined` when the instrument has no such period, and what `count` throws.
 */
export function computePeriod(id: InstrumentId, name: PeriodName, input: PeriodInput): Computation {
  const instrument: Instrument = INSTRUMENTS[id];
  const { computation, periods } = instrument;
  const given = <P extends Period>(period: P | Absent): P => {
    if (period.kind === 'none') throw noPeriod(id, name, period);
    return period;
  };
  const initial = () => given(periods.initial);
  return count(
    { ...instrument, id, rule: RULES[computation.rule], period: given(periods[name]), initial },
    name,
    input,
  );
}

export const noPeriod = (id: string, name: PeriodName, { citation }: Sourced): HoldfastError =>
  new HoldfastError('period-not-defined', `${id} has no period "${name}" (${citation})`);

/**
 * When a period of a row ends, nominal and applied, and why.
 *
 * @throws HoldfastError `extension-not-allowed` for more extensions than the row grants · `zone-unknown` ·
 * `calendar-not-covered` when the rule needs public holidays it does not have.
 */
export function count(row: Counted, name: PeriodName, input: PeriodInput): Computation {
  const { startsAt, zone, state } = input;
  const { id, computation, firstDay, rule, period } = row;
  const length = 'maxCount' in period ? extendedLength(row, period, input.count ?? 1) : lengthOf(period);
  const answer = rule.answer({ startsAt, zone, state, firstDayCounts: firstDay.counts, length });
  return {
    instrument: id,
    period: name,
    startsAt,
    zone,
    nominalEndsAt: answer.nominalEndsAt,
    appliedEndsAt: answer.appliedEndsAt,
    rule: computation.rule,
    ruleSet: RULE_SET,
    calendar: answer.calendar,
    steps: [
      `${period.citation}, gives ${quantity(period.n, period.unit)}.`,
      `Periods are counted by ${computation.basis.citation}.`,
      ...answer.steps,
    ],
    citation: `${period.citation}; ${rule.citation}`,
    mark: period.mark,
  };
}

function lengthOf({ n, unit }: Period): Length {
  return unit === 'hour' ? { kind: 'hours', n } : { kind: 'days', spans: [{ n, unit }] };
}

/** The initial period and `times` extensions, each counted from the last day of the one before without any roll. */
function extendedLength(row: Counted, extension: Extension, times: number): Length {
  const { n, citation } = extension.maxCount;
  if (!Number.isInteger(times) || times < 1 || times > n) {
    throw new HoldfastError(
      'extension-not-allowed',
      `${row.id} allows ${quantity(n, 'extension')} (${citation}), not ${times}`,
    );
  }
  return { kind: 'days', spans: [row.initial(), ...Array.from({ length: times }, () => extension)] };
}
