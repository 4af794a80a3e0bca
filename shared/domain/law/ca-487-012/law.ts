import type { LawRow } from '../terms/law-row.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { sourceOf } from '../terms/source.ts';
import type { Sourced } from '../terms/sourced.ts';

const { at, none } = sourceOf('Criminal Code (R.S.C. 1985, c. C-46)');

const counting = (from: Sourced) =>
  ({
    computation: {
      rule: 'CALENDAR-DAYS',
      basis: at('days after the day it is made; no roll over weekends and holidays was found', 'P'),
    },
    firstDay: { counts: false, ...from },
  }) as const;

/** A peace officer's demand, Form 5.001. */
export const CA_487_012 = {
  title: 'Preservation demand (Criminal Code, section 487.012)',
  basis: at('section 487.012 and Form 5.001'),
  ...counting(at('section 487.012: counted from the day the demand is made', 'P')),
  issuers: [
    {
      kind: 'peace-or-public-officer',
      validation: null,
      on: 'reasonable grounds to suspect; for a foreign offence the foreign authority must be investigating',
      ...at('section 487.012'),
    },
  ],
  data: { categories: ['stored-computer-data'], when: 'stored-when-made', ...at('section 487.012') },
  crossBorderOnly: { required: false, ...at('section 487.012') },
  periods: {
    initial: {
      kind: 'variants',
      by: 'whether the offence is one under Canadian or under foreign law',
      of: {
        domestic: {
          kind: 'period',
          n: 21,
          unit: 'calendar-day',
          shape: 'fixed',
          startsOn: 'order-issued',
          owedBy: 'addressee',
          onSilence: { effect: 'hold-ends', setBy: 'law' },
          ...at('section 487.012(4) to (6): own offence', 'P'),
        },
        foreign: {
          kind: 'period',
          n: 90,
          unit: 'calendar-day',
          shape: 'fixed',
          startsOn: 'order-issued',
          owedBy: 'addressee',
          onSilence: { effect: 'hold-ends', setBy: 'law' },
          ...at('section 487.012(4) to (6): foreign offence', 'P'),
        },
      },
      ...at('section 487.012(4) to (6)', 'P'),
    },
    extension: none('section 487.012: the same data may not be demanded again in the same investigation', 'P'),
    ...noReplyPeriods(none('section 487.012: no such period')),
  },
  continuation: none('section 487.012'),
  furtherDemand: { again: 'barred', ...at('section 487.012(6)') },
  windows: [],
  nonExecution: none('section 487.012: no form'),
  refusals: {
    kind: 'grounds',
    closed: false,
    grounds: [{ ground: 'addressed to the person under investigation', ...at('section 487.012(3)') }],
    ...at('section 487.012(3)'),
  },
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'by-court-order',
    banInOrder: 'may-be-written',
    ...at('sections 487.012(5) and 487.0191'),
  },
  notice: { toPersonConcerned: 'silent', ...at('section 487.012') },
  releases: [
    { cause: 'period-ended', data: 'destroy', setBy: 'law', ...at('section 487.0194(1)') },
    { cause: 'revoked', data: 'destroy', setBy: 'law', ...at('section 487.0194(1)') },
    { cause: 'data-obtained', data: 'destroy', setBy: 'law', ...at('section 487.0194(1)') },
  ],
} as const satisfies LawRow;
