import type { LawRow } from '../terms/law-row.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { SILENT_ON_COUNTING, sourceOf } from '../terms/source.ts';

/** Nothing of this Convention was checked against its text: every mark is U. */
const law = sourceOf('United Nations Convention against Cybercrime (General Assembly resolution 79/243)');
const at = (where: string) => law.at(where, 'U');

const COMMON = {
  computation: { rule: SILENT_ON_COUNTING.rule, basis: at(SILENT_ON_COUNTING.how) },
  firstDay: { counts: false, ...at(SILENT_ON_COUNTING.firstDay) },
  notice: { toPersonConcerned: 'unknown', ...at('not read') },
} as const;

export const UN_25 = {
  title: 'Expedited preservation of stored electronic data, domestic (UN Convention against Cybercrime, Article 25)',
  basis: at('Article 25'),
  ...COMMON,
  issuers: [{ kind: 'authority-of-a-party', validation: null, on: 'under its national law', ...at('Article 25') }],
  data: {
    categories: ['stored-computer-data', 'traffic', 'content', 'subscriber'],
    when: 'specified',
    ...at('Article 25'),
  },
  crossBorderOnly: { required: false, ...at('Article 25') },
  periods: {
    initial: {
      kind: 'period',
      n: 90,
      unit: 'calendar-day',
      shape: 'cap',
      startsOn: 'not-stated',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...at('Article 25'),
    },
    extension: law.unknown('Article 25: renewable; how often and for how long was not checked'),
    ...noReplyPeriods(law.none('Article 25: no such period was found', 'U')),
  },
  continuation: law.none('Article 25: none was found', 'U'),
  furtherDemand: law.unknown('Article 25'),
  windows: [],
  nonExecution: law.unknown('Article 25'),
  refusals: law.unknown('Articles 6 and 24: safeguards'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'owed',
    banInOrder: 'unknown',
    ...at('Article 25: custodian secrecy'),
  },
  releases: [
    { cause: 'period-ended', data: 'normal-retention', setBy: 'law', ...at('Article 25') },
    { cause: 'production-completed', data: 'normal-retention', setBy: 'law', ...at('Article 25') },
  ],
} as const satisfies LawRow;

export const UN_42 = {
  title:
    'Expedited preservation of stored electronic data, foreign request (UN Convention against Cybercrime, Article 42)',
  basis: at('Articles 26, 41, 42 and 43'),
  ...COMMON,
  issuers: [{ kind: 'contact-point-24-7', validation: null, ...at('Articles 41 and 42') }],
  data: { categories: ['stored-computer-data'], when: 'specified', ...at('Article 42') },
  crossBorderOnly: { required: true, ...at('Article 42') },
  periods: {
    initial: {
      kind: 'period',
      n: 60,
      unit: 'calendar-day',
      shape: 'floor',
      startsOn: 'not-stated',
      owedBy: 'requested-authority',
      onSilence: { effect: 'hold-may-end', setBy: 'law' },
      ...at('Article 42'),
    },
    extension: law.unknown('Article 42: on a request made before expiry; for how long was not checked'),
    ...noReplyPeriods(law.none('Article 42: no such period was found', 'U')),
  },
  continuation: {
    kind: 'continuation',
    on: 'mutual-assistance-request-received',
    until: 'request-decided',
    ...at('Article 42'),
  },
  furtherDemand: law.unknown('Article 42'),
  windows: [
    {
      what: 'tell the requesting State that preservation will not secure the data, or would harm its investigation',
      length: 'promptly',
      owedBy: 'requested-authority',
      onSilence: 'not-stated',
      ...at('Article 42'),
    },
  ],
  nonExecution: law.unknown('Article 42'),
  refusals: law.unknown('Article 40: grounds of mutual legal assistance'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'on-request',
    banInOrder: 'unknown',
    ...at('Article 42(2)(g)'),
  },
  releases: [
    { cause: 'follow-up-not-filed', data: 'normal-retention', setBy: 'law', ...at('Article 42') },
    { cause: 'follow-up-refused', data: 'normal-retention', setBy: 'law', ...at('Article 42') },
    { cause: 'follow-up-executed', data: 'normal-retention', setBy: 'law', ...at('Article 42') },
  ],
} as const satisfies LawRow;
