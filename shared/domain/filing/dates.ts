import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { type ErrorCode, HoldfastError } from '../../errors.ts';
import type { Instant } from '../instant.ts';
import { requireClock } from '../law/periods/days.ts';
import type { Instrument } from '../law/terms/instrument.ts';
import { countsFromIssue } from '../law/terms/period.ts';
import { POLICY, POLICY_RULES } from '../policy.ts';
import type { FilingFacts } from './facts.ts';

interface DateFault {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly rule: string;
  readonly pointers: readonly string[];
}

/**
 * Why the dates of a filing cannot stand at `now`; `undefined` when they can. Days are those of the issuing authority's zone.
 *
 * @param zone IANA name of the issuing authority's zone.
 * @returns `date-in-future`, `signature-too-old`, `validation-before-issue` or `data-not-stored-yet`, the first that applies,
 * pointing at every place it applies to.
 */
export function findDateFault(
  law: Instrument,
  facts: FilingFacts,
  zone: string,
  now: Instant,
): HoldfastError | undefined {
  const first = [checkSignedAhead, checkSignedLongAgo, checkValidatedTooEarly, checkNotStoredYet]
    .map((check) => check(law, facts, zone, now))
    .find(({ pointers }) => pointers.length > 0);
  if (!first) return undefined;
  const { code, detail, rule, pointers } = first;
  return new HoldfastError(code, detail, { rule, faults: pointers.map((pointer) => ({ pointer, detail })) });
}

/** Days of one form, `YYYY-MM-DD`, compare as the texts they are. */
function listSignaturesWhere({ issuedOn, validatedOn }: FilingFacts, is: (day: string) => boolean): readonly string[] {
  const signatures = [issuedOn, validatedOn].filter((signature) => signature !== null);
  return signatures.filter(({ day }) => is(day)).map(({ pointer }) => pointer);
}

const computeDay = (now: Instant, zone: string): PlainDate.Record => toPlainDate(requireClock(now, zone));

function checkSignedAhead(_law: Instrument, facts: FilingFacts, zone: string, now: Instant): DateFault {
  const today = PlainDate.toString(computeDay(now, zone));
  return {
    code: 'date-in-future',
    detail: `is after ${today}, the day it is in ${zone}`,
    rule: POLICY_RULES.dates,
    pointers: listSignaturesWhere(facts, (day) => day > today),
  };
}

function checkSignedLongAgo({ periods }: Instrument, facts: FilingFacts, zone: string, now: Instant): DateFault {
  const today = computeDay(now, zone);
  if (countsFromIssue(periods)) return checkSignedEarlier(periods.initial.citation, facts, PlainDate.toString(today));
  const oldest = PlainDate.toString(PlainDate.addDays(today, -POLICY.signatureAtMostDaysOld));
  return {
    code: 'signature-too-old',
    detail: `is before ${oldest}: an order is signed at most ${POLICY.signatureAtMostDaysOld} days before it is filed`,
    rule: POLICY_RULES.signatureAge,
    pointers: listSignaturesWhere(facts, (day) => day < oldest),
  };
}

/** Where the hold counts from the day the order is made, an order dated earlier would be held longer than the law has it. */
const checkSignedEarlier = (rule: string, facts: FilingFacts, today: string): DateFault => ({
  code: 'signature-too-old',
  detail: `is before ${today}: the hold counts from the day of the order, which is filed on that day`,
  rule,
  pointers: listSignaturesWhere(facts, (day) => day < today),
});

/** A prior validation is of what the issuer has signed: it may be of the same day or a later one. */
function checkValidatedTooEarly(
  { issuers, basis }: Instrument,
  { issuerKinds, issuedOn, validatedOn }: FilingFacts,
): DateFault {
  const validated = issuers.find(({ kind, validation }) => validation !== null && issuerKinds.includes(kind));
  const early = issuedOn !== null && validatedOn !== null && validatedOn.day < issuedOn.day;
  return {
    code: 'validation-before-issue',
    detail: 'is before the day the issuer signed what was validated',
    rule: (validated ?? basis).citation,
    pointers: early ? [validatedOn.pointer] : [],
  };
}

/** The earliest receipt is now: what begins later is no data anybody has stored. */
function checkNotStoredYet({ reach }: Instrument, { dataFrom }: FilingFacts, _zone: string, now: Instant): DateFault {
  return {
    code: 'data-not-stored-yet',
    detail: 'begins in the future: a hold reaches data that are stored when it is received',
    rule: reach.citation,
    pointers: dataFrom.filter(({ at }) => at > now).map(({ pointer }) => pointer),
  };
}
