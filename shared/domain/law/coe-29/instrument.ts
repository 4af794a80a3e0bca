import type { BreadthRule } from '../terms/breadth-rule.ts';
import type { DataCategory } from '../terms/data-category.ts';
import type { Instrument } from '../terms/instrument.ts';
import type { Absent, Sourced } from '../terms/sourced.ts';

const CONVENTION = 'Convention on Cybercrime (ETS No. 185)';

const inConvention = (where: string): Sourced => ({ citation: `${CONVENTION}, ${where}`, mark: 'V' });

const none = (where: string): Absent => ({ kind: 'none', ...inConvention(where) });

const NO_SUCH_PERIOD = none('Article 29: no such period');
const SILENT = 'Article 29: silent';

/** What a request may reach has no bound in the Article. */
const ADVISED: BreadthRule = {
  effect: 'advisory',
  setBy: 'policy',
  ...inConvention('Article 29(2)(c): the data to be preserved, with no bound on how much'),
};

/** Stored computer data of whatever kind: the Article divides them no further. */
const ANY_DATA: readonly DataCategory[] = ['subscriber', 'identification-only', 'traffic', 'content'];

/**
 * One Party asks another to have data preserved. The addressee is the requested Party's contact point, which has a provider
 * in its own State keep the data and answers for what was done.
 */
export const COE_29: Instrument = {
  id: 'COE-29',
  title: 'Expedited preservation of stored computer data, foreign request (Budapest Convention, Article 29)',
  basis: inConvention('Article 29'),
  computation: {
    rule: 'CALENDAR-DAYS',
    basis: {
      citation: `${CONVENTION}, no rule of computation was found: calendar days, with no roll over weekends and holidays`,
      mark: 'U',
    },
  },
  firstDay: {
    counts: false,
    citation: `${CONVENTION}, no rule for the first day was found: the day of the event is left out, as is usual`,
    mark: 'U',
  },
  issuers: [
    {
      kind: 'authority-of-a-party',
      categories: ANY_DATA,
      validation: null,
      on: 'with the intent to ask for assistance',
      ...inConvention('Article 29(1)'),
    },
    { kind: 'contact-point-24-7', categories: ANY_DATA, validation: null, ...inConvention('Articles 29 and 35') },
  ],
  formWarnings: [],
  crossBorderOnly: { required: true, ...inConvention('Article 29(1)') },
  addressee: { kind: 'contact-point-24-7', ...inConvention('Articles 29(1) and 35') },
  language: { citation: `${CONVENTION}, ${SILENT}; the requested Party says which it takes`, mark: 'P' },
  reach: {
    data: 'stored-at-receipt',
    citation: `${CONVENTION}, Article 29(1): data stored by means of a computer system; the moment is not stated`,
    mark: 'P',
  },
  breadth: {
    'period-missing': ADVISED,
    'period-long': ADVISED,
    'content-where-subscriber-would-do': ADVISED,
    'all-categories': {
      effect: 'none',
      setBy: 'law',
      ...inConvention('Article 29(1): stored computer data, divided into no categories'),
    },
    'many-targets': ADVISED,
    'wide-range': ADVISED,
    'shared-service-identifier': ADVISED,
    'placeholder-identifier': ADVISED,
    'address-not-public': { ...ADVISED, effect: 'blocking' },
  },
  periods: {
    initial: {
      kind: 'period',
      n: 60,
      unit: 'calendar-day',
      shape: 'floor',
      startsOn: 'not-stated', // an order's is counted from receipt, the earliest moment anything can be preserved
      owedBy: 'requested-authority',
      onSilence: { effect: 'hold-may-end', setBy: 'law' },
      ...inConvention('Article 29(7)'),
    },
    extension: none('Article 29(7): no extension, the data stay preserved once the request for assistance is received'),
    clarification: NO_SUCH_PERIOD,
    'ex-post-validation': NO_SUCH_PERIOD,
    'enforcement-decision': NO_SUCH_PERIOD,
    'review-filing': NO_SUCH_PERIOD,
    'review-decision': NO_SUCH_PERIOD,
  },
  continuation: {
    kind: 'continuation',
    form: null,
    sentWithin: 'initial-or-extended',
    until: 'request-decided',
    requestKinds: ['MLA'],
    ...inConvention('Article 29(7)'),
  },
  furtherDemand: { again: 'silent', ...inConvention(SILENT) },
  nonExecution: {
    form: null,
    reasons: {
      'political-offence': { route: 'refusal', enforcementGround: null, ...inConvention('Article 29(5)') },
      'essential-interests': { route: 'refusal', enforcementGround: null, ...inConvention('Article 29(5)') },
      'dual-criminality': { route: 'refusal', enforcementGround: null, ...inConvention('Article 29(4)') },
      'availability-not-secured': {
        route: 'issuer-decides',
        enforcementGround: null,
        ...inConvention('Article 29(6)'),
      },
      'prejudice-to-investigation': {
        route: 'issuer-decides',
        enforcementGround: null,
        ...inConvention('Article 29(6)'),
      },
    },
    ...inConvention('Article 29(3) to (6): no form; the Parties tell each other'),
  },
  confidentiality: {
    groundsLeaveIssuingSide: true, // the request itself states why preservation is necessary
    providerSecrecy: 'on-request',
    banInOrder: 'silent',
    ...inConvention('Articles 27(8) and 29(2)(e) and (6)'),
  },
  notice: { toPersonConcerned: 'set-by-national-law', ...inConvention('Article 15') },
  // it serves another State's case, and the Convention has no remedy of its own: the last look is taken by more than one
  appealsTo: { kind: 'panel-of-three', setBy: 'policy', ...inConvention('Articles 15 and 29: no remedy of its own') },
  objection: {
    production: 'goes-on',
    onSilence: 'no-extension',
    setBy: 'policy',
    ...inConvention('Articles 15 and 29: silent'),
  },
  ends: {
    'period-ended': { kind: 'end', data: 'normal-retention', setBy: 'law', ...inConvention('Article 29(7)') },
    'no-longer-needed': { kind: 'end', data: 'normal-retention', setBy: 'policy', ...inConvention(SILENT) },
    withdrawn: { kind: 'end', data: 'normal-retention', setBy: 'policy', ...inConvention(SILENT) },
    'validation-refused': none(SILENT),
    'validation-not-sought': none(SILENT),
    'clarification-unanswered': none(SILENT),
    'impossibility-accepted': { kind: 'end', data: 'normal-retention', setBy: 'policy', ...inConvention(SILENT) },
    'follow-up-refused': { kind: 'end', data: 'normal-retention', setBy: 'law', ...inConvention('Article 29(7)') },
    'production-completed': { kind: 'end', data: 'normal-retention', setBy: 'law', ...inConvention('Article 29(7)') },
  },
};
