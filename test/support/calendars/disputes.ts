import type { Certainty } from './corrections.ts';

/** Days that are likely days off under Article 2(1) of Regulation No 1182/71, or under the law that counts, and not certainly. */
export interface Dispute {
  readonly state: string;
  /** Why it is likely, and what is open: goes into the reasoning of an end that turns on the day. */
  readonly why: string;
  readonly source: string;
  readonly certainty: Exclude<Certainty, 'A'>;
  readonly days:
    | { readonly kind: 'every-year'; readonly dates: readonly string[] }
    | { readonly kind: 'dates'; readonly dates: readonly string[] }
    /** In the library's own grammar. */
    | { readonly kind: 'rule'; readonly rule: string }
    /** The first working days after holidays that fall on a weekend, but for those that move with Easter. */
    | { readonly kind: 'in-lieu' };
}

export const DISPUTES: readonly Dispute[] = [
  {
    state: 'BG',
    days: { kind: 'in-lieu' },
    why: 'without work by law, in lieu of a holiday on a weekend; Bulgaria’s list for the Union was not seen',
    source: 'Labour Code, Article 154(2)',
    certainty: 'B',
  },
  {
    state: 'NL',
    days: { kind: 'every-year', dates: ['05-05'] },
    why: 'a holiday for periods of Dutch law, and not everybody’s day off; the Dutch list for the Union was not seen',
    source: 'Algemene termijnenwet, Article 3(1)',
    certainty: 'B',
  },
  {
    state: 'NL',
    days: { kind: 'rule', rule: 'easter -2' },
    why: 'on a par with a holiday for periods of Dutch law; the Dutch list for the Union was not seen',
    source: 'Algemene termijnenwet, Article 3(2)',
    certainty: 'B',
  },
  {
    // found at sterfgeval.nl, question 70745; the decree for 2029 on will come in 2028
    state: 'NL',
    days: { kind: 'dates', dates: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'] },
    why: 'on a par by royal decree with a holiday for periods of Dutch law; the Dutch list for the Union was not seen',
    source: 'Algemene termijnenwet, Article 3(3), and the decree for 2026 to 2028',
    certainty: 'B',
  },
  {
    // found at someda.gr/2021/04; in 2024 a 1 May within Holy Week was moved as well
    state: 'GR',
    days: { kind: 'dates', dates: ['2027-05-04', '2032-05-04'] },
    why: '1 May is Holy Saturday, which in 2021 moved the holiday to the Tuesday after Easter; no decision for this year was seen',
    source: 'decision of the Ministry of Labour, April 2021',
    certainty: 'B',
  },
  {
    // found at tharrosnews.gr, April 2022
    state: 'GR',
    days: { kind: 'dates', dates: ['2033-05-02', '2039-05-02'] },
    why: '1 May is a Sunday, which in 2022 moved the holiday to the Monday; no decision for this year was seen',
    source: 'decision of the Ministry of Labour, April 2022',
    certainty: 'B',
  },
  {
    // found at thelatviatime.com, 11 March 2026; the festivals of 2033 and 2038 have no dates yet
    state: 'LV',
    days: { kind: 'dates', dates: ['2028-07-10'] },
    why: 'a day off once the Song and Dance Festival has ended on a weekend; that it ends on Sunday 9 July is planned',
    source: 'Law on Public Holidays, section 1; draft order of the Ministry of Culture, March 2026',
    certainty: 'B',
  },
];

export const OVERSEAS_DISPUTES: readonly Dispute[] = [
  {
    state: 'NZ',
    days: { kind: 'every-year', dates: ['12-27', '12-28', '12-29', '12-30', '12-31'] },
    why: 'statutes of New Zealand leave 25 December to 2 January out of their working days; this Act’s own definition was not read',
    source: 'Legislation Act 2019, section 13, as Interpretation Act 1999, section 29',
    certainty: 'B',
  },
];
