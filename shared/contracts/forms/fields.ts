import type * as z from 'zod/mini';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { CA_487_012 } from './ca-487-012/fields.ts';
import { COE_29 } from './coe-29/fields.ts';
import { EU_EPOC_PR } from './eu-epoc-pr/fields.ts';
import type { FORMS } from './forms.ts';
import type { DescribedOf } from './parts/fields.ts';
import { US_2703F } from './us-2703f/fields.ts';

/** How each legal basis is filed under by hand. Apart from the schemas, which pages do not carry. */
export const FIELDS = {
  'EU-EPOC-PR': EU_EPOC_PR,
  'US-2703f': US_2703F,
  'COE-29': COE_29,
  'CA-487.012': CA_487_012,
} as const satisfies { readonly [I in InstrumentId]: DescribedOf<z.input<(typeof FORMS)[I]['filing']>> };
