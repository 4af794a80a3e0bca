import type { LawRow } from '../terms/law-row.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { sourceOf } from '../terms/source.ts';

const { at, none } = sourceOf('Criminal Code (R.S.C. 1985, c. C-46)');

/** A judge's order to keep an account open, Form 5.0032, unless its holder asks to close it: a hold of an account, not of data. */
export const CA_487_0131 = {
  title: 'Order to keep an account open or active (Criminal Code, section 487.0131)',
  basis: at('section 487.0131 and Form 5.0032'),
  computation: {
    rule: 'CALENDAR-DAYS',
    basis: at('days after the day it is made; no roll over weekends and holidays was found', 'P'),
  },
  firstDay: { counts: false, ...at('section 487.0131(6): 60 days after the day on which it is made') },
  issuers: [
    {
      kind: 'justice-or-judge',
      validation: null,
      on: 'ex parte, on oath (Form 5.0031); for an offence under Canadian law',
      ...at('section 487.0131(1) and (2)'),
    },
  ],
  data: {
    categories: ['account-itself'],
    when: 'specified',
    ...at('section 487.0131(1): the account specified in the order'),
  },
  crossBorderOnly: { required: false, ...at('section 487.0131(1)') },
  periods: {
    initial: {
      kind: 'period',
      n: 60,
      unit: 'calendar-day',
      shape: 'fixed',
      startsOn: 'order-issued',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...at('section 487.0131(6)'),
    },
    extension: {
      kind: 'period',
      n: 60,
      unit: 'calendar-day',
      shape: 'cap',
      maxCount: { kind: 'unbounded', ...at('section 487.0131(7): renewals, with no number') },
      sentWithin: 'initial-or-extended',
      countedFrom: 'nominal-end',
      form: null,
      startsOn: 'order-issued',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...at('section 487.0131(7)'),
    },
    ...noReplyPeriods(none('section 487.0131: no such period')),
  },
  continuation: none('section 487.0131: silent'),
  furtherDemand: { again: 'silent', ...at('section 487.0131: silent; it is renewed') },
  windows: [
    {
      what: 'tell the officer named in the order that the account was closed at its holder’s request: as soon as practicable',
      length: 'promptly',
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...at('section 487.0131(4)'),
    },
  ],
  nonExecution: none('section 487.0131: no form'),
  refusals: {
    kind: 'grounds',
    closed: false,
    grounds: [{ ground: 'addressed to the person under investigation', ...at('section 487.0131(5)') }],
    ...at('section 487.0131(5)'),
  },
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'by-court-order',
    banInOrder: 'may-be-written',
    ...at('sections 487.019(1) and 487.0191', 'P'),
  },
  notice: { toPersonConcerned: 'silent', ...at('section 487.0131: silent') },
  releases: [
    { cause: 'period-ended', data: 'normal-retention', setBy: 'law', ...at('section 487.0131(6): it freezes no data') },
    { cause: 'revoked', data: 'normal-retention', setBy: 'law', ...at('section 487.0131(6): it freezes no data') },
    { cause: 'closed-by-holder', data: 'normal-retention', setBy: 'law', ...at('section 487.0131(1)') },
  ],
} as const satisfies LawRow;
