import type { Instant } from '../../instant.ts';
import type { FindingCode } from '../../law/terms/breadth-rule.ts';
import { AUTHORITY_POLICY } from '../../policy/authorities.ts';
import { ADDRESS_BITS, parseNetwork } from '../identifiers/addresses.ts';
import { isAssignedPhone } from '../identifiers/phones.ts';
import type { IdentifierKind, Recognised } from '../identifiers/recognise.ts';
import type { BreadthFacts, DataRange } from './facts.ts';
import { namesNobody } from './nobody.ts';
import { isPlaceholder } from './placeholders.ts';
import { isNotPublic, isSharedService } from './shared-services.ts';

/** Gives the pointers of what it finds in a filing that is made now; none when it finds nothing. */
export type BreadthCheck = (facts: BreadthFacts, now: Instant) => readonly string[];

const pointIf = (found: boolean, at: string): readonly string[] => (found ? [at] : []);

/** A check of each identifier by itself; it points at the value. */
const findIdentifiers =
  (is: (thing: Recognised) => boolean): BreadthCheck =>
  ({ identifiers }) =>
    identifiers.filter(({ thing }) => is(thing)).map(({ at }) => `${at}/value`);

/**
 * Subscriber data have no time of their own. Any other data are asked for over some time: that of the form, of each identifier,
 * the moment an address was used, or, for data that identify the user, the range in their own box.
 */
function findMissingPeriod({ categories, range, rangeAt, identificationRange, identifiers }: BreadthFacts) {
  const undated = categories.filter(
    (category) => category !== 'subscriber' && !(category === 'identification-only' && identificationRange !== null),
  );
  const isOpen = range === null && identifiers.some(({ hasMoment, range: own }) => !hasMoment && own === null);
  return pointIf(undated.length > 0 && isOpen, rangeAt);
}

/** Every stretch of time that a form gives. */
export const listRanges = ({ range, identificationRange, identifiers }: BreadthFacts): readonly DataRange[] =>
  [...identifiers.map(({ range: own }) => own), range, identificationRange].filter((one) => one !== null);

const findLongPeriods: BreadthCheck = (facts) =>
  listRanges(facts)
    .filter(({ from, to }) => to - from > AUTHORITY_POLICY.longPeriodMs)
    .map(({ at }) => at);

/** A connection and a device have a user; content they have none. */
const KINDS_WITHOUT_CONTENT: readonly IdentifierKind[] = ['ip', 'imei', 'mac', 'service'];

/**
 * Content is asked for, and either the form asks as well for data whose only purpose is to identify the user, or it names nothing
 * that content could be kept under. Subscriber and connection data tell who the user is; content can be asked for next.
 */
function findUnneededContent({ categories, contentAt, identifiers }: BreadthFacts) {
  const identifies = categories.includes('identification-only');
  const namesNoAccount = identifiers.every(({ thing }) => KINDS_WITHOUT_CONTENT.includes(thing.kind));
  return pointIf(categories.includes('content') && (identifies || namesNoAccount), contentAt);
}

function isRange({ kind, normalised }: Recognised): boolean {
  if (kind !== 'ip') return false;
  const { family, prefix } = parseNetwork(normalised);
  return prefix < ADDRESS_BITS[family];
}

/** Numbers of fiction are in no plan, and found as such. */
const isUnassigned = (thing: Recognised): boolean =>
  thing.kind === 'phone' && !isPlaceholder(thing) && !isAssignedPhone(thing.normalised);

/** `1.00078E+14`, with the decimal sign of any country. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i;

/** One check for each finding. */
export const BREADTH_CHECKS = {
  'period-missing': findMissingPeriod,
  'period-long': findLongPeriods,
  'content-where-subscriber-would-do': findUnneededContent,
  'all-categories': ({ categories, categoriesAt, offered }) =>
    pointIf(
      offered.every((category) => categories.includes(category)),
      categoriesAt,
    ),
  'many-targets': ({ identifiers, identifiersAt }) =>
    pointIf(identifiers.length > AUTHORITY_POLICY.manyIdentifiers, identifiersAt),
  'wide-range': findIdentifiers(isRange),
  'shared-service-identifier': findIdentifiers(isSharedService),
  'placeholder-identifier': findIdentifiers(isPlaceholder),
  'address-not-public': findIdentifiers(isNotPublic),
  'identifier-corrected': ({ identifiers }) =>
    identifiers.filter(({ isCorrected }) => isCorrected).map(({ at }) => `${at}/value`),
  'number-not-assigned': findIdentifiers(isUnassigned),
  'digits-lost': findIdentifiers(({ kind, normalised }) => kind === 'name' && SHORTENED.test(normalised)),
  'nobody-named': findIdentifiers(namesNobody),
  'period-ends-ahead': (facts, now) =>
    listRanges(facts)
      .filter(({ to }) => to > now)
      .map(({ at }) => `${at}/end`),
  'telephone-corrected': ({ correctedTelephones = [] }) => correctedTelephones.map(({ at }) => at),
} as const satisfies Record<FindingCode, BreadthCheck>;
