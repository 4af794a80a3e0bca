import * as z from 'zod/mini';
import type { AuthorityEntry as Authority, ProviderEntry as Provider } from '../../domain/directory/entries.ts';
import { algorithmOf, isOnP256, KEY_ALGORITHMS, P256 } from '../../domain/directory/keys.ts';
import { OFFICER_ROLES } from '../../domain/directory/officers.ts';
import { ON_CALL_TOOLS, type Reach as ReachOfSomebody, WEEKDAYS } from '../../domain/directory/reach.ts';
import { listAccounts, type Registrar as RegistrarOfRoster } from '../../domain/directory/registrars.ts';
import { SECONDED_CLASSES } from '../../domain/directory/second-officer.ts';
import { toAsciiDomain } from '../../domain/domains.ts';
import { findLookAlike } from '../../domain/filing/identifiers/look-alikes.ts';
import { ZONE_FORM } from '../../domain/instant.ts';
import { INSTRUMENT_IDS } from '../../domain/law/instrument-ids.ts';
import type { IssuerKind } from '../../domain/law/terms/issuer-kind.ts';
import type { ReviewerStanding } from '../../domain/order/life/rights-command.ts';
import { Country } from '../border/country.ts';
import { Email } from '../border/email.ts';
import { DirectoryId } from '../border/ids.ts';
import { once } from '../border/once.ts';
import { CallingCode, Tel } from '../border/telephone.ts';
import { Address, Day, Language, line, Name, OffsetInstant } from '../border/text.ts';

const ISSUER_KINDS = [
  'judge-court-investigating-judge',
  'public-prosecutor',
  'other-competent-authority',
  'governmental-entity',
  'authority-of-a-party',
  'contact-point-24-7',
  'peace-or-public-officer',
] as const satisfies readonly IssuerKind[];

let zones: ReadonlySet<string> | undefined;

/** The zones the machine knows; listed once, when a directory is first read. */
function listKnownZones(): ReadonlySet<string> {
  zones ??= new Set(Intl.supportedValuesOf('timeZone'));
  return zones;
}

const Zone = z.string().check(
  z.maxLength(64),
  z.refine((zone) => listKnownZones().has(zone), { error: ZONE_FORM }),
);

const legalEntity = { id: DirectoryId, name: Name, state: Country, zone: Zone };

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

const HttpsAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .check(z.maxLength(2_000));

/** What a parameter with the secret of a tool is called below the stage's path; nothing else is read for one. */
const ParameterName = z.string().check(
  z.maxLength(200),
  z.regex(/^on-call(?:\/[a-z0-9][a-z0-9_.-]*)+$/, {
    error:
      'must be a name in the parameter store below the stage\u2019s path that begins with on-call/, such as on-call/acme',
  }),
);

const TimeOfDay = z
  .string()
  .check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'must be a time of day, such as 07:30' }));

const DutyHours = z.strictObject({
  days: z.array(z.enum(WEEKDAYS)).check(
    z.minLength(1),
    once('names a day', (day) => day),
  ),
  from: TimeOfDay.check(z.refine((time) => time !== '24:00', { error: 'must be before the end of the day' })),
  to: TimeOfDay,
});

const listOf = <T extends z.ZodMiniType<{ readonly id: string }>>(entry: T, what: string) =>
  z.optional(
    z.array(entry).check(
      z.minLength(1),
      z.maxLength(20),
      once(`names ${what}`, ({ id }) => id),
    ),
  );

/** How people are reached: by what is theirs, without content. */
const Reach = z.strictObject({
  webhooks: listOf(z.strictObject({ id: DirectoryId, url: HttpsAddress }), 'an address'),
  mail: listOf(z.strictObject({ id: DirectoryId, address: Email, language: Language }), 'a mailbox'),
  onCall: listOf(
    z
      .strictObject({
        id: DirectoryId,
        tool: z.enum(ON_CALL_TOOLS),
        url: HttpsAddress,
        parameter: ParameterName,
        project: z.optional(line(100)),
      })
      .check(
        z.refine(({ tool, project }) => tool !== 'jira' || project !== undefined, {
          path: ['project'],
          error: 'must be named: Jira files every issue under one',
        }),
      ),
    'a tool',
  ),
  people: listOf(
    z.strictObject({
      id: DirectoryId,
      name: Name,
      telephone: Tel,
      languages: z.array(Language).check(z.minLength(1), z.maxLength(24)),
      hours: z.optional(z.array(DutyHours).check(z.minLength(1), z.maxLength(20))),
    }),
    'a person',
  ),
}) satisfies z.core.$ZodType<ReachOfSomebody>;

/** An id that an identity provider gives, or that the register gives a person. */
const PersonId = z.string().check(z.minLength(1), z.maxLength(255));

/** The `sub`s of the tokens somebody signs in with. */
const Accounts = z.array(PersonId).check(
  z.minLength(1),
  z.maxLength(20),
  once('names an account', (account) => account),
);

/** In one entry an id, of a person or an account, is one human's. */
const ofOneHuman = <P extends { readonly person: string; readonly accounts?: readonly string[] | undefined }>() =>
  z.refine<P[]>(
    (listed) => {
      const ids = listed.flatMap(({ person, accounts = [] }) => [...new Set([person, ...accounts])]);
      return new Set(ids).size === ids.length;
    },
    { error: 'names an account of two persons' },
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

const AuthorityEntry = z.strictObject({
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

const QUEUE_ADDRESS = /^https?:\/\/[^/?#]+\/\d{12}\/[A-Za-z0-9_-]{1,80}$/;

const Endpoint = z
  .strictObject({
    id: DirectoryId,
    url: HttpsAddress,
    way: z.optional(z.enum(['webhook', 'handover'])),
    priority: z.optional(z.union([z.literal(1), z.literal(2)])),
  })
  .check(
    z.refine(({ url, way }) => way !== 'handover' || QUEUE_ADDRESS.test(url), {
      path: ['url'],
      error: 'must be the address of a queue, such as https://sqs.eu-central-1.amazonaws.com/123456789012/orders',
    }),
  );

const ED25519_FORM = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** What stands before it says that a point of P-256 follows, uncompressed (RFC 5480, section 2). */
const P256_FORM = /^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9+/]{85}[AQgw]==$/;

const Key = z
  .strictObject({
    id: DirectoryId,
    /** How it signs; left out: `ed25519`. */
    algorithm: z.optional(z.enum(KEY_ALGORITHMS)),
    /** In base64: of Ed25519 the 32 bytes of the public key; of P-256 its SubjectPublicKeyInfo, 91 bytes of DER. */
    publicKey: z.string().check(z.maxLength(200)),
    notBefore: OffsetInstant,
    notAfter: z.optional(OffsetInstant),
    /** From when nothing it signs counts, whatever `notAfter` says; one registrar alone sets it, two take it away. */
    revokedAt: z.optional(OffsetInstant),
    /** Since when it is doubted that the provider alone could sign with it. */
    doubtedSince: z.optional(OffsetInstant),
  })
  .check(
    z.refine((key) => algorithmOf(key) !== 'ed25519' || ED25519_FORM.test(key.publicKey), {
      path: ['publicKey'],
      error: 'must be 32 bytes in base64; one of P-256 names its algorithm, ecdsa-p256-sha256',
    }),
    z.refine((key) => algorithmOf(key) !== P256 || P256_FORM.test(key.publicKey), {
      path: ['publicKey'],
      error:
        'must be an uncompressed key of P-256 as SubjectPublicKeyInfo in base64, 124 characters: openssl pkey -in key.pem -pubout -outform DER | openssl base64 -A',
      abort: true,
    }),
    z.refine((key) => algorithmOf(key) !== P256 || isOnP256(Buffer.from(key.publicKey, 'base64')), {
      path: ['publicKey'],
      error: 'must be a point of the curve P-256: copy it again',
    }),
    z.refine(({ notBefore, notAfter }) => notAfter === undefined || Date.parse(notAfter) > Date.parse(notBefore), {
      path: ['notAfter'],
      error: 'must be after notBefore',
    }),
  );

const ProviderEntry = z.strictObject({
  kind: z.literal('provider'),
  ...legalEntity,
  /**
   * What statistics are published by (Regulation (EU) 2023/1543, Article 28(5)); a State's round-the-clock contact point, which
   * requests under a treaty are addressed to, stands here as well.
   */
  providerType: z.enum([
    'electronic-communications',
    'domain-and-ip-services',
    'online-platform',
    'hosting',
    'other-information-society-service',
    'contact-point-24-7',
  ]),
  /** Whom and where to serve, as section B of the certificate asks. */
  addressee: z.strictObject({
    addressee: Name,
    address: Address,
    addresseeKind: z.optional(z.enum(['designated_establishment', 'legal_representative'])),
    telFaxEmail: z.optional(line(500)),
    contactPerson: z.optional(Name),
  }),
  endpoints: z.array(Endpoint).check(
    z.minLength(1),
    z.maxLength(10),
    once('names an endpoint', ({ id }) => id),
    z.refine((endpoints) => endpoints.some(({ priority = 1 }) => priority === 1), {
      error: 'must name one of priority 1: it is told at once',
    }),
  ),
  keys: z.array(Key).check(
    z.minLength(1),
    z.maxLength(20),
    once('names a key', ({ id }) => id),
  ),
  /** What it holds, as it says and as the registrars saw it: shown to whoever reads the entry, and without effect. */
  certifications: z.optional(
    z
      .array(
        z.strictObject({
          name: line(200),
          issuer: Name,
          number: z.optional(line(100)),
          validUntil: z.optional(Day),
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  ),
  acceptedLanguages: z.array(Language).check(z.minLength(1), z.maxLength(24)),
  reach: z.optional(Reach),
}) satisfies z.core.$ZodType<Omit<Provider, 'keys'>>; // keys are written as text

const Reviewer = z.strictObject({
  /** The id that goes on record; without `accounts`, the `sub` of the person's tokens. */
  person: PersonId,
  accounts: z.optional(Accounts),
  /** The house the person belongs to, as in an authority's `institution`; tokens name it as their authority. */
  institution: DirectoryId,
  /** Houses the person reports to. */
  reportsTo: z.array(DirectoryId).check(z.maxLength(20)),
  onDuty: z.boolean(),
  /** Authorities and providers whose orders the person has declared not to judge. */
  conflicts: z.array(DirectoryId).check(z.maxLength(100)),
  /** Where the person hears that something waits, without a word of what. */
  mail: z.optional(z.strictObject({ address: Email, language: Language })),
}) satisfies z.core.$ZodType<ReviewerStanding>;

/** Everybody who reviews: one row, so that chance draws from all of them at once. */
const ReviewersEntry = z.strictObject({
  kind: z.literal('roster'),
  id: z.literal('reviewers'),
  reviewers: z.array(Reviewer).check(
    z.maxLength(500),
    once('names a person', ({ person }) => person),
    ofOneHuman(),
  ),
});

/** The opaque id an identity provider gives an account: `sub` of its tokens. */
const Account = z.string().check(z.minLength(1), z.maxLength(255));

const Registrar = z.strictObject({
  /** The id that goes on record, one for each human being. */
  person: Account,
  /** Every account the person signs in with; left out: one, named like the person. */
  accounts: z.optional(
    z.array(Account).check(
      z.minLength(1),
      z.maxLength(20),
      once('names an account', (account) => account),
    ),
  ),
  /** Where the person hears that something waits. */
  mail: z.optional(z.strictObject({ address: Email, language: Language })),
}) satisfies z.core.$ZodType<RegistrarOfRoster>;

/** Everybody who keeps the directory. */
const RegistrarsEntry = z.strictObject({
  kind: z.literal('roster'),
  id: z.literal('registrars'),
  registrars: z.array(Registrar).check(
    z.minLength(2, { error: 'must name two at least: one alone changes nothing' }),
    z.maxLength(100),
    once('names a person', ({ person }) => person),
    z.refine(isEachAccountOfOne, { error: 'must not give two persons one account' }),
  ),
});

function isEachAccountOfOne(registrars: readonly RegistrarOfRoster[]): boolean {
  const accounts = registrars.flatMap(listAccounts);
  return new Set(accounts).size === accounts.length;
}

/** Whoever watches over them all. */
const OfficeEntry = z.strictObject({
  kind: z.literal('office'),
  id: z.literal('oversight'),
  reach: Reach,
  /** Those who alone may act for oversight; left out: whomever the identity provider names. */
  overseers: z.optional(
    z.array(z.strictObject({ person: PersonId, accounts: Accounts })).check(
      z.minLength(1),
      z.maxLength(500),
      once('names a person', ({ person }) => person),
      ofOneHuman(),
    ),
  ),
});

export const DirectoryEntry = z.discriminatedUnion('kind', [
  AuthorityEntry,
  ProviderEntry,
  z.discriminatedUnion('id', [ReviewersEntry, RegistrarsEntry]),
  OfficeEntry,
]);
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;
