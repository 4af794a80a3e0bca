import type { BreadthRule } from '../terms/breadth-rule.ts';
import type { Instrument } from '../terms/instrument.ts';
import { inSection, US_2703F as ORDER, SECTION } from './order.ts';

/** What a request may reach has no bound in the section. */
const ADVISED: BreadthRule = {
  effect: 'advisory',
  setBy: 'policy',
  ...inSection('(1): silent on how much a request may reach'),
};

/** Request to preserve evidence, pending a court order or other process. */
export const US_2703F: Instrument = {
  ...ORDER,
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
    'identifier-corrected': ADVISED,
    'number-not-assigned': ADVISED,
    'digits-lost': ADVISED,
    'nobody-named': ADVISED,
    'period-ends-ahead': ADVISED,
    'telephone-corrected': ADVISED,
  },
  furtherDemand: { again: 'silent', ...inSection(': silent; practice asks again') },
  confidentiality: {
    groundsLeaveIssuingSide: false,
    providerSecrecy: 'silent',
    banInOrder: 'silent',
    ...inSection(': silent; secrecy only by court order under § 2705(b)'),
  },
  notice: { toPersonConcerned: 'silent', ...inSection(': silent') },
};
