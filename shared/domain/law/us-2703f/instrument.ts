import type { BreadthRule } from '../terms/breadth-rule.ts';
import type { Instrument } from '../terms/instrument.ts';
import type { Absent, Sourced } from '../terms/sourced.ts';

const SECTION = '18 U.S.C. § 2703(f)';

const inSection = (where: string): Sourced => ({ citation: `${SECTION}${where}`, mark: 'V' });

/** The section has no such thing: read in full, not found. */
const NONE: Absent = { kind: 'none', citation: `${SECTION}: silent`, mark: 'V' };

/** What a request may reach has no bound in the section. */
const ADVISED: BreadthRule = {
  effect: 'advisory',
  setBy: 'policy',
  ...inSection('(1): silent on how much a request may reach'),
};

/** Request to preserve evidence, pending a court order or other process. */
export const US_2703F: Instrument = {
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
  formWarnings: [],
  crossBorderOnly: { required: false, ...inSection('') },
  addressee: { kind: 'service-provider', ...inSection('(1)') },
  language: inSection(': silent'),
  reach: { data: 'stored-at-receipt', citation: `${SECTION}(1): "in its possession"`, mark: 'V' },
  breadth: {
    'period-missing': ADVISED,
    'period-long': ADVISED,
    'content-where-subscriber-would-do': ADVISED,
    'all-categories': {
      effect: 'none',
      setBy: 'law',
      ...inSection('(1): records and other evidence, divided into no categories'),
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
  furtherDemand: { again: 'silent', ...inSection(': silent; practice asks again') },
  nonExecution: { form: null, reasons: {}, ...inSection(': no form, no grounds of refusal') },
  confidentiality: {
    groundsLeaveIssuingSide: false,
    providerSecrecy: 'silent',
    banInOrder: 'silent',
    ...inSection(': silent; secrecy only by court order under § 2705(b)'),
  },
  notice: { toPersonConcerned: 'silent', ...inSection(': silent') },
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
