import type { LawRow } from '../terms/law-row.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { SILENT_ON_COUNTING, sourceOf } from '../terms/source.ts';

const uk = sourceOf('Online Safety Act 2023 (UK)');

/** The data of a child who has died, for a coroner or procurator fiscal. */
export const UK_OSA_101 = {
  title: 'Notice to retain information about a deceased child’s use of a service (Online Safety Act 2023, section 101)',
  basis: uk.at('sections 101(C1) and 102(5A), inserted by the Data (Use and Access) Act 2025, section 124'),
  computation: {
    rule: 'CALENDAR-DAYS',
    basis: uk.at('section 102(5A): a year; no roll over weekends and holidays was found', 'P'),
  },
  firstDay: { counts: true, ...uk.at('section 102(5A): a year beginning with the date of the notice') },
  issuers: [
    {
      kind: 'regulator',
      validation: null,
      on: 'notification by a coroner or procurator fiscal; OFCOM must then give notice',
      ...uk.at('section 101(C1)'),
    },
  ],
  data: { categories: ['use-of-service-by-deceased-child'], when: 'specified', ...uk.at('section 101(C1)') },
  crossBorderOnly: { required: false, ...uk.at('section 101') },
  periods: {
    initial: {
      kind: 'period',
      n: 1,
      unit: 'year',
      shape: 'fixed',
      startsOn: 'notice-dated',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...uk.at('sections 101(C1) and 102(5A)'),
    },
    extension: uk.unknown('section 102(5A): extendable; for how long was not checked'),
    ...noReplyPeriods(uk.none('section 101: no such period')),
  },
  continuation: uk.none('section 101'),
  furtherDemand: { again: 'silent', ...uk.at('section 101: silent', 'P') },
  windows: [
    {
      what: 'secure the information',
      length: 'without-undue-delay',
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...uk.at('section 101', 'P'),
    },
  ],
  nonExecution: uk.none('section 101: no form'),
  refusals: uk.none('section 101: none was found'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'silent',
    banInOrder: 'silent',
    ...uk.at('section 101: a duty by statute'),
  },
  notice: { toPersonConcerned: 'silent', ...uk.at('section 101') },
  releases: [
    { cause: 'period-ended', data: 'normal-retention', setBy: 'law', ...uk.at('sections 101(C1) and 102(5A)') },
    { cause: 'revoked', data: 'normal-retention', setBy: 'law', ...uk.at('section 101: cancelled') },
  ],
} as const satisfies LawRow;

const brazil = sourceOf('Law 12.965/2014 (Marco Civil da Internet)');

/** Logs kept longer than the statute alone asks, on the way to a court. */
export const BR_MCI = {
  title: 'Request to keep logs beyond their statutory time (Marco Civil da Internet, Articles 13 and 15)',
  basis: brazil.at('Articles 13(2) to (5) and 15(2)'),
  computation: { rule: SILENT_ON_COUNTING.rule, basis: brazil.at(SILENT_ON_COUNTING.how, 'U') },
  firstDay: { counts: false, ...brazil.at(SILENT_ON_COUNTING.firstDay, 'U') },
  issuers: [
    { kind: 'police-or-administrative-authority', validation: null, ...brazil.at('Articles 13(2) and 15(2)') },
    { kind: 'public-prosecutor', validation: null, ...brazil.at('Articles 13(2) and 15(2)') },
  ],
  data: {
    categories: ['connection-logs', 'access-logs'],
    when: 'beyond-statutory-retention',
    ...brazil.at('Articles 13 (connection logs, a year) and 15 (access logs, six months)'),
  },
  crossBorderOnly: { required: false, ...brazil.at('Articles 13 and 15') },
  periods: {
    initial: {
      kind: 'period',
      n: 60,
      unit: 'calendar-day',
      shape: 'lapse-unless',
      startsOn: 'order-issued',
      owedBy: 'issuing-authority',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...brazil.at('Article 13(2) to (5): application to a court'),
    },
    extension: brazil.none('Article 13: open-ended once the application is filed'),
    ...noReplyPeriods(brazil.none('Articles 13 and 15: no such period')),
  },
  continuation: {
    kind: 'continuation',
    on: 'court-application-filed',
    until: 'application-decided',
    ...brazil.at('Article 13(2) to (5)'),
  },
  furtherDemand: { again: 'silent', ...brazil.at('Article 13: silent', 'P') },
  windows: [],
  nonExecution: brazil.none('Articles 13 and 15: no form'),
  refusals: brazil.none('Article 13(5): none; disclosure always needs a court order'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'owed',
    banInOrder: 'silent',
    ...brazil.at('Article 13(2) to (5)'),
  },
  notice: { toPersonConcerned: 'silent', ...brazil.at('Article 13') },
  releases: [
    { cause: 'follow-up-not-filed', data: 'normal-retention', setBy: 'law', ...brazil.at('Article 13(2) to (5)') },
    { cause: 'follow-up-refused', data: 'normal-retention', setBy: 'law', ...brazil.at('Article 13(2) to (5)') },
  ],
} as const satisfies LawRow;

const ghana = sourceOf('Ghana, mutual legal assistance rule on communications data');

/** For a foreign authority; probably the Mutual Legal Assistance Act 2010 (Act 807). */
export const GH_MLA = {
  title: 'Expedited preservation of communications data on foreign request (Ghana)',
  basis: ghana.at('probably the Mutual Legal Assistance Act 2010 (Act 807)', 'P'),
  computation: { rule: SILENT_ON_COUNTING.rule, basis: ghana.at(SILENT_ON_COUNTING.how, 'U') },
  firstDay: { counts: false, ...ghana.at(SILENT_ON_COUNTING.firstDay, 'U') },
  issuers: [
    {
      kind: 'foreign-authority',
      validation: null,
      on: 'through the Central Authority, or directly to the designated competent authority',
      ...ghana.at('provision on expeditious preservation'),
    },
  ],
  data: {
    categories: ['subscriber', 'traffic', 'content'],
    when: 'specified',
    ...ghana.at('provision on expeditious preservation: subscriber, traffic and other communications data'),
  },
  crossBorderOnly: { required: true, ...ghana.at('provision on expeditious preservation') },
  periods: {
    initial: {
      kind: 'period',
      n: 120,
      unit: 'calendar-day',
      shape: 'fixed',
      startsOn: 'not-stated',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...ghana.at('provision on expeditious preservation'),
    },
    extension: ghana.none('provision on expeditious preservation: kept until the request is determined'),
    ...noReplyPeriods(ghana.none('provision on expeditious preservation: no such period')),
  },
  continuation: {
    kind: 'continuation',
    on: 'substantive-request-received',
    until: 'request-decided',
    ...ghana.at('provision on expeditious preservation'),
  },
  furtherDemand: ghana.unknown('not read'),
  windows: [
    {
      what: 'notify the Minister',
      length: 'no-figure',
      owedBy: 'requested-authority',
      onSilence: 'not-stated',
      ...ghana.at('provision on expeditious preservation'),
    },
  ],
  nonExecution: ghana.unknown('not read'),
  refusals: ghana.unknown('not read'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'silent',
    banInOrder: 'unknown',
    ...ghana.at('not read', 'U'),
  },
  notice: { toPersonConcerned: 'unknown', ...ghana.at('not read', 'U') },
  releases: [
    {
      cause: 'follow-up-executed',
      data: 'normal-retention',
      setBy: 'law',
      ...ghana.at('provision on expeditious preservation: determination'),
    },
    {
      cause: 'period-ended',
      data: 'normal-retention',
      setBy: 'law',
      ...ghana.at('provision on expeditious preservation'),
    },
  ],
} as const satisfies LawRow;
