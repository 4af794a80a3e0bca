/** What legal bases are called on record and at every border. Apart from their rows, which most functions do not carry. */
export const INSTRUMENT_IDS = ['EU-EPOC-PR', 'US-2703f', 'COE-29', 'CA-487.012'] as const;
export type InstrumentId = (typeof INSTRUMENT_IDS)[number];
