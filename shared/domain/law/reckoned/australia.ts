import type { LawIssuer, LawRow, Refusals } from '../terms/law-row.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { sourceOf } from '../terms/source.ts';

const { at, none, unknown } = sourceOf('Telecommunications (Interception and Access) Act 1979 (Cth)');

const COUNTING = {
  computation: {
    rule: 'CALENDAR-DAYS',
    basis: at('section 107K: days; no roll over weekends and holidays was found', 'P'),
  },
  firstDay: { counts: true, ...at('section 107K: counting the day on which the carrier receives the notice') },
} as const;

const SECURITY: LawIssuer = { kind: 'security-organisation', validation: null, ...at('section 107J') };

/** Both kinds of domestic notice. */
const DOMESTIC = {
  ...COUNTING,
  crossBorderOnly: { required: false, ...at('section 107H') },
  continuation: none('section 107K: never longer than its 90 days'),
  nonExecution: none('sections 107H to 107M: no form'),
  refusals: {
    kind: 'grounds',
    closed: false,
    grounds: [
      { ground: 'no serious contravention', ...at('section 107J(1)') },
      { ground: 'no intent to apply for a warrant should the data prove useful', ...at('section 107J(1)') },
    ],
    ...at('section 107J(1)'),
  },
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'silent',
    banInOrder: 'silent',
    ...at('records and inspection by the Ombudsman', 'U'),
  },
  notice: { toPersonConcerned: 'unknown', ...at('not read', 'U') },
  releases: [
    { cause: 'period-ended', data: 'normal-retention', setBy: 'law', ...at('section 107K') },
    { cause: 'revoked', data: 'normal-retention', setBy: 'law', ...at('section 107K: when the carrier receives it') },
    { cause: 'access-warrant-ceased', data: 'normal-retention', setBy: 'law', ...at('section 107K') },
    { cause: 'security-warrant-five-days-old', data: 'normal-retention', setBy: 'law', ...at('section 107K') },
  ],
} as const;

const INITIAL = {
  kind: 'period',
  n: 90,
  unit: 'calendar-day',
  shape: 'cap',
  startsOn: 'order-received',
  owedBy: 'addressee',
  onSilence: { effect: 'hold-ends', setBy: 'law' },
  ...at('section 107K'),
} as const;

/** What is held on one day. */
export const AU_HIST = {
  title: 'Historic domestic preservation notice (TIA Act 1979, sections 107H to 107M)',
  basis: at('Part 3-1A, sections 107H to 107M'),
  ...DOMESTIC,
  issuers: [{ kind: 'criminal-law-enforcement-agency', validation: null, ...at('section 107J') }, SECURITY],
  data: {
    categories: ['stored-communications'],
    when: 'stored-at-receipt',
    ...at('section 107H: one day, about one person or service'),
  },
  periods: {
    initial: INITIAL,
    extension: none('sections 107H to 107M: a new notice is needed'),
    ...noReplyPeriods(none('sections 107H to 107M: no such period')),
  },
  furtherDemand: { again: 'silent', ...at('section 107J: silent on historic notices', 'P') },
  windows: [],
} as const satisfies LawRow;

/** What comes in over a month. */
export const AU_ONGO = {
  title: 'Ongoing domestic preservation notice (TIA Act 1979, sections 107H to 107M)',
  basis: at('Part 3-1A, sections 107H to 107M'),
  ...DOMESTIC,
  issuers: [
    {
      kind: 'interception-agency',
      validation: null,
      on: 'as a criminal law-enforcement agency that is an interception agency as well',
      ...at('section 107J'),
    },
    SECURITY,
  ],
  data: {
    categories: ['stored-communications'],
    when: 'window-ahead',
    ...at('section 107H: a window of 30 days, about one person or service'),
  },
  periods: {
    initial: INITIAL,
    extension: none(
      'section 107J(1)(e): a new notice, barred while another is in force for the same agency, carrier and target',
    ),
    ...noReplyPeriods(none('sections 107H to 107M: no such period')),
  },
  furtherDemand: { again: 'barred-while-in-force', ...at('section 107J(1)(e)') },
  windows: [
    {
      what: 'keep what comes in',
      length: { n: 30, unit: 'calendar-day' },
      owedBy: 'addressee',
      onSilence: 'none',
      ...at('section 107H'),
    },
  ],
} as const satisfies LawRow;

const REFUSALS_TO_FOREIGN: Refusals = {
  kind: 'grounds',
  closed: false,
  grounds: [{ ground: 'political offence and the like', ...at('section 107Q', 'U') }],
  ...at('section 107Q', 'U'),
};

/** For a foreign country or an international tribunal. */
export const AU_FOR = {
  title: 'Foreign preservation notice (TIA Act 1979, sections 107N to 107R)',
  basis: at('sections 107N to 107R'),
  ...COUNTING,
  issuers: [
    {
      kind: 'federal-police',
      validation: null,
      on: 'written request of a foreign country, the International Criminal Court or a war crimes tribunal that intends an access request',
      ...at('section 107P'),
    },
  ],
  data: {
    categories: ['stored-communications'],
    when: 'stored-at-receipt',
    ...at('section 107P: serious foreign contravention'),
  },
  crossBorderOnly: { required: true, ...at('section 107P') },
  periods: {
    initial: none('sections 107N to 107R: in force until revoked', 'U'),
    extension: none('sections 107N to 107R: in force until revoked', 'U'),
    ...noReplyPeriods(none('sections 107N to 107R: no such period', 'U')),
  },
  continuation: unknown('section 107R'),
  furtherDemand: unknown('section 107P'),
  windows: [
    {
      what: 'make the foreign access request',
      length: { n: 180, unit: 'calendar-day' },
      owedBy: 'issuing-authority',
      onSilence: 'hold-may-end',
      ...at('section 107R', 'U'),
    },
    {
      what: 'revoke the notice after a request that failed or ended',
      length: { n: 3, unit: 'working-day' },
      owedBy: 'requested-authority',
      onSilence: 'not-stated',
      ...at('section 107R', 'U'),
    },
  ],
  nonExecution: none('sections 107N to 107R: no form', 'U'),
  refusals: REFUSALS_TO_FOREIGN,
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'silent',
    banInOrder: 'unknown',
    ...at('records and inspection by the Ombudsman', 'U'),
  },
  notice: { toPersonConcerned: 'unknown', ...at('not read', 'U') },
  releases: [
    { cause: 'revoked', data: 'normal-retention', setBy: 'law', ...at('section 107R', 'U') },
    { cause: 'follow-up-executed', data: 'normal-retention', setBy: 'law', ...at('section 107R: access warrant', 'U') },
  ],
} as const satisfies LawRow;
