import type * as z from 'zod/mini';
import type { Tel } from '../../../contracts/border/telephone.ts';
import type { Signature } from '../../../contracts/border/text.ts';
import type {
  AuthorityDetails,
  BoundMemberState,
  ContactPoint,
  NamedSignature,
  UnionLanguage,
} from '../../../contracts/forms/parts/form-parts.ts';
import { commaList, exact, type Fields, type Joined, line } from '../../blocks/field.ts';

/** The names of the bound Member States, for those who do not know the codes by heart. */
export const MEMBER_STATES = {
  AT: 'Austria',
  BE: 'Belgium',
  BG: 'Bulgaria',
  CY: 'Cyprus',
  CZ: 'Czechia',
  DE: 'Germany',
  EE: 'Estonia',
  ES: 'Spain',
  FI: 'Finland',
  FR: 'France',
  GR: 'Greece',
  HR: 'Croatia',
  HU: 'Hungary',
  IE: 'Ireland',
  IT: 'Italy',
  LT: 'Lithuania',
  LU: 'Luxembourg',
  LV: 'Latvia',
  MT: 'Malta',
  NL: 'Netherlands',
  PL: 'Poland',
  PT: 'Portugal',
  RO: 'Romania',
  SE: 'Sweden',
  SI: 'Slovenia',
  SK: 'Slovakia',
} as const satisfies Record<z.infer<typeof BoundMemberState>, string>;

export const LANGUAGES = {
  bg: 'Bulgarian',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  fi: 'Finnish',
  fr: 'French',
  ga: 'Irish',
  hr: 'Croatian',
  hu: 'Hungarian',
  it: 'Italian',
  lt: 'Lithuanian',
  lv: 'Latvian',
  mt: 'Maltese',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sv: 'Swedish',
} as const satisfies Record<z.infer<typeof UnionLanguage>, string>;

/** What the forms of the Union print after the words for a telephone or fax number. */
const IN_PARTS = '(country code, area or city code, number)';

/** A telephone or fax number, with its parts in one blank. */
export const phone = (label: string): Joined<keyof z.infer<typeof Tel>> => ({
  kind: 'joined',
  label,
  parts: { countryCode: '', areaCode: ' ', number: ' ', ext: ' ext. ' },
});

/** From one moment to another, both as written. */
export const range = (label: string): Joined<'start' | 'end'> => ({
  kind: 'joined',
  label,
  parts: { start: 'from ', end: ' to ' },
});

/** Sections F and G of Annex II: an authority and the person who acts for it. */
export const authorityFields = (which: 'issuing' | 'validating') =>
  ({
    authorityName: exact('Name of authority'),
    representativeName: exact('Name of its representative'),
    post: line('Post held (title, grade)'),
    fileNumber: exact('File No'),
    address: line('Address'),
    tel: phone(`Tel. No ${IN_PARTS}`),
    fax: phone(`Fax No ${IN_PARTS}`),
    email: exact('Email'),
    languages: commaList(`Language(s) in which the ${which} authority can be addressed (ISO 639-1)`),
  }) satisfies Fields<z.infer<typeof AuthorityDetails>>;

export const CONTACT_POINT = {
  name: exact('Name'),
  address: line('Address'),
  tel: phone(`Tel. No ${IN_PARTS}`),
  fax: phone(`Fax No ${IN_PARTS}`),
  email: exact('Email'),
} as const satisfies Fields<z.infer<typeof ContactPoint>>;

export const SIGNATURE = {
  date: line('Date'),
  signatureOrSeal: line('Signature or seal'),
} as const satisfies Fields<z.infer<typeof Signature>>;

export const NAMED_SIGNATURE = {
  name: exact('Name'),
  date: line('Date'),
  signature: line('Signature'),
} as const satisfies Fields<z.infer<typeof NamedSignature>>;
