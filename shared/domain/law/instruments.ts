import { CA_487_012 } from './ca-487-012/instrument.ts';
import { COE_29 } from './coe-29/instrument.ts';
import { EU_EPOC_PR } from './eu-epoc-pr/instrument.ts';
import type { InstrumentId } from './instrument-ids.ts';
import type { Instrument } from './terms/instrument.ts';
import { US_2703F } from './us-2703f/instrument.ts';

/** Every legal basis an order can rest on. Adding one is adding its id and its line; no code asks which one it is. */
export const INSTRUMENTS = {
  'EU-EPOC-PR': EU_EPOC_PR,
  'US-2703f': US_2703F,
  'COE-29': COE_29,
  'CA-487.012': CA_487_012,
} as const satisfies Record<InstrumentId, Instrument>;
