import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';
import { type ErrorCode, HoldfastError } from '../../errors.ts';
import { DAY_MS, type Instant } from '../instant.ts';
import { requireClock } from '../law/periods/days.ts';
import type { Instrument } from '../law/terms/instrument.ts';
import type { IssuerKind } from '../law/terms/issuer-kind.ts';
import { countsFromIssue } from '../law/terms/period.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';
import { POLICY_RULES } from '../policy/rules.ts';
import type { DataRange } from './breadth/facts.ts';
import type { DayInForm, FilingFacts } from './facts.ts';
import type { PaperFacts, PaperRecord, PaperType } from './paper.ts';

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
  const signed = [facts.issuedOn, facts.validatedOn].filter((signature) => signature !== null);
  return refuseFirst([
    checkAhead(signed, zone, now),
    checkSignedLongAgo(law, signed, zone, now),
    checkValidatedTooEarly(law, facts),
    checkNotStoredYet(law, facts, now),
  ]);
}

/**
 * Why a stretch of data cannot be asked for at `now`: it ends so far ahead that no hold is received by then, as with digits swapped.
 *
 * @returns `data-not-stored-yet`, pointing at each such end.
 */
export const findRangeFault = (
  { reach }: Instrument,
  ranges: readonly DataRange[],
  now: Instant,
): HoldfastError | undefined =>
  refuseFirst([
    {
      code: 'data-not-stored-yet',
      detail: `ends in the future, more than ${AUTHORITY_POLICY.rangeAheadAtMostMs / DAY_MS} days from now: a hold reaches data that are stored when it is received`,
      rule: reach.citation,
      pointers: ranges.filter(({ to }) => to - now > AUTHORITY_POLICY.rangeAheadAtMostMs).map(({ at }) => `${at}/end`),
    },
  ]);

/**
 * The same of a paper that comes to an order later: an extension, the word that the data were asked for, a validation. Days are those
 * of the zone of whoever signs.
 *
 * @returns `date-in-future`, `signature-too-old`, and `validation-before-issue` or `signed-before-order`.
 */
export function findPaperDateFault(
  law: Instrument,
  type: PaperType,
  { signed, done }: PaperFacts,
  { signedOn, signer: { zone } }: PaperRecord,
  now: Instant,
): HoldfastError | undefined {
  return refuseFirst([
    checkAhead([signed, ...done], zone, now),
    checkOlderThanAllowed([signed], zone, now, POLICY_RULES.paperAge, 'a paper is signed', 'sent'),
    checkSignedBeforeOrder(law, type, signed, signedOn),
  ]);
}

/**
 * The same of the day a production request went out.
 *
 * @param requestedOn the day it was issued, as the paper says that confirmed it. @param zone of the issuing authority.
 * @returns `date-in-future`, or `paper-mismatch` before that day.
 */
export function findTransmissionFault(
  transmittedOn: DayInForm,
  requestedOn: string | undefined,
  zone: string,
  now: Instant,
): HoldfastError | undefined {
  return refuseFirst([
    checkAhead([transmittedOn], zone, now),
    {
      code: 'paper-mismatch',
      detail: 'is before the day the production request was issued',
      rule: POLICY_RULES.papers,
      pointers: listWhere([transmittedOn], (day) => requestedOn !== undefined && day < requestedOn),
    },
  ]);
}

function refuseFirst(checks: readonly DateFault[]): HoldfastError | undefined {
  const first = checks.find(({ pointers }) => pointers.length > 0);
  if (!first) return undefined;
  const { code, detail, rule, pointers } = first;
  return new HoldfastError(code, detail, { rule, faults: pointers.map((pointer) => ({ pointer, detail })) });
}

/** Days of one form, `YYYY-MM-DD`, compare as the texts they are. */
const listWhere = (days: readonly DayInForm[], is: (day: string) => boolean): readonly string[] =>
  days.filter(({ day }) => is(day)).map(({ pointer }) => pointer);

/** The day it is in a zone, `YYYY-MM-DD`. */
export const spellDay = (now: Instant, zone: string): string => PlainDate.toString(computeDay(now, zone));

const computeDay = (now: Instant, zone: string): PlainDate.Record => toPlainDate(requireClock(now, zone));

function checkAhead(days: readonly DayInForm[], zone: string, now: Instant): DateFault {
  const today = spellDay(now, zone);
  return {
    code: 'date-in-future',
    detail: `is after ${today}, the day it is in ${zone}`,
    rule: POLICY_RULES.dates,
    pointers: listWhere(days, (day) => day > today),
  };
}

function checkSignedLongAgo(
  { periods }: Instrument,
  signed: readonly DayInForm[],
  zone: string,
  now: Instant,
): DateFault {
  if (countsFromIssue(periods)) return checkSignedEarlier(periods.initial.citation, signed, spellDay(now, zone));
  return checkOlderThanAllowed(signed, zone, now, POLICY_RULES.signatureAge, 'an order is signed', 'filed');
}

function checkOlderThanAllowed(
  signed: readonly DayInForm[],
  zone: string,
  now: Instant,
  rule: string,
  what: string,
  brought: string,
): DateFault {
  const oldest = PlainDate.toString(PlainDate.addDays(computeDay(now, zone), -AUTHORITY_POLICY.signatureAtMostDaysOld));
  return {
    code: 'signature-too-old',
    detail: `is before ${oldest}: ${what} at most ${AUTHORITY_POLICY.signatureAtMostDaysOld} days before it is ${brought}`,
    rule,
    pointers: listWhere(signed, (day) => day < oldest),
  };
}

/** Where the hold counts from the day the order is made, an order dated earlier would be held longer than the law has it. */
const checkSignedEarlier = (rule: string, signed: readonly DayInForm[], today: string): DateFault => ({
  code: 'signature-too-old',
  detail: `is before ${today}: the hold counts from the day of the order, which is filed on that day`,
  rule,
  pointers: listWhere(signed, (day) => day < today),
});

/** A prior validation is of what the issuer has signed: it may be of the same day or a later one. */
const checkValidatedTooEarly = (law: Instrument, { issuerKinds, issuedOn, validatedOn }: FilingFacts): DateFault => ({
  code: 'validation-before-issue',
  detail: 'is before the day the issuer signed what was validated',
  rule: ruleOfValidation(law, issuerKinds),
  pointers: issuedOn === null || validatedOn === null ? [] : listWhere([validatedOn], (day) => day < issuedOn.day),
});

const ruleOfValidation = ({ issuers, basis }: Instrument, kinds: readonly IssuerKind[] | null): string =>
  (issuers.find(({ kind, validation }) => validation !== null && (kinds?.includes(kind) ?? true)) ?? basis).citation;

/** A later paper speaks of an order that there is. */
function checkSignedBeforeOrder(law: Instrument, type: PaperType, signed: DayInForm, orderedOn: string): DateFault {
  const pointers = listWhere([signed], (day) => day < orderedOn);
  return type === 'decide-validation'
    ? {
        code: 'validation-before-issue',
        detail: 'is before the day the issuer signed what was validated',
        rule: ruleOfValidation(law, null),
        pointers,
      }
    : {
        code: 'signed-before-order',
        detail: 'is before the day the order was signed',
        rule: POLICY_RULES.papers,
        pointers,
      };
}

/** The earliest receipt is now: what begins later is no data anybody has stored. */
function checkNotStoredYet({ reach }: Instrument, { dataFrom }: FilingFacts, now: Instant): DateFault {
  return {
    code: 'data-not-stored-yet',
    detail: 'begins in the future: a hold reaches data that are stored when it is received',
    rule: reach.citation,
    pointers: dataFrom.filter(({ at }) => at > now).map(({ pointer }) => pointer),
  };
}
