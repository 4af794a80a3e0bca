import { HoldfastError } from '../../errors.ts';
import type { Computation } from '../computation.ts';
import type { Instant } from '../instant.ts';
import type { Instrument, RuleId } from '../instruments/instrument.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/instruments.ts';
import type { Extension, Period, PeriodName } from '../instruments/period.ts';
import type { Absent } from '../instruments/sourced.ts';
import { CALENDAR_DAYS } from './calendar-days.ts';
import { EU_1182_71 } from './eu-1182-71.ts';
import type { Length, Rule } from './rule.ts';
import { quantity } from './words.ts';

/** Version of the rows, rules and calendars together; changes whenever any answer could. */
export const RULE_SET = '2026-11-01';

const RULES = {
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

/**
 * When a period of an instrument ends, nominal and applied, and why.
 *
 * @throws HoldfastError `period-not-defined` when the instrument has no such period · `extension-not-allowed` for more
 * extensions than it grants · `zone-unknown` · `calendar-not-covered` when the rule needs public holidays it does not have.
 */
export function computePeriod(id: InstrumentId, name: PeriodName, input: PeriodInput): Computation {
  const instrument: Instrument = INSTRUMENTS[id];
  const { startsAt, zone, state, count = 1 } = input;
  const period = given(id, name, instrument.periods[name]);
  const { rule: ruleId, basis } = instrument.computation;
  const rule: Rule = RULES[ruleId];
  const length = 'maxCount' in period ? extendedLength(id, period, count) : lengthOf(period);
  const answer = rule.answer({ startsAt, zone, state, firstDayCounts: instrument.firstDay.counts, length });
  return {
    instrument: id,
    period: name,
    startsAt,
    zone,
    nominalEndsAt: answer.nominalEndsAt,
    appliedEndsAt: answer.appliedEndsAt,
    rule: ruleId,
    ruleSet: RULE_SET,
    calendar: answer.calendar,
    steps: [
      `${period.citation}, gives ${quantity(period.n, period.unit)}.`,
      `Periods are counted by ${basis.citation}.`,
      ...answer.steps,
    ],
    citation: `${period.citation}; ${rule.citation}`,
    mark: period.mark,
  };
}

function given<P extends Period>(id: InstrumentId, name: PeriodName, period: P | Absent): P {
  if (period.kind === 'none') {
    throw new HoldfastError('period-not-defined', `${id} has no period "${name}" (${period.citation})`);
  }
  return period;
}

function lengthOf({ n, unit }: Period): Length {
  return unit === 'hour' ? { kind: 'hours', n } : { kind: 'days', spans: [{ n, unit }] };
}

/** The initial period and `count` extensions, each counted from the last day of the one before without any roll. */
function extendedLength(id: InstrumentId, extension: Extension, count: number): Length {
  const { n, citation } = extension.maxCount;
  if (!Number.isInteger(count) || count < 1 || count > n) {
    throw new HoldfastError(
      'extension-not-allowed',
      `${id} allows ${quantity(n, 'extension')} (${citation}), not ${count}`,
    );
  }
  const initial = given(id, 'initial', INSTRUMENTS[id].periods.initial);
  return { kind: 'days', spans: [initial, ...Array.from({ length: count }, () => extension)] };
}
