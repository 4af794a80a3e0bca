import type { Filing } from '../../../shared/contracts/forms/filing.ts';

/** A legal basis that orders can be filed under. */
export type Instrument = Filing['instrument'];

interface Law {
  /** In English alone, as its citation is. */
  readonly title: string;
  readonly citation: string;
  /** Whether each of its answers was held against the law: where not, the page says so before anybody chooses it. */
  readonly isVerified: boolean;
}

/** What each basis is called, and where it stands: a test holds it to the rows of the law. */
export const LAWS = {
  'EU-EPOC-PR': {
    title: 'European Preservation Order (EPOC-PR)',
    citation: 'Regulation (EU) 2023/1543, Articles 3(2), 4(3) to (6), 6, 7, 9 and 11',
    isVerified: true,
  },
  'US-2703f': {
    title: 'Preservation request under 18 U.S.C. § 2703(f)',
    citation: '18 U.S.C. § 2703(f)',
    isVerified: false,
  },
  'COE-29': {
    title: 'Expedited preservation of stored computer data, foreign request (Budapest Convention, Article 29)',
    citation: 'Convention on Cybercrime (ETS No. 185), Article 29',
    isVerified: false,
  },
  'CA-487.012': {
    title: 'Preservation demand (Criminal Code, section 487.012)',
    citation: 'Criminal Code (R.S.C. 1985, c. C-46), section 487.012 and Form 5.001',
    isVerified: true,
  },
} as const satisfies Readonly<Record<Instrument, Law>>;

export const isInstrument = (text: string): text is Instrument => Object.hasOwn(LAWS, text);

export const INSTRUMENTS: readonly Instrument[] = Object.keys(LAWS).filter(isInstrument);
