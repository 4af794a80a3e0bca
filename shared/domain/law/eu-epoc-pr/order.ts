import type { DataCategory } from '../terms/data-category.ts';
import type { OrderLaw } from '../terms/instrument.ts';
import type { ValidatorKind } from '../terms/issuing.ts';
import type { Absent, Sourced } from '../terms/sourced.ts';

const REGULATION = 'Regulation (EU) 2023/1543';

export const inRegulation = (where: string): Sourced => ({ citation: `${REGULATION}, ${where}`, mark: 'V' });

/** Remedies are given against production orders only; against this one national law decides. */
const NO_REVIEW: Absent = { kind: 'none', ...inRegulation('Article 18') };

/** One rule for every category, unlike production orders: Article 4(3). */
const ANY_DATA: readonly DataCategory[] = ['subscriber', 'identification-only', 'traffic', 'content'];
const VALIDATORS: readonly ValidatorKind[] = ['judge-court-investigating-judge', 'public-prosecutor'];

/** European Preservation Order, once it is issued. */
export const EU_EPOC_PR: OrderLaw = {
  id: 'EU-EPOC-PR',
  title: 'European Preservation Order (EPOC-PR)',
  basis: inRegulation('Articles 3(2), 4(3) to (6), 6, 7, 9 and 11'),
  computation: {
    rule: 'EU-1182-71',
    basis: {
      citation: `Regulation (EEC, Euratom) No 1182/71, Article 1; assumed, as ${REGULATION} names no rule of computation, and Article 5(2) may take an act due within a number of days out of Article 3(4) and (5)`,
      mark: 'P',
    },
  },
  firstDay: { counts: false, citation: 'Regulation (EEC, Euratom) No 1182/71, Article 3(1)', mark: 'V' },
  issuers: [
    {
      kind: 'judge-court-investigating-judge',
      categories: ANY_DATA,
      validation: null,
      ...inRegulation('Article 4(3)(a)'),
    },
    { kind: 'public-prosecutor', categories: ANY_DATA, validation: null, ...inRegulation('Article 4(3)(a)') },
    {
      kind: 'other-competent-authority',
      categories: ANY_DATA,
      validation: { by: VALIDATORS, mayFollowInEmergency: true },
      ...inRegulation('Article 4(3)(b) and (5)'),
    },
  ],
  periods: {
    initial: {
      kind: 'period',
      n: 60,
      unit: 'calendar-day',
      shape: 'cap',
      startsOn: 'order-received',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...inRegulation('Article 11(1) and recital 60'),
    },
    extension: {
      kind: 'period',
      n: 30,
      unit: 'calendar-day',
      shape: 'fixed',
      maxCount: { n: 1, unit: 'extension', ...inRegulation('Article 11(1)') },
      sentWithin: 'initial',
      countedFrom: 'nominal-end',
      form: 'ANNEX-VI',
      startsOn: 'order-received',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...inRegulation('Article 11(1) and Annex VI'),
    },
    clarification: {
      kind: 'period',
      n: 5,
      unit: 'calendar-day',
      startsOn: 'clarification-form-received',
      owedBy: 'issuing-authority',
      onSilence: { effect: 'provider-exempt', setBy: 'law' },
      ...inRegulation('Article 11(5)'),
    },
    'ex-post-validation': {
      kind: 'period',
      n: 48,
      unit: 'hour',
      startsOn: 'order-issued', // the text names no start; issue is the earliest, hence the strictest reading
      owedBy: 'issuing-authority',
      onSilence: { effect: 'order-withdrawn', setBy: 'policy' },
      satisfiedBy: 'validation-sought',
      decisionDeadline: 'none',
      onRefusal: ['withdraw-at-once', 'delete-or-restrict'],
      citation: `${REGULATION}, Article 4(5)`,
      mark: 'P',
    },
    'enforcement-decision': {
      kind: 'period',
      n: 5,
      unit: 'working-day',
      startsOn: 'enforcement-request-received',
      owedBy: 'enforcing-authority',
      onSilence: { effect: 'none', setBy: 'law' },
      ...inRegulation('Article 16(2)'),
    },
    'review-filing': NO_REVIEW,
    'review-decision': NO_REVIEW,
  },
  continuation: {
    kind: 'continuation',
    form: 'ANNEX-V',
    sentWithin: 'initial-or-extended',
    until: 'production-completed',
    requestKinds: ['EPOC', 'EIO', 'MLA'],
    ...inRegulation('Article 11(2), recital 60 and Annex V'),
  },
  nonExecution: {
    form: 'ANNEX-III',
    reasons: {
      incomplete: { route: 'clarification', enforcementGround: null, ...inRegulation('Article 11(5)') },
      'manifest-errors': {
        route: 'clarification',
        enforcementGround: 'b',
        ...inRegulation('Articles 11(5) and 16(5)(b)'),
      },
      'insufficient-information': { route: 'clarification', enforcementGround: null, ...inRegulation('Article 11(5)') },
      'data-not-stored-at-receipt': {
        route: 'impossibility',
        enforcementGround: 'c',
        ...inRegulation('Articles 11(6), 11(7) and 16(5)(c)'),
      },
      'de-facto-impossibility': {
        route: 'impossibility',
        enforcementGround: 'b',
        ...inRegulation('Articles 11(6) and 16(5)(b)'),
      },
      'not-issued-or-validated-by-competent-authority': {
        route: 'review',
        enforcementGround: 'a',
        ...inRegulation('Articles 11(7) and 16(5)(a)'),
      },
      'service-not-covered': {
        route: 'review',
        enforcementGround: 'd',
        ...inRegulation('Articles 11(7) and 16(5)(d)'),
      },
      'immunity-privilege-press': {
        route: 'withdraw-adapt-maintain',
        enforcementGround: 'e',
        ...inRegulation('Articles 11(4) and 16(5)(e)'),
      },
      'offence-not-covered': {
        route: 'not-valid',
        enforcementGround: null,
        ...inRegulation('Annex III, Section D: production orders only'),
      },
      'third-country-conflict': {
        route: 'not-valid',
        enforcementGround: null,
        ...inRegulation('Article 17 and Annex III, Sections D and E: production orders only'),
      },
    },
    ...inRegulation('Article 11(4) to (7) and Annex III'),
  },
  appealsTo: { kind: 'one', setBy: 'policy', ...inRegulation('Article 18: silent on preservation') },
  objection: {
    production: 'goes-on',
    onSilence: 'no-extension',
    setBy: 'policy',
    ...inRegulation('Article 18: of production alone, silent on preservation'),
  },
  ends: {
    'period-ended': { kind: 'end', data: 'normal-retention', setBy: 'law', ...inRegulation('Article 11(1)') },
    'no-longer-needed': { kind: 'end', data: 'normal-retention', setBy: 'law', ...inRegulation('Article 11(3)') },
    withdrawn: { kind: 'end', data: 'normal-retention', setBy: 'law', ...inRegulation('Article 11(4)') },
    'validation-refused': { kind: 'end', data: 'delete-or-restrict', setBy: 'law', ...inRegulation('Article 4(5)') },
    'validation-not-sought': {
      kind: 'end',
      data: 'delete-or-restrict',
      setBy: 'policy',
      ...inRegulation('Article 4(5); its effect of a refusal, applied when validation was not sought in time'),
    },
    'clarification-unanswered': {
      kind: 'end',
      data: 'normal-retention',
      setBy: 'law',
      ...inRegulation('Article 11(5)'),
    },
    'impossibility-accepted': { kind: 'end', data: 'normal-retention', setBy: 'law', ...inRegulation('Article 11(6)') },
    'production-completed': { kind: 'end', data: 'normal-retention', setBy: 'law', ...inRegulation('Article 11(2)') },
    'follow-up-refused': { kind: 'none', ...inRegulation('Article 11(2): silent') },
  },
};
