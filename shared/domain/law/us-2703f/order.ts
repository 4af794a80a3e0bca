import type { OrderLaw } from '../terms/instrument.ts';
import type { Absent, Sourced } from '../terms/sourced.ts';

export const SECTION = '18 U.S.C. § 2703(f)';

export const inSection = (where: string): Sourced => ({ citation: `${SECTION}${where}`, mark: 'V' });

/** The section has no such thing: read in full, not found. */
const NONE: Absent = { kind: 'none', citation: `${SECTION}: silent`, mark: 'V' };

/** Request to preserve evidence, once it is made. */
export const US_2703F: OrderLaw = {
  id: 'US-2703f',
  title: 'Preservation request under 18 U.S.C. § 2703(f)',
  basis: inSection(''),
  computation: {
    rule: 'CALENDAR-DAYS',
    basis: { citation: `${SECTION}(2): days, with no rule for weekends and holidays`, mark: 'U' },
  },
  firstDay: {
    counts: false,
    citation: `${SECTION}(2): silent; the day of the event is left out, as is usual`,
    mark: 'U',
  },
  issuers: [
    {
      kind: 'governmental-entity',
      categories: ['subscriber', 'identification-only', 'traffic', 'content'],
      validation: null,
      ...inSection('(1)'),
    },
  ],
  periods: {
    initial: {
      kind: 'period',
      n: 90,
      unit: 'calendar-day',
      shape: 'fixed',
      startsOn: 'order-received',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...inSection('(2)'),
    },
    extension: {
      kind: 'period',
      n: 90,
      unit: 'calendar-day',
      shape: 'fixed',
      // the text speaks of one renewed request; practice renews again, which Holdfast does not do on its own
      maxCount: { n: 1, unit: 'extension', ...inSection('(2)') },
      sentWithin: 'initial',
      countedFrom: 'nominal-end',
      form: null,
      startsOn: 'order-received',
      owedBy: 'addressee',
      onSilence: { effect: 'hold-ends', setBy: 'law' },
      ...inSection('(2)'),
    },
    clarification: NONE,
    'ex-post-validation': NONE,
    'enforcement-decision': NONE,
    'review-filing': NONE,
    'review-decision': NONE,
  },
  continuation: NONE,
  nonExecution: { form: null, reasons: {}, ...inSection(': no form, no grounds of refusal') },
  appealsTo: { kind: 'one', setBy: 'policy', ...inSection(': silent') },
  objection: { production: 'goes-on', onSilence: 'no-extension', setBy: 'policy', ...inSection(': silent') },
  ends: {
    'period-ended': { kind: 'end', data: 'normal-retention', setBy: 'law', ...inSection('(2)') },
    'no-longer-needed': { kind: 'end', data: 'normal-retention', setBy: 'policy', ...inSection(': silent') },
    withdrawn: { kind: 'end', data: 'normal-retention', setBy: 'policy', ...inSection(': silent') },
    'validation-refused': NONE,
    'validation-not-sought': NONE,
    'clarification-unanswered': NONE,
    'impossibility-accepted': { kind: 'end', data: 'normal-retention', setBy: 'policy', ...inSection(': silent') },
    'production-completed': {
      kind: 'end',
      data: 'normal-retention',
      setBy: 'law',
      ...inSection('(1): preserved pending the issuance of process'),
    },
    'follow-up-refused': NONE,
  },
};
