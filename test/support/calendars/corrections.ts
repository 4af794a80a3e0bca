/** How well a statement of law was checked: its text was read · by a good second source · from memory or by inference only. */
export type Certainty = 'A' | 'B' | 'C';

/** Where the library is known to be wrong: such a day is certain. Each goes away once the library has it. */
export interface Correction {
  readonly state: string;
  readonly change: 'add' | 'remove';
  /** In the library's own grammar. */
  readonly rule: string;
  /** What the State calls it, where the library does not say. */
  readonly name?: string;
  /** The years it is for, both included; left out: every year, and no end on the side that is left out. */
  readonly years?: { readonly from?: number; readonly to?: number };
  readonly why: string;
  readonly source: string;
  readonly certainty: Certainty;
}

const SLOVAK_ACT = 'Act 241/1993, § 4b, as amended by Act 261/2025, Article IV';

export const CORRECTIONS: readonly Correction[] = [
  {
    state: 'BG',
    change: 'add',
    rule: '12-26',
    name: 'Втори ден на Рождество Христово',
    why: 'Christmas is 25 and 26 December; the library has only the 25th',
    source: 'Labour Code, Article 154(1)',
    certainty: 'A',
  },
  {
    state: 'CY',
    change: 'remove',
    rule: 'orthodox -47',
    why: 'the library puts Green Monday on a Tuesday',
    source: 'python-holidays 0.105',
    certainty: 'B',
  },
  {
    state: 'CY',
    change: 'add',
    rule: 'orthodox -48',
    name: 'Καθαρά Δευτέρα',
    why: 'Green Monday, 48 days before Orthodox Easter',
    source: 'python-holidays 0.105',
    certainty: 'B',
  },
  {
    state: 'CY',
    change: 'add',
    rule: 'orthodox 50',
    name: 'Κατακλυσμός',
    why: 'Kataklysmos, the Monday after Pentecost; the library lacks it',
    source: 'python-holidays 0.105',
    certainty: 'B',
  },
  {
    state: 'ES',
    change: 'remove',
    rule: 'substitutes 12-25 if sunday then next monday',
    why: 'a holiday on a Sunday moves to the Monday by Community, not nationwide; the library moves this one alone',
    source: 'Workers’ Statute, Article 37(2); the yearly lists of the Communities',
    certainty: 'B',
  },
  {
    state: 'SK',
    change: 'add',
    rule: '05-08',
    name: 'Deň víťazstva nad fašizmom',
    years: { from: 2027 },
    why: 'made a working day in 2026 only; the library has no end for it',
    source: SLOVAK_ACT,
    certainty: 'A',
  },
  {
    state: 'SK',
    change: 'add',
    rule: '09-15',
    name: 'Sedembolestná Panna Mária',
    years: { from: 2027 },
    why: 'made a working day in 2026 only; the library has no end for it',
    source: SLOVAK_ACT,
    certainty: 'A',
  },
];
