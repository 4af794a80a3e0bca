import * as z from 'zod/mini';
import type { AuthorityEntry as Authority } from '../../domain/directory/entries.ts';
import { OFFICER_ROLES } from '../../domain/directory/officers.ts';
import { SECONDED_CLASSES } from '../../domain/directory/second-officer.ts';
import { toAsciiDomain } from '../../domain/domains.ts';
import { findLookAlike } from '../../domain/filing/identifiers/look-alikes.ts';
import { INSTRUMENT_IDS } from '../../domain/law/instrument-ids.ts';
import type { IssuerKind } from '../../domain/law/terms/issuer-kind.ts';
import { Email } from '../border/email.ts';
import { DirectoryId } from '../border/ids.ts';
import { once } from '../border/once.ts';
import { CallingCode, Tel } from '../border/telephone.ts';
import { Address, Name } from '../border/text.ts';
import { legalEntity } from './entry-parts.ts';
import { Accounts, ofOneHuman, PersonId } from './humans.ts';
import { Reach } from './reach.ts';

const ISSUER_KINDS = [
  'judge-court-investigating-judge',
  'public-prosecutor',
  'other-competent-authority',
  'governmental-entity',
  'authority-of-a-party',
  'contact-point-24-7',
  'peace-or-public-officer',
] as const satisfies readonly IssuerKind[];

const Website = z.url({ protocol: /^https$/, error: 'must be an https address' }).check(z.maxLength(500));

const helper = { name: Name, address: z.optional(Address), website: z.optional(Website) };

const A_LABELS = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** In letters of any alphabet or in A-labels: it is compared as the latter. */
const MailDomain = z.string().check(
  z.maxLength(253),
  z.refine(
    (domain) => A_LABELS.test(domain) || (toAsciiDomain(domain) !== undefined && findLookAlike(domain) === undefined),
    { error: 'must be a domain, such as police.example' },
  ),
);

const Officers = z
  .array(
    z.strictObject({
      /** The id that goes on record: the same in every entry that lists this human. */
      person: PersonId,
      accounts: Accounts,
      roles: z.array(z.enum(OFFICER_ROLES)).check(
        z.minLength(1),
        once('names a role', (role) => role),
      ),
    }),
  )
  .check(
    z.minLength(1),
    z.maxLength(500),
    once('names a person', ({ person }) => person),
    ofOneHuman(),
  );

export const AuthorityEntry = z.strictObject({
  kind: z.literal('authority'),
  ...legalEntity,
  /** The same name in other spellings and languages. */
  otherNames: z.optional(z.array(Name).check(z.minLength(1), z.maxLength(100))),
  /** Ids of the authorities it files for, as a round-the-clock desk does. */
  filesFor: z.optional(
    z.array(DirectoryId).check(
      z.minLength(1),
      z.maxLength(1_000),
      once('names an authority', (id) => id),
    ),
  ),
  /** Domains its mail comes from, with all below them. */
  mailDomains: z.optional(z.array(MailDomain).check(z.minLength(1), z.maxLength(50))),
  /** Calling codes of its telephones, besides that of its desk. */
  callingCodes: z.optional(z.array(CallingCode).check(z.minLength(1), z.maxLength(20))),
  kinds: z.array(z.enum(ISSUER_KINDS)).check(z.minLength(1)),
  instruments: z.array(z.enum(INSTRUMENT_IDS)).check(z.minLength(1)),
  /** The round-the-clock desk. */
  contact: z.strictObject({ name: Name, telephone: Tel, email: Email }),
  /** Where letters reach it; the person concerned is told. */
  address: Address,
  /** Who answers persons' questions about their data and rights. */
  rightsContact: z.strictObject({ name: Name, email: Email }),
  /** Whether its holds are told by name across States and legal bases, to authorities whose register says so too; left out: not. */
  tellsOverlaps: z.optional(z.boolean()),
  /** Which filings, by their hurry, wait for a second officer; an emergency never does. */
  secondOfficer: z.optional(
    z.array(z.enum(SECONDED_CLASSES)).check(
      z.minLength(1),
      once('names a class', (name) => name),
    ),
  ),
  /** Who supervises how it handles personal data, and hears complaints. */
  supervisoryAuthority: z.strictObject({ name: Name, address: Address, website: Website }),
  /** Who helps a person who cannot pay for a lawyer; persons read it in their case. */
  legalAid: z.optional(z.strictObject({ ...helper, telephone: z.optional(Tel) })),
  /** Which courts a person can go to about its holds; likewise. */
  courts: z.optional(
    z.array(z.strictObject(helper)).check(
      z.minLength(1),
      z.maxLength(10),
      once('names a court', ({ name }) => name),
    ),
  ),
  /** Who is independent of whom is decided by it: authorities of one institution are not independent of each other. */
  institution: DirectoryId,
  /** Those who alone may act for it; left out: whomever the identity provider names as of it. */
  officers: z.optional(Officers),
  reach: z.optional(Reach),
}) satisfies z.core.$ZodType<Omit<Authority, 'suspensions'>>; // those stand beside it: no file and no proposal changes them
