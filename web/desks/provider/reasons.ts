import type { ReasonCode } from '../../../shared/contracts/api/providers/message.ts';
import type { WordKey } from '../step.ts';
import type { Read } from './read.ts';

/** A code for a reason why something is not executed. */
type Reason = (typeof ReasonCode)['_zod']['output'];

/** In the words of a person who has to choose one. */
export const REASON_WORDS = {
  incomplete: 'provider.reason.incomplete',
  'manifest-errors': 'provider.reason.manifest-errors',
  'insufficient-information': 'provider.reason.insufficient-information',
  'data-not-stored-at-receipt': 'provider.reason.data-not-stored-at-receipt',
  'de-facto-impossibility': 'provider.reason.de-facto-impossibility',
  'not-issued-or-validated-by-competent-authority': 'provider.reason.not-issued-or-validated-by-competent-authority',
  'service-not-covered': 'provider.reason.service-not-covered',
  'immunity-privilege-press': 'provider.reason.immunity-privilege-press',
  'offence-not-covered': 'provider.reason.offence-not-covered',
  'third-country-conflict': 'provider.reason.third-country-conflict',
  'political-offence': 'provider.reason.political-offence',
  'essential-interests': 'provider.reason.essential-interests',
  'dual-criminality': 'provider.reason.dual-criminality',
  'availability-not-secured': 'provider.reason.availability-not-secured',
  'prejudice-to-investigation': 'provider.reason.prejudice-to-investigation',
  'addressee-under-investigation': 'provider.reason.addressee-under-investigation',
} as const satisfies Record<Reason, WordKey>;

/** Those that the law of an order admits; a test holds them to its row. A law without any takes an explanation alone. */
export const ADMITTED: Readonly<Record<Read['order']['instrument'], readonly Reason[]>> = {
  'EU-EPOC-PR': [
    'incomplete',
    'manifest-errors',
    'insufficient-information',
    'data-not-stored-at-receipt',
    'de-facto-impossibility',
    'not-issued-or-validated-by-competent-authority',
    'service-not-covered',
    'immunity-privilege-press',
  ],
  'US-2703f': [],
  'COE-29': [
    'political-offence',
    'essential-interests',
    'dual-criminality',
    'availability-not-secured',
    'prejudice-to-investigation',
  ],
  'CA-487.012': ['addressee-under-investigation'],
};

/** Those whose law has a form for it (Annex III of the Regulation), which also names who answers for the provider. */
export const WITH_FORM: readonly Read['order']['instrument'][] = ['EU-EPOC-PR'];
