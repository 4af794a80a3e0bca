import { type ErrorCode, HoldfastError } from '../../../errors.ts';
import { LAW, type LawId } from '../law.ts';
import type { Computation, VerificationMark } from '../terms/computation.ts';
import type { LawRow, LawRuleId, PeriodAnswer } from '../terms/law-row.ts';
import type { Extension, InitialPeriod, Period, PeriodName, Variant } from '../terms/period.ts';
import type { Sourced } from '../terms/sourced.ts';
import { COUNTING_RULES, countPeriod, type PeriodInput, periodNotDefined } from './compute.ts';
import type { CountingRule } from './rule.ts';
import { WORKING_DAYS } from './working-days.ts';

const LAW_COUNTING_RULES = { ...COUNTING_RULES, 'WORKING-DAYS': WORKING_DAYS } as const satisfies Record<
  LawRuleId,
  CountingRule
>;

/** A question anyone may ask: nothing in it names an order or a person. */
export interface DeadlineQuestion extends PeriodInput {
  readonly instrument: LawId;
  readonly period: PeriodName;
}

/**
 * When a period of any law that was read ends, and why. Unlike an order's own computation it says as well what was assumed.
 *
 * @throws HoldfastError with a pointer to the member of the question at fault: what `countPeriod` throws · `period-not-defined` ·
 * `figure-unknown` where the law's text was not read · `invalid-request` for a variant missing or too
 * many. Each names the rule that refuses.
 */
export function computeDeadline(question: DeadlineQuestion): Computation {
  return pointAtMember(() => {
    const { instrument: id, period: name, variant } = question;
    const row: LawRow = LAW[id];
    const { computation, firstDay, periods } = row;
    const period = requirePeriod(id, name, periods[name], variant);
    if (question.count !== undefined && !('maxCount' in period)) {
      const detail = `the period "${name}" is no extension: it has no count`;
      throw new HoldfastError('extension-not-allowed', detail, { rule: period.citation });
    }
    const initial = () => requirePeriod(id, 'initial', periods.initial, variant);
    const rule = LAW_COUNTING_RULES[computation.rule];
    const computed = countPeriod({ id, computation, firstDay, rule, period, initial }, name, question);
    return { ...computed, steps: [...computed.steps, ...listRemarks(row, period, question)] };
  });
}

function requirePeriod<P extends Period>(id: LawId, name: PeriodName, answer: PeriodAnswer<P>, variant?: Variant): P {
  switch (answer.kind) {
    case 'period':
      if (variant === undefined) return answer;
      throw wrongVariant(`${id} has one "${name}" for every case: give no variant`, answer);
    case 'variants':
      if (variant !== undefined) return answer.of[variant];
      throw wrongVariant(`say which case: ${Object.keys(answer.of).join(' or ')}, ${answer.by}`, answer);
    case 'unknown':
      throw new HoldfastError('figure-unknown', `${id}: the figure for "${name}" is not known (${answer.citation})`, {
        rule: answer.citation,
      });
    default:
      throw periodNotDefined(id, name, answer);
  }
}

const wrongVariant = (detail: string, { citation }: Sourced) =>
  new HoldfastError('invalid-request', `${detail} (${citation})`, { rule: citation });

const SHAPE_REMARKS = {
  fixed: 'The hold lasts just so long, unless something ends it before.',
  cap: 'The hold lasts at most so long.',
  floor: 'The hold lasts at least so long; it may be kept longer.',
  'lapse-unless': 'The hold is gone then, unless the follow-up the law asks for was filed before.',
} as const satisfies Record<InitialPeriod['shape'], string>;

const EXTENSION_REMARKS = {
  fixed: [],
  cap: ['Each extension lasts at most so long.'],
} as const satisfies Record<Extension['shape'], readonly string[]>;

function listShapeRemarks(period: Period | InitialPeriod | Extension, days: number | undefined): readonly string[] {
  if ('maxCount' in period) return EXTENSION_REMARKS[period.shape];
  if (!('shape' in period)) return [];
  return [SHAPE_REMARKS[days !== undefined && period.shape === 'cap' ? 'fixed' : period.shape]];
}

/** What a reader must know beyond the counting: which case, what kind of limit, what keeps the hold alive, what was not verified. */
function listRemarks(row: LawRow, period: Period | InitialPeriod | Extension, question: DeadlineQuestion): string[] {
  const { period: name, variant, days } = question;
  const { continuation, computation, firstDay } = row;
  const isHold = name === 'initial' || name === 'extension';
  return [
    ...(variant === undefined ? [] : [`The case taken is "${variant}".`]),
    ...listShapeRemarks(period, days),
    ...(isHold && continuation.kind === 'continuation'
      ? [
          `It goes on past that end, until "${spellCode(continuation.until)}", once "${spellCode(continuation.on)}" (${continuation.citation}).`,
        ]
      : []),
    ...listCaveats('The figure', period),
    ...listCaveats('The way of counting', computation.basis),
    ...listCaveats('Whether the first day counts', firstDay),
  ];
}

const spellCode = (code: string): string => code.replaceAll('-', ' ');

const CAVEATS = {
  V: undefined,
  P: 'was checked against the law in part only',
  U: 'was not verified against the law',
} as const satisfies Record<VerificationMark, string | undefined>;

const listCaveats = (what: string, { mark, citation }: Sourced): string[] =>
  CAVEATS[mark] === undefined ? [] : [`${what} ${CAVEATS[mark]} (mark ${mark}: ${citation}).`];

/** The member of a question that each refusal is about. */
const MEMBER_AT_FAULT: Readonly<Partial<Record<ErrorCode, keyof DeadlineQuestion>>> = {
  'period-not-defined': 'period',
  'figure-unknown': 'period',
  'invalid-request': 'variant',
  'extension-not-allowed': 'count',
  'period-beyond-cap': 'days',
  'period-below-floor': 'days',
  'length-not-offered': 'days',
  'zone-unknown': 'zone',
  'calendar-not-covered': 'state',
  'invalid-instant': 'startsAt',
};

function pointAtMember<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    const member = error instanceof HoldfastError ? MEMBER_AT_FAULT[error.code] : undefined;
    if (!(error instanceof HoldfastError) || member === undefined) throw error;
    const faults = [{ pointer: `/${member}`, detail: error.message }];
    throw new HoldfastError(error.code, error.message, { faults, rule: error.rule, cause: error });
  }
}
