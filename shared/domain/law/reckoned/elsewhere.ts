import type { LawRow } from '../terms/law-row.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { SILENT_ON_COUNTING, sourceOf } from '../terms/source.ts';

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

const ghana = sourceOf('Mutual Legal Assistance Act, 2010 (Act 807) (Ghana)');

/** For a foreign authority. That the Act has a part on preservation is confirmed; its section and the 120 days were read in a report only. */
export const GH_MLA = {
  title: 'Expedited preservation of communications data on foreign request (Ghana)',
  basis: ghana.at('part on the preservation of communications data; the section was not read', 'P'),
  computation: { rule: SILENT_ON_COUNTING.rule, basis: ghana.at(SILENT_ON_COUNTING.how, 'U') },
  firstDay: { counts: false, ...ghana.at(SILENT_ON_COUNTING.firstDay, 'U') },
  issuers: [
    {
      kind: 'foreign-authority',
      validation: null,
      on: 'through the Central Authority, or directly to the designated competent authority',
      ...ghana.at('provision on expeditious preservation', 'P'),
    },
  ],
  data: {
    categories: ['subscriber', 'traffic', 'content'],
    when: 'specified',
    ...ghana.at('provision on expeditious preservation: subscriber, traffic and other communications data', 'P'),
  },
  crossBorderOnly: { required: true, ...ghana.at('provision on expeditious preservation', 'P') },
  periods: {
    initial: {
      kind: 'period',
      n: 120,
      unit: 'calendar-day',
      shape: 'fixed',
      startsOn: 'not-stated',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...ghana.at('provision on expeditious preservation', 'P'),
    },
    extension: ghana.none('provision on expeditious preservation: kept until the request is determined', 'P'),
    ...noReplyPeriods(ghana.none('provision on expeditious preservation: no such period', 'P')),
  },
  continuation: {
    kind: 'continuation',
    on: 'substantive-request-received',
    until: 'request-decided',
    ...ghana.at('provision on expeditious preservation', 'P'),
  },
  furtherDemand: ghana.unknown('not read'),
  windows: [
    {
      what: 'notify the Minister',
      length: 'no-figure',
      owedBy: 'requested-authority',
      onSilence: 'not-stated',
      ...ghana.at('provision on expeditious preservation', 'P'),
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
      ...ghana.at('provision on expeditious preservation: determination', 'P'),
    },
    {
      cause: 'period-ended',
      data: 'normal-retention',
      setBy: 'law',
      ...ghana.at('provision on expeditious preservation', 'P'),
    },
  ],
} as const satisfies LawRow;
