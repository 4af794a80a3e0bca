import type { BreadthRule } from '../terms/breadth-rule.ts';
import type { Instrument } from '../terms/instrument.ts';
import { inRegulation, EU_EPOC_PR as ORDER } from './order.ts';

const PROPORTIONATE: BreadthRule = {
  effect: 'advisory',
  setBy: 'policy',
  ...inRegulation('Article 6: necessary and proportionate, with no figure'),
};
const UNIQUE: BreadthRule = {
  effect: 'advisory',
  setBy: 'policy',
  ...inRegulation('Article 6(4)(c): the user, or another unique identifier'),
};

/** European Preservation Order, sent as the certificate of Annex II (EPOC-PR). */
export const EU_EPOC_PR: Instrument = {
  ...ORDER,
  formWarnings: [
    {
      code: 'form-narrower-than-article',
      validation: 'after',
      categories: ['traffic', 'content'],
      text: 'The emergency box in Section F of the certificate speaks of subscriber and identification data only, while Article 4(5) covers every preservation order.',
      ...inRegulation('Article 4(5) and Annex II, Section F'),
    },
  ],
  crossBorderOnly: { required: true, ...inRegulation('Articles 1(1) and 3(2)') },
  addressee: { kind: 'service-provider', ...inRegulation('Article 7(1)') },
  language: inRegulation('Article 9(4)'),
  reach: { data: 'stored-at-receipt', ...inRegulation('Article 3(8)') },
  breadth: {
    'period-missing': { effect: 'advisory', setBy: 'law', ...inRegulation('Article 6(4)(e): a time range, if any') },
    'period-long': PROPORTIONATE,
    'content-where-subscriber-would-do': {
      effect: 'advisory',
      setBy: 'policy',
      ...inRegulation(
        'Articles 3(9), 3(10) and 6: necessary for what is sought; data that identify a user are no content',
      ),
    },
    'all-categories': PROPORTIONATE,
    'many-targets': PROPORTIONATE,
    'wide-range': UNIQUE,
    'shared-service-identifier': UNIQUE,
    'placeholder-identifier': UNIQUE,
    'address-not-public': { ...UNIQUE, effect: 'blocking' },
    'identifier-corrected': UNIQUE,
    'number-not-assigned': UNIQUE,
    'digits-lost': UNIQUE,
    'nobody-named': UNIQUE,
    'period-ends-ahead': { effect: 'advisory', setBy: 'policy', ...inRegulation('Article 3(8): stored at receipt') },
    'telephone-corrected': { effect: 'advisory', setBy: 'policy', ...inRegulation('Annex II, Section F') },
  },
  furtherDemand: { again: 'silent', ...inRegulation('Article 11: silent') },
  confidentiality: {
    groundsLeaveIssuingSide: false,
    providerSecrecy: 'owed',
    banInOrder: 'silent',
    ...inRegulation('Articles 9(3) and 13(4)'),
  },
  notice: { toPersonConcerned: 'with-production-only', ...inRegulation('Article 13(1)') },
};
