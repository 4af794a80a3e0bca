import * as z from 'zod/mini';
import { fromRfc3339 } from '../../../domain/instant.ts';
import { LAW_IDS, type LawId } from '../../../domain/law/law.ts';
import type { DeadlineQuestion } from '../../../domain/law/periods/deadline.ts';
import { MOST_STRIP_DAYS, STRIP_DAY_KINDS, STRIP_DAY_MARKS } from '../../../domain/law/strip/calendar-strip.ts';
import type { PeriodName } from '../../../domain/law/terms/period.ts';
import { POLICY_RULES } from '../../../domain/policy/rules.ts';
import { type ErrorCode, HoldfastError } from '../../../errors.ts';
import { COUNTRY_FORM, isCountry, TYPED_COUNTRY, tidyCountry } from '../../border/country.ts';
import { oneOf } from '../../border/parse.ts';
import { HoldDays } from '../../forms/parts/filing-parts.ts';
import { Computation } from '../common/computation.ts';

const PERIODS = {
  initial: true,
  extension: true,
  clarification: true,
  'ex-post-validation': true,
  'enforcement-decision': true,
  'review-filing': true,
  'review-decision': true,
} as const satisfies Record<PeriodName, true>;

const isLawId = (text: string): text is LawId => LAW_IDS.some((id) => id === text);
const isPeriodName = (text: string): text is PeriodName => Object.hasOwn(PERIODS, text);

/** A name out of a table, refused under a code of its own. */
const named = <T extends string>(
  is: (text: string) => text is T,
  names: readonly string[],
  params: { readonly code: ErrorCode; readonly rule: string },
) =>
  z
    .pipe(z.string().check(z.refine(is, { error: oneOf(names), params })), z.custom<T>())
    .check(z.meta({ type: 'string', enum: [...names] }));

/** `2026-11-20T17:10+01:00`: a clerk writes no seconds. */
const withSeconds = (text: string): string => text.replace(/(T\d{2}:\d{2})(?=Z$|[+-])/, '$1:00');

const StartsAt = z.pipe(
  z.string().check(z.maxLength(40)),
  z.transform((text: string, context) => {
    try {
      return fromRfc3339(withSeconds(text));
    } catch (error) {
      if (!(error instanceof HoldfastError)) throw error;
      context.issues.push({ code: 'custom', message: error.message, params: { code: error.code }, input: text });
      return z.NEVER;
    }
  }),
);

/** What `POST /v1/deadlines` and the command are asked. Nothing in it names an order or a person. */
export const DeadlineRequest = z.strictObject({
  instrument: named(isLawId, LAW_IDS, { code: 'instrument-unknown', rule: POLICY_RULES.laws }),
  period: named(isPeriodName, Object.keys(PERIODS), {
    code: 'period-not-defined',
    rule: POLICY_RULES.periods,
  }),
  /** RFC 3339 with its offset, seconds may be left out; for an extension the start of the initial period. */
  startsAt: StartsAt,
  /** IANA zone of whoever owes the act. */
  zone: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Whose public holidays count, ISO 3166-1 alpha-2, where the rule looks at them. */
  state: z.optional(
    z.string().check(
      z.overwrite(tidyCountry),
      z.refine(isCountry, {
        error: COUNTRY_FORM,
        params: { code: 'calendar-not-covered', rule: POLICY_RULES.calendars },
      }),
      z.meta({ pattern: TYPED_COUNTRY }),
    ),
  ),
  /** For an extension: how many there are with this one. Some laws set no number: each takes a step of the answer. */
  count: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  /** How long the authority asks to hold, in calendar days, where the law leaves that to it; for an extension the length of the initial period. */
  days: z.optional(HoldDays),
  /** Which case, where the law gives one length for each. */
  variant: z.optional(z.enum(['domestic', 'foreign'])),
});

/** The same, as it is sent. */
export type DeadlineQuestionSent = z.input<typeof DeadlineRequest>;

/** One day of the calendar as the period meets it, in the zone that was asked for. */
const DeadlineDay = z.strictObject({
  date: z.iso.date(),
  /** `holiday` also on a weekend; `disputed`: likely a holiday, why the steps tell; `weekday`: Monday to Friday where nobody looked at holidays. */
  kind: z.enum(STRIP_DAY_KINDS),
  /** What the State calls the holiday, and in which language (BCP 47). */
  name: z.optional(z.strictObject({ text: z.string(), language: z.string() })),
  /** What falls on the day: the event, or the last day of the period by one of its ends; `earlier-end` where it turns on a disputed day. */
  falls: z.array(z.enum(STRIP_DAY_MARKS)).check(z.maxLength(STRIP_DAY_MARKS.length)),
});

/** When the period no longer runs, and why: every end is exclusive. */
export const DeadlineAnswer = z.extend(z.omit(Computation, { startsAt: true }), {
  /** What the two ends are, in words. */
  endsMean: z.strictObject({ nominal: z.string(), applied: z.string() }),
  /** Each day from the event, or from three weeks before the nominal end if that is later, to the last day by the applied end. */
  days: z.array(DeadlineDay).check(z.minLength(1), z.maxLength(MOST_STRIP_DAYS)),
});
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>;

export function questionOf(request: z.output<typeof DeadlineRequest>): DeadlineQuestion {
  const { instrument, period, startsAt, zone, state, count, days, variant } = request;
  return {
    instrument,
    period,
    startsAt,
    zone,
    state: state ?? null,
    ...(count !== undefined && { count }),
    ...(days !== undefined && { days }),
    ...(variant !== undefined && { variant }),
  };
}
