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

const unlessCovered = (where: string): string =>
  `${where}: copies not kept in the ordinary course of business, and documents prepared for the purpose, unless a new preservation order or an order under sections 487.014 to 487.017 covers the data`;

/** A judge's order, Form 5.003. */
export const CA_487_013 = {
  title: 'Preservation order (Criminal Code, section 487.013)',
  basis: at('section 487.013 and Form 5.003'),
  ...counting(at('section 487.013(6): 90 days after the day it is made')),
  issuers: [
    {
      kind: 'justice-or-judge',
      validation: null,
      on: 'ex parte, on oath; for a foreign offence the responsible foreign authority must be investigating',
      ...at('section 487.013(1) and (3)'),
    },
  ],
  data: { categories: ['stored-computer-data'], when: 'stored-at-receipt', ...at('section 487.013') },
  crossBorderOnly: { required: false, ...at('section 487.013') },
  periods: {
    initial: {
      kind: 'period',
      n: 90,
      unit: 'calendar-day',
      shape: 'fixed',
      startsOn: 'order-issued',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...at('section 487.013(6)'),
    },
    extension: none('section 487.013: a new order is needed'),
    ...noReplyPeriods(none('section 487.013: no such period')),
  },
  continuation: none('section 487.013'),
  furtherDemand: { again: 'silent', ...at('section 487.013: silent; a new order is needed') },
  windows: [
    {
      what: 'tell the holder of the data of a revocation or variation: as soon as feasible',
      length: 'promptly',
      owedBy: 'issuing-authority',
      onSilence: 'not-stated',
      ...at('section 487.019(3)'),
    },
  ],
  nonExecution: none('section 487.013: no form'),
  refusals: {
    kind: 'grounds',
    closed: false,
    grounds: [{ ground: 'addressed to the person under investigation', ...at('section 487.013(5)') }],
    ...at('section 487.013(5)'),
  },
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'by-court-order',
    banInOrder: 'may-be-written',
    ...at('sections 487.019(1) and 487.0191'),
  },
  notice: { toPersonConcerned: 'silent', ...at('section 487.013') },
  releases: [
    { cause: 'period-ended', data: 'destroy', setBy: 'law', ...at(unlessCovered('section 487.0194(2)')) },
    { cause: 'revoked', data: 'destroy', setBy: 'law', ...at(unlessCovered('section 487.0194(2)')) },
    { cause: 'data-obtained', data: 'destroy', setBy: 'law', ...at(unlessCovered('section 487.0194(3) and (4)')) },
  ],
} as const satisfies LawRow;
