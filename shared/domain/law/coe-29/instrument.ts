import type { BreadthRule } from '../terms/breadth-rule.ts';
import type { Instrument } from '../terms/instrument.ts';
import { CONVENTION, inConvention, COE_29 as ORDER, SILENT } from './order.ts';

/** What a request may reach has no bound in the Article. */
const ADVISED: BreadthRule = {
  effect: 'advisory',
  setBy: 'policy',
  ...inConvention('Article 29(2)(c): the data to be preserved, with no bound on how much'),
};

/**
 * One Party asks another to have data preserved. The addressee is the requested Party's contact point, which has a provider
 * in its own State keep the data and answers for what was done.
 */
export const COE_29: Instrument = {
  ...ORDER,
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
    'identifier-corrected': ADVISED,
    'number-not-assigned': ADVISED,
    'digits-lost': ADVISED,
    'nobody-named': ADVISED,
    'period-ends-ahead': ADVISED,
    'telephone-corrected': ADVISED,
  },
  furtherDemand: { again: 'silent', ...inConvention(SILENT) },
  confidentiality: {
    groundsLeaveIssuingSide: true, // the request itself states why preservation is necessary
    providerSecrecy: 'on-request',
    banInOrder: 'silent',
    ...inConvention('Articles 27(8) and 29(2)(e) and (6)'),
  },
  notice: { toPersonConcerned: 'set-by-national-law', ...inConvention('Article 15') },
};
