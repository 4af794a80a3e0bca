import { HoldfastError } from '../../../errors.ts';
import { DAY_MS, type Instant } from '../../instant.ts';
import { FINDING_CODES, type FindingCode } from '../../law/terms/breadth-rule.ts';
import type { Instrument } from '../../law/terms/instrument.ts';
import { AUTHORITY_POLICY } from '../../policy/authorities.ts';
import { BREADTH_CHECKS } from './checks.ts';
import type { BreadthFacts } from './facts.ts';

/** As much as the record keeps: what was found where. Neither tells anything of a person. */
export interface NotedFinding {
  readonly code: FindingCode;
  /** RFC 6901 pointer into the filing. */
  readonly pointer: string;
}

export interface Finding extends NotedFinding {
  readonly detail: string;
  readonly effect: 'blocking' | 'advisory';
  /** What the effect rests on. */
  readonly rule: string;
  /** How what was corrected is read: for who asks, and on no record. */
  readonly readAs?: string | undefined;
}

/** What to tell of each; never the value. */
const FINDING_DETAILS = {
  'period-missing': 'gives no period for data that have one: say from when to when',
  'period-long': `covers more than ${AUTHORITY_POLICY.longPeriodMs / DAY_MS} days: say why so long, or shorten it`,
  'content-where-subscriber-would-do':
    'asks for content where the aim is to identify a user, or where no account is named: subscriber and connection data would do for that',
  'all-categories': 'asks for every category of data there is: leave out what the case does not need',
  'many-targets': `names more than ${AUTHORITY_POLICY.manyIdentifiers} identifiers: leave out those that others stand for`,
  'wide-range': 'is a range of addresses, with as many users: name single addresses where they are known',
  'shared-service-identifier':
    'looks like what many people use (the mailbox of a role, a public resolver, an address shared inside networks): name the account',
  'placeholder-identifier': 'is reserved for examples and tests, or shown by many devices: check where it comes from',
  'address-not-public': 'is an address of private networks: it names nobody outside the one it was used in',
  'identifier-corrected':
    'is read otherwise than it is written (a trunk zero, a number of a former plan, a check digit of a call record): see whether that is meant',
  'number-not-assigned':
    'is no number that its country is known to have given out: it may lack digits, or be newer than the plans at hand',
  'digits-lost': 'looks like a number that a spreadsheet has rounded: its digits are lost, take them from the source',
  'period-ends-ahead':
    'lies in the future: a hold reaches data that are stored when it is received, and none that come later',
  'telephone-corrected':
    'is kept without the digits that are dialled within its country alone (a trunk zero): see whether the number is meant',
  'nobody-named': 'is made of words that name nobody in particular: name one account, or leave it out',
} as const satisfies Record<FindingCode, string>;

const ruleOf = ({ breadth }: Instrument, code: FindingCode): string => {
  const { setBy, citation } = breadth[code];
  return setBy === 'law' ? citation : `Holdfast policy; ${citation}`;
};

/** A finding that the record keeps, in full: only advisory ones are ever kept. */
export const explainFinding = (law: Instrument, { code, pointer }: NotedFinding): Finding => ({
  code,
  pointer,
  detail: FINDING_DETAILS[code],
  effect: 'advisory',
  rule: ruleOf(law, code),
});

/** How what stands at the pointer is read, of each finding that something was corrected. */
const READINGS: Readonly<Partial<Record<FindingCode, (facts: BreadthFacts, pointer: string) => string | undefined>>> = {
  'identifier-corrected': ({ identifiers }, pointer) =>
    identifiers.find(({ at }) => pointer === `${at}/value`)?.thing.normalised,
  'telephone-corrected': ({ correctedTelephones }, pointer) =>
    correctedTelephones?.find(({ at }) => pointer === at)?.readAs,
};

/** Everything about the order that is broader than it may need to be and that its instrument's row asks to look for. */
export function listFindings(law: Instrument, facts: BreadthFacts, now: Instant): readonly Finding[] {
  return FINDING_CODES.flatMap((code) => {
    const { effect } = law.breadth[code];
    if (effect === 'none') return [];
    return BREADTH_CHECKS[code](facts, now).map((pointer) => {
      const readAs = READINGS[code]?.(facts, pointer);
      return { ...explainFinding(law, { code, pointer }), effect, ...(readAs !== undefined && { readAs }) };
    });
  });
}

/** Whether an order with these findings is refused. */
export const isTooBroad = (findings: readonly Finding[]): boolean =>
  findings.some(({ effect }) => effect === 'blocking');

/** @throws HoldfastError `order-too-broad` with a fault for each blocking finding. */
export function refuseTooBroad({ id }: Instrument, findings: readonly Finding[]): void {
  const blocking = findings.filter(({ effect }) => effect === 'blocking');
  if (blocking.length === 0) return;
  const codes = [...new Set(blocking.map(({ code }) => code))];
  const faults = blocking.map(({ pointer, detail }) => ({ pointer, detail }));
  const rule = [...new Set(blocking.map((finding) => finding.rule))].join('; ');
  throw new HoldfastError('order-too-broad', `refused by ${id}: ${codes.join(', ')}`, { faults, rule });
}

/** What of it goes on record with the order. */
export const advisoryOf = (findings: readonly Finding[]): readonly NotedFinding[] =>
  findings.filter(({ effect }) => effect === 'advisory').map(({ code, pointer }) => ({ code, pointer }));
