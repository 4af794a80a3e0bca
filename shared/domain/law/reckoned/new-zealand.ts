import type { LawRow } from '../terms/law-row.ts';
import { sourceOf } from '../terms/source.ts';

const { at, none, unknown } = sourceOf('Search and Surveillance Act 2012 (NZ)');

const COUNTING = {
  computation: {
    rule: 'WORKING-DAYS',
    basis: at(
      'working days as statutes of New Zealand have them (Legislation Act 2019, section 13): no Saturdays, Sundays and nationwide public holidays, and likely none from 25 December to 2 January; the Act’s own definition was not read',
      'P',
    ),
  },
  firstDay: { counts: false, ...at('no rule for the first day was found: the day of the event is left out', 'U') },
} as const;

const noReview = none('no such period');

const review = (n: number, filing: string, decision: string) =>
  ({
    'review-filing': {
      kind: 'period',
      n,
      unit: 'working-day',
      startsOn: 'not-stated',
      owedBy: 'person-challenging',
      onSilence: { effect: 'review-lost', setBy: 'law' },
      ...at(filing),
    },
    // the direction stays in force until the applicant is told the result
    'review-decision': {
      kind: 'period',
      n,
      unit: 'working-day',
      startsOn: 'not-stated',
      owedBy: 'reviewer',
      onSilence: { effect: 'hold-continues', setBy: 'law' },
      ...at(decision),
    },
  }) as const;

const REPLIES = { clarification: noReview, 'ex-post-validation': noReview, 'enforcement-decision': noReview } as const;

/** For New Zealand's own investigations. */
export const NZ_79F = {
  title: 'Preservation direction, domestic (Search and Surveillance Act 2012, section 79F)',
  basis: at('sections 79A to 79Y (2025 No 39)'),
  ...COUNTING,
  issuers: [
    {
      kind: 'police-commissioner',
      validation: null,
      on: 'a written or oral application of an officer',
      ...at('sections 79C, 79D and 79F'),
    },
  ],
  data: { categories: ['documents', 'traffic'], when: 'specified', ...at('sections 79A to 79F: pathway information') },
  crossBorderOnly: { required: false, ...at('section 79F') },
  periods: {
    initial: unknown('section 79I: the length was not read'),
    extension: unknown('section 79I: no renewal was found'),
    ...REPLIES,
    ...review(5, 'sections 79J to 79L: review to be filed', 'sections 79J to 79L: review to be decided'),
  },
  continuation: unknown('section 79I'),
  furtherDemand: unknown('sections 79A to 79Y'),
  windows: [
    {
      what: 'produce pathway records: the direction may not set a time before the tenth day after it is given',
      length: { n: 10, unit: 'calendar-day' },
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...at('section 79G(3)'),
    },
  ],
  nonExecution: none('sections 79A to 79Y: no form'),
  refusals: {
    kind: 'grounds',
    closed: false,
    grounds: [
      { ground: 'no production order sought or to be sought', ...at('section 79E') },
      { ground: 'no risk of loss or modification', ...at('section 79E') },
    ],
    ...at('section 79E'),
  },
  confidentiality: { grounds: 'stated', providerSecrecy: 'owed', banInOrder: 'silent', ...at('sections 79G and 79Q') },
  notice: { toPersonConcerned: 'release-of-recipient', ...at('section 79R') },
  releases: [
    { cause: 'period-ended', data: 'normal-retention', setBy: 'law', ...at('section 79I') },
    { cause: 'revoked', data: 'normal-retention', setBy: 'law', ...at('section 79L') },
    { cause: 'revoked-on-review', data: 'normal-retention', setBy: 'law', ...at('section 79L') },
  ],
} as const satisfies LawRow;

/** For an authority of another State. */
export const NZ_88D = {
  title: 'Preservation direction, foreign (Search and Surveillance Act 2012, section 88D)',
  basis: at('Part 3A, sections 88A to 88ZE'),
  ...COUNTING,
  issuers: [
    {
      kind: 'police-commissioner',
      validation: null,
      on: 'request of a foreign authority, with place of storage and risk of loss',
      ...at('sections 88C and 88D'),
    },
  ],
  data: { categories: ['documents', 'traffic'], when: 'specified', ...at('sections 88A to 88D') },
  crossBorderOnly: { required: true, ...at('section 88D') },
  periods: {
    initial: unknown('section 88G: the length was not read'),
    extension: {
      ...unknown(
        'section 88I: asked for before expiry, while a request for mutual assistance is in progress; the length was not read',
      ),
      maxCount: { n: 4, unit: 'extension', ...at('section 88I') },
    },
    ...REPLIES,
    ...review(30, 'sections 88O and 88P: review to be filed', 'sections 88O and 88P: review to be decided'),
  },
  continuation: unknown('section 88G'),
  furtherDemand: unknown('sections 88A to 88ZE'),
  windows: [
    {
      what: 'confirm that the direction may be served although that could harm the foreign case',
      length: 'no-figure',
      owedBy: 'issuing-authority',
      onSilence: 'not-stated',
      ...at('section 88H'),
    },
  ],
  nonExecution: none('sections 88A to 88ZE: no form'),
  refusals: {
    kind: 'grounds',
    closed: false,
    grounds: [
      { ground: 'no related request for mutual assistance', ...at('section 88D(2)') },
      { ground: 'political offence', ...at('section 88D(2)') },
      { ground: 'sovereignty and similar interests', ...at('section 88D(2)') },
    ],
    ...at('section 88D(2)'),
  },
  confidentiality: {
    grounds: 'stated',
    providerSecrecy: 'owed',
    banInOrder: 'silent',
    ...at('Part 3A, as sections 79G and 79Q', 'P'),
  },
  notice: { toPersonConcerned: 'release-of-recipient', ...at('Part 3A, as section 79R', 'P') },
  releases: [
    { cause: 'period-ended', data: 'normal-retention', setBy: 'law', ...at('section 88G') },
    { cause: 'follow-up-refused', data: 'normal-retention', setBy: 'law', ...at('section 88N: wholly or in part') },
    { cause: 'revoked-on-review', data: 'normal-retention', setBy: 'law', ...at('section 88P') },
  ],
} as const satisfies LawRow;
