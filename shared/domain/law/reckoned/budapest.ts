import type { LawRow } from '../terms/law-row.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { SILENT_ON_COUNTING, sourceOf } from '../terms/source.ts';

const { at, none, leftToNationalLaw } = sourceOf('Convention on Cybercrime (ETS No. 185)');
const protocol = sourceOf('Second Additional Protocol to the Convention on Cybercrime (CETS No. 224)');

const COUNTING = {
  computation: { rule: SILENT_ON_COUNTING.rule, basis: at(SILENT_ON_COUNTING.how, 'U') },
  firstDay: { counts: false, ...at(SILENT_ON_COUNTING.firstDay, 'U') },
} as const;

/** The power every Party gives its own authorities. */
export const COE_16 = {
  title: 'Expedited preservation of stored computer data, domestic (Budapest Convention, Article 16)',
  basis: at('Article 16'),
  ...COUNTING,
  issuers: [{ kind: 'authority-of-a-party', validation: null, on: 'under its national law', ...at('Article 16(1)') }],
  data: { categories: ['stored-computer-data', 'traffic'], when: 'specified', ...at('Article 16(1)') },
  crossBorderOnly: { required: false, ...at('Article 16') },
  periods: {
    initial: {
      kind: 'period',
      n: 90,
      unit: 'calendar-day',
      shape: 'cap',
      startsOn: 'not-stated',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...at('Article 16(2), where a Party works by an order to a person; other ways to secure data have no figure'),
    },
    extension: leftToNationalLaw('Article 16(2): renewal where national law provides for it, with no cap on how often'),
    ...noReplyPeriods(none('Article 16: no such period, national law decides')),
  },
  continuation: none('Article 16(2): until the competent authorities seek disclosure, within the 90 days'),
  furtherDemand: { again: 'set-by-national-law', ...at('Article 16(2)') },
  windows: [],
  nonExecution: leftToNationalLaw('Articles 14 to 16'),
  refusals: leftToNationalLaw('Articles 14 and 15: conditions and safeguards of national law'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'set-by-national-law',
    banInOrder: 'silent',
    ...at('Article 16(3)'),
  },
  notice: { toPersonConcerned: 'set-by-national-law', ...at('Article 15') },
  releases: [
    { cause: 'period-ended', data: 'normal-retention', setBy: 'law', ...at('Article 16(2)') },
    { cause: 'production-completed', data: 'normal-retention', setBy: 'law', ...at('Article 16(2)') },
  ],
} as const satisfies LawRow;

/** Enough traffic data at once to find the other providers: a disclosure, which holds nothing. */
export const COE_17_30 = {
  title: 'Expedited preservation and partial disclosure of traffic data (Budapest Convention, Articles 17 and 30)',
  basis: at('Articles 17 and 30; Explanatory Report, paragraphs 290 and 291'),
  ...COUNTING,
  issuers: [
    { kind: 'authority-of-a-party', validation: null, on: 'as under Articles 16 and 29', ...at('Articles 17 and 30') },
  ],
  data: { categories: ['traffic'], when: 'specified', ...at('Articles 17(1)(b) and 30(1)') },
  crossBorderOnly: { required: false, ...at('Articles 17 and 30') },
  periods: {
    initial: none('Articles 17 and 30: immediate disclosure, not a hold'),
    extension: none('Articles 17 and 30: immediate disclosure, not a hold'),
    ...noReplyPeriods(none('Articles 17 and 30: no such period')),
  },
  continuation: none('Articles 17 and 30: a request to the next provider or State follows'),
  furtherDemand: { again: 'silent', ...at('Articles 17 and 30: silent') },
  windows: [
    {
      what: 'disclose the traffic data that show the other providers and the path',
      length: 'promptly',
      owedBy: 'requested-authority',
      onSilence: 'not-stated',
      ...at('Articles 17(1)(b) and 30(1): expeditiously'),
    },
  ],
  nonExecution: none('Articles 17 and 30: no form'),
  refusals: {
    kind: 'grounds',
    closed: true,
    grounds: [
      { ground: 'political offence, or one connected with it', ...at('Article 30(2)') },
      { ground: 'sovereignty, security, ordre public or other essential interests', ...at('Article 30(2)') },
    ],
    ...at('Article 30(2)'),
  },
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'set-by-national-law',
    banInOrder: 'silent',
    ...at('Article 16(3)'),
  },
  notice: { toPersonConcerned: 'set-by-national-law', ...at('Article 15') },
  releases: [
    { cause: 'nothing-held', data: 'normal-retention', setBy: 'law', ...at('Articles 17 and 30: disclosure only') },
  ],
} as const satisfies LawRow;

/** Production across borders, the follow-on of a foreign hold. */
export const COE_2AP = {
  title: 'Enhanced cooperation and disclosure (Second Additional Protocol, Articles 6 to 10)',
  basis: protocol.at('Articles 6 to 10', 'U'),
  computation: { rule: SILENT_ON_COUNTING.rule, basis: protocol.at(SILENT_ON_COUNTING.how, 'U') },
  firstDay: { counts: false, ...protocol.at(SILENT_ON_COUNTING.firstDay, 'U') },
  issuers: [{ kind: 'authority-of-a-party', validation: null, ...protocol.at('Articles 6 to 10', 'U') }],
  data: {
    categories: ['domain-registration', 'subscriber', 'traffic', 'stored-computer-data'],
    when: 'specified',
    ...protocol.at('Articles 6 to 10: stored data in an emergency only', 'U'),
  },
  crossBorderOnly: { required: true, ...protocol.at('Articles 6 to 10', 'U') },
  periods: {
    initial: protocol.none('Articles 6 to 10: production, not a hold', 'U'),
    extension: protocol.none('Articles 6 to 10: production, not a hold', 'U'),
    ...noReplyPeriods(protocol.none('Articles 6 to 10: no such period', 'U')),
  },
  continuation: protocol.none('Articles 6 to 10: production, not a hold', 'U'),
  furtherDemand: protocol.unknown('Articles 6 to 10'),
  windows: [
    {
      what: 'disclose subscriber data asked for directly',
      length: { n: 30, unit: 'calendar-day' },
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...protocol.at('Article 7', 'U'),
    },
    {
      what: 'serve the order on the provider',
      length: { n: 45, unit: 'calendar-day' },
      owedBy: 'requested-authority',
      onSilence: 'not-stated',
      ...protocol.at('Article 8', 'U'),
    },
    {
      what: 'produce subscriber data after service',
      length: { n: 20, unit: 'calendar-day' },
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...protocol.at('Article 8', 'U'),
    },
    {
      what: 'produce traffic data after service',
      length: { n: 45, unit: 'calendar-day' },
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...protocol.at('Article 8', 'U'),
    },
    {
      what: 'disclose stored data in an emergency, through the 24/7 point',
      length: 'unknown',
      owedBy: 'requested-authority',
      onSilence: 'not-stated',
      ...protocol.at('Article 9', 'U'),
    },
  ],
  nonExecution: protocol.unknown('Articles 7 and 8'),
  refusals: protocol.unknown('Articles 8 and 9, and the grounds of mutual assistance'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'silent',
    banInOrder: 'unknown',
    ...protocol.at('Articles 6 to 10', 'U'),
  },
  notice: { toPersonConcerned: 'set-by-national-law', ...protocol.at('Article 14(11)', 'P') },
  releases: [
    {
      cause: 'nothing-held',
      data: 'normal-retention',
      setBy: 'law',
      ...protocol.at('Articles 6 to 10: production', 'U'),
    },
  ],
} as const satisfies LawRow;
