import type { BreadthRule } from '../terms/breadth-rule.ts';
import type { Instrument } from '../terms/instrument.ts';
import { sourceOf } from '../terms/source.ts';
import { CRIMINAL_CODE, CA_487_012 as ORDER, SILENT } from './order.ts';

const { at } = sourceOf(CRIMINAL_CODE);

const ADVISED: BreadthRule = {
  effect: 'advisory',
  setBy: 'policy',
  ...at('section 487.012(2)(c): data that will assist in the investigation, with no bound on how much'),
};

/** A peace officer's or public officer's demand, Form 5.001. */
export const CA_487_012 = {
  ...ORDER,
  formWarnings: [],
  crossBorderOnly: { required: false, ...at('section 487.012(1)') },
  addressee: { kind: 'service-provider', ...at('section 487.012(1)') },
  language: at(SILENT),
  // the form itself speaks of what is held on receipt
  reach: { data: 'stored-when-made', ...at('section 487.012(1): data held when the demand is made') },
  breadth: {
    'period-missing': ADVISED,
    'period-long': ADVISED,
    'content-where-subscriber-would-do': ADVISED,
    'all-categories': {
      effect: 'none',
      setBy: 'law',
      ...at('section 487.012(1): computer data, divided into no categories'),
    },
    'many-targets': ADVISED,
    'wide-range': ADVISED,
    'shared-service-identifier': ADVISED,
    'placeholder-identifier': ADVISED,
    'address-not-public': { ...ADVISED, effect: 'blocking' },
    'identifier-corrected': ADVISED,
    'number-not-assigned': ADVISED,
    'digits-lost': ADVISED,
    'nobody-named': ADVISED,
    'period-ends-ahead': ADVISED,
    'telephone-corrected': ADVISED,
  },
  furtherDemand: { again: 'barred', ...at('section 487.012(6)') },
  confidentiality: {
    groundsLeaveIssuingSide: false,
    providerSecrecy: 'by-court-order',
    banInOrder: 'may-be-written',
    ...at('sections 487.012(5) and 487.0191'),
  },
  notice: { toPersonConcerned: 'silent', ...at(SILENT) },
} as const satisfies Instrument;
