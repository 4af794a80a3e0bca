import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { CA_487_012 } from './ca-487-012/form.ts';
import { COE_29 } from './coe-29/form.ts';
import { EU_EPOC_PR } from './eu-epoc-pr/form.ts';
import type { FormUnder } from './parts/instrument-form.ts';
import { US_2703F } from './us-2703f/form.ts';

/** What each legal basis has at the border. Adding one is adding its line; no code asks which one it is. */
export const FORMS = {
  'EU-EPOC-PR': EU_EPOC_PR,
  'US-2703f': US_2703F,
  'COE-29': COE_29,
  'CA-487.012': CA_487_012,
} as const satisfies { readonly [I in InstrumentId]: FormUnder<I> };
