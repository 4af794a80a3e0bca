import type { DataCategory } from '../terms/data-category.ts';
import type { OrderLaw } from '../terms/instrument.ts';
import type { Absent, Sourced } from '../terms/sourced.ts';

export const CONVENTION = 'Convention on Cybercrime (ETS No. 185)';

export const inConvention = (where: string): Sourced => ({ citation: `${CONVENTION}, ${where}`, mark: 'V' });

const none = (where: string): Absent => ({ kind: 'none', ...inConvention(where) });

const NO_SUCH_PERIOD = none('Article 29: no such period');
export const SILENT = 'Article 29: silent';

/** Stored computer data of whatever kind: the Article divides them no further. */
const ANY_DATA: readonly DataCategory[] = ['subscriber', 'identification-only', 'traffic', 'content'];

/** A request of one Party to another, once it is made. */
export const COE_29: OrderLaw = {
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
