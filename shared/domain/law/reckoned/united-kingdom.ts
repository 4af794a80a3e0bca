import type { LawRow } from '../terms/law-row.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { sourceOf } from '../terms/source.ts';

const { at, none } = sourceOf('Online Safety Act 2023 (UK)');

/** The data of a child who has died, for a coroner or procurator fiscal. */
export const UK_OSA_101 = {
  title: 'Notice to retain information about a deceased child’s use of a service (Online Safety Act 2023, section 101)',
  basis: at('sections 101(C1) and 102(5A), inserted by the Data (Use and Access) Act 2025, section 124'),
  computation: {
    rule: 'CALENDAR-DAYS',
    basis: at('section 102(5A): a year; no roll over weekends and holidays was found', 'P'),
  },
  firstDay: { counts: true, ...at('section 102(5A): a year beginning with the date of the notice') },
  issuers: [
    {
      kind: 'regulator',
      validation: null,
      on: 'notification by a senior coroner, a procurator fiscal or a coroner in Northern Ireland: OFCOM must give notice to the service, and may to any other relevant person',
      ...at('section 101(C1)(a) and (b)'),
    },
  ],
  data: { categories: ['use-of-service-by-deceased-child'], when: 'specified', ...at('section 101(C1)') },
  crossBorderOnly: { required: false, ...at('section 101') },
  periods: {
    initial: {
      kind: 'period',
      n: 1,
      unit: 'year',
      shape: 'fixed',
      startsOn: 'notice-dated',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...at('sections 101(C1) and 102(5A)'),
    },
    // on information from the investigating authority, by a notice that varies the first and states further period and reason
    extension: {
      kind: 'period',
      n: 6,
      unit: 'month',
      shape: 'cap',
      maxCount: { kind: 'unbounded', ...at('section 102(5C)') },
      sentWithin: 'initial-or-extended',
      countedFrom: 'nominal-end',
      form: null,
      startsOn: 'notice-dated',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...at('section 102(5B) and (5C)'),
    },
    ...noReplyPeriods(none('section 101: no such period')),
  },
  continuation: none('section 101'),
  furtherDemand: { again: 'silent', ...at('section 101: silent', 'P') },
  windows: [
    {
      what: 'take all reasonable steps to retain the information',
      length: 'without-undue-delay',
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...at('section 101(D1)'),
    },
    {
      what: 'tell OFCOM what was done to retain it, or that nothing is held',
      length: 'set-in-the-notice',
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...at('section 102(5A)(d)'),
    },
    {
      what: 'cancel the notice once the investigating authority says that the information is no longer needed',
      length: 'no-figure',
      owedBy: 'issuing-authority',
      onSilence: 'not-stated',
      ...at('section 102(9A)'),
    },
  ],
  nonExecution: none('section 101: no form'),
  refusals: none('section 101: none was found'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'silent',
    banInOrder: 'silent',
    ...at('section 101: a duty by statute'),
  },
  notice: { toPersonConcerned: 'silent', ...at('section 101') },
  releases: [
    { cause: 'period-ended', data: 'normal-retention', setBy: 'law', ...at('sections 101(C1) and 102(5A)') },
    { cause: 'revoked', data: 'normal-retention', setBy: 'law', ...at('section 102(9A): cancelled') },
  ],
} as const satisfies LawRow;
