import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { CA_487_012 } from './ca-487-012/papers.ts';
import { COE_29 } from './coe-29/papers.ts';
import { EU_EPOC_PR } from './eu-epoc-pr/papers.ts';
import type { Papers } from './parts/papers.ts';
import { US_2703F } from './us-2703f/papers.ts';

/** How each instrument is put on paper. Adding one is adding its line. */
export const PAPERS = {
  'EU-EPOC-PR': EU_EPOC_PR,
  'US-2703f': US_2703F,
  'COE-29': COE_29,
  'CA-487.012': CA_487_012,
} as const satisfies Record<InstrumentId, Papers>;
