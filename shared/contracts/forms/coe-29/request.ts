import * as z from 'zod/mini';
import type { DataCategory } from '../../../domain/law/terms/data-category.ts';
import type { IssuerKind } from '../../../domain/law/terms/issuer-kind.ts';
import { Country } from '../../border/country.ts';
import { Email } from '../../border/email.ts';
import { once, onceByCode } from '../../border/once.ts';
import { Tel } from '../../border/telephone.ts';
import { Address, Day, FileNumber, Name, notBefore, prose, Remark, TimeRange } from '../../border/text.ts';
import { ContactPoint, NamedSignature } from '../parts/form-parts.ts';
import { Accounts } from '../parts/identifiers.ts';
import { DESK } from './desk.ts';

/** Who signs, and what that means to the rules. */
export const PARTY_ISSUER_KINDS = {
  authority_of_a_party: 'authority-of-a-party',
  contact_point_24_7: 'contact-point-24-7',
} as const satisfies Record<string, IssuerKind>;

/** (a) The authority seeking the preservation. */
const A = z.strictObject({
  issuerType: z.enum(['authority_of_a_party', 'contact_point_24_7']),
  authority: Name,
  fileNumber: FileNumber,
  address: Address,
  tel: Tel,
  email: Email,
  ...DESK,
  /** The requesting Party's round-the-clock contact, where it is not the authority itself (Article 35). */
  contactPoint: z.optional(ContactPoint),
});

/** (b) The offence under investigation or prosecution, and a brief summary of the related facts. */
const B = z.strictObject({
  offences: z
    .array(z.strictObject({ natureAndClassification: prose(2_000), statutoryProvision: prose(1_000) }))
    .check(z.minLength(1), z.maxLength(50)),
  factSummary: prose(10_000),
});

const KINDS = ['subscriber', 'traffic', 'content'] as const;

const Kind = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(KINDS) }),
  z.strictObject({ code: z.literal('other'), text: prose(1_000) }),
]);

/** (c) The stored computer data to be preserved, and their relationship to the offence. */
const C = z.strictObject({
  identifiers: Accounts,
  data: z.array(Kind).check(z.minLength(1), z.maxLength(30), onceByCode('names a kind of data')),
  timeRange: z.optional(TimeRange),
  furtherSpecification: z.optional(Remark),
  relationToOffence: Remark,
});

/** (d) Any available information identifying the custodian of the data, or the location of the computer system. */
const D = z
  .strictObject({
    custodian: z.optional(
      z.strictObject({
        name: Name,
        address: z.optional(Address),
        tel: z.optional(Tel),
        email: z.optional(Email),
      }),
    ),
    location: z.optional(Remark),
  })
  .check(
    z.refine(({ custodian, location }) => custodian !== undefined || location !== undefined, {
      error: 'names neither custodian nor location; leave it out instead',
    }),
  );

/** (e) The necessity of the preservation. Unlike a European order, a request under the Convention states it. */
const E = z.strictObject({ necessity: prose(10_000) });

const Measures = z
  .array(z.enum(['search_or_access', 'seizure_or_securing', 'disclosure']))
  .check(z.minLength(1), z.maxLength(3), once('names a measure'));

/** (f) That the Party intends to submit a request for mutual assistance, and for which measures. */
const F = z.strictObject({
  intendsToRequestAssistance: z.literal(true),
  measures: Measures,
  /** When it is expected to be submitted. */
  expectedBy: z.optional(Day),
});

/** Convention on Cybercrime, Article 29(2): what a request for preservation specifies, by the letters of the paragraph. */
export const PreservationRequest = z.strictObject({
  requestingParty: Country,
  /** The file number of the request that this one extends; left out: it is new. */
  previousRequest: z.optional(FileNumber),
  a: A,
  b: B,
  c: C,
  d: z.optional(D),
  e: E,
  f: F,
  /** The requested Party is asked to keep the fact and the substance of the request confidential (Article 27(8)). */
  confidentialityRequested: z.boolean(),
  signature: NamedSignature,
});

export type PreservationRequest = z.infer<typeof PreservationRequest>;

/** The requested Party and its round-the-clock contact point (Article 35), which the request is addressed to. */
export const RequestedParty = z.strictObject({
  party: Country,
  contactPoint: Name,
  address: z.optional(Address),
  tel: z.optional(Tel),
  email: z.optional(Email),
});

/** `other` is read as content, the most protected category: what it turns out to be is not known from the request. */
const CATEGORY_OF = {
  subscriber: 'subscriber',
  traffic: 'traffic',
  content: 'content',
  other: 'content',
} as const satisfies Record<(typeof KINDS)[number] | 'other', DataCategory>;

/** Every category a request can reach. */
export const CATEGORIES_OF_REQUEST: readonly DataCategory[] = [...new Set(Object.values(CATEGORY_OF))];

/** The categories the data asked for fall into, each once. */
export const categoriesOfRequest = ({ c }: PreservationRequest): readonly DataCategory[] => [
  ...new Set(c.data.map(({ code }) => CATEGORY_OF[code])),
];

/**
 * Article 29(7): once the requested Party has received the request for assistance, the data stay preserved until it is decided.
 * The Convention has no form for saying so.
 */
export const AssistanceRequested = z.strictObject({
  requestingParty: Country,
  authority: Name,
  /** Of the request for preservation. */
  fileNumber: FileNumber,
  request: z
    .strictObject({
      fileNumber: FileNumber,
      submittedOn: Day,
      /** The authority of the requested Party that has it. */
      receivedBy: Name,
      receivedOn: Day,
      measures: Measures,
    })
    .check(
      z.refine(({ submittedOn, receivedOn }) => receivedOn >= submittedOn, {
        path: ['receivedOn'],
        error: notBefore('submittedOn'),
      }),
    ),
  signature: NamedSignature,
});
