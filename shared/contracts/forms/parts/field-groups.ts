import type * as z from 'zod/mini';
import type { Signature, TimeRange } from '../../border/text.ts';
import {
  day,
  exact,
  type FieldsOf,
  instant,
  line,
  mail,
  numeral,
  optional,
  prose,
  target,
  telephone,
  tongues,
} from './fields.ts';
import type { AuthorityDetails, ContactPoint, NamedSignature } from './form-parts.ts';
import type { Grounds } from './grounds.ts';
import type { Identifier } from './identifiers.ts';
import type { ProtectedTarget } from './protected-targets.ts';

/** From one moment to another. */
export const TIME_RANGE = {
  start: instant('From'),
  end: instant('To'),
} as const satisfies FieldsOf<z.input<typeof TimeRange>>;

/** What comes with an identifier, whatever its type. */
const WITH_IDENTIFIER = {
  value: exact('Identifier', {
    hint: 'In full, as it is at the provider. A telephone number with a plus sign and country code.',
    example: 'someone@mail.example',
  }),
  timestamp: optional(instant('Moment of use', { hint: 'Of an IP address only, which is nobody’s without it.' })),
  port: optional(
    numeral('Source port', { hint: 'Of an IP address only: it tells apart those who share one.', example: '41022' }),
  ),
  timeRange: {
    kind: 'group',
    optional: true,
    label: 'A period for this identifier alone',
    hint: 'Only where it has one of its own.',
    fields: TIME_RANGE,
  },
} as const satisfies FieldsOf<Omit<z.input<typeof Identifier>, 'type'>>;

/** What can be named, in a form whose law prescribes no list. */
export const IDENTIFIER = {
  type: {
    kind: 'choice',
    label: 'What it is',
    options: {
      account: 'Account',
      email: 'Email address',
      phone: 'Telephone number',
      ip_with_timestamp: 'IP address at a moment',
      user_or_unique_id: 'User or other unique identifier',
      imei: 'IMEI',
      imsi: 'IMSI',
      mac: 'MAC address',
      service_name: 'Service',
      other: 'Other',
    },
  },
  ...WITH_IDENTIFIER,
} as const satisfies FieldsOf<z.input<typeof Identifier>>;

/** The same in the words of Annex II, section C, which has no box for an account or an IMSI. */
export const EPOC_PR_IDENTIFIER_PARTS = WITH_IDENTIFIER;

/** Which targets are a protected person's. */
export const PROTECTED_TARGET = {
  target: target('Which identifier', { hint: 'By its number in the list of this form.', example: '1' }),
  protectedAs: {
    kind: 'choice',
    label: 'Whose it is',
    options: {
      lawyer: 'A lawyer’s',
      journalist: 'A journalist’s',
      doctor: 'A doctor’s, or of somebody else bound by medical secrecy',
      parliamentarian: 'A member of parliament’s',
    },
  },
} as const satisfies FieldsOf<z.input<typeof ProtectedTarget>>;

/** Around them: the same for every form. */
export const PROTECTED_TARGETS_ASKED = {
  label: 'Identifier of a protected person',
  hint: 'Where you know that one belongs to a person whose data law or custom shields. The provider does not read this: a reviewer does.',
  max: 100,
} as const;

/** Why the order is necessary and proportionate: for the issuing side alone. */
export const GROUNDS = {
  necessity: prose('Why it is necessary', {
    hint: 'What would be lost without it, and by when. The provider never reads this; do not repeat it elsewhere in the form.',
  }),
  proportionality: prose('Why it is proportionate', {
    hint: 'Why this much data and no less, and that nothing milder would do.',
  }),
  emergencyCase: optional(prose('The facts that make it an emergency case', { hint: 'Only where you rely on one.' })),
} as const satisfies FieldsOf<z.input<typeof Grounds>>;

/** Sections F and G of Annex II: an authority and the person who acts for it. */
export const AUTHORITY_DETAILS = {
  authorityName: line('Name of authority'),
  representativeName: optional(line('Name of its representative', { hint: 'With the post held, or neither.' })),
  post: optional(line('Post held (title, grade)')),
  fileNumber: exact('File No'),
  address: prose('Address'),
  tel: telephone('Tel. No'),
  fax: optional(telephone('Fax No')),
  email: mail('Email'),
  languages: tongues('Language(s) in which it can be addressed', { example: 'de, en' }),
} as const satisfies FieldsOf<z.input<typeof AuthorityDetails>>;

/** Who answers questions about a form. */
export const CONTACT_POINT = {
  name: line('Name'),
  address: prose('Address'),
  tel: telephone('Tel. No'),
  fax: optional(telephone('Fax No')),
  email: mail('Email'),
} as const satisfies FieldsOf<z.input<typeof ContactPoint>>;

export const SIGNATURE = {
  date: day('Date'),
  signatureOrSeal: line('Signature or seal', {
    hint: 'How it is signed or sealed, in words.',
    example: 'Qualified electronic seal, serial 5A-0031-77',
  }),
} as const satisfies FieldsOf<z.input<typeof Signature>>;

export const NAMED_SIGNATURE = {
  name: line('Name'),
  date: day('Date'),
  signature: line('Signature', { hint: 'How it is signed, in words.', example: 'Qualified electronic signature' }),
} as const satisfies FieldsOf<z.input<typeof NamedSignature>>;
