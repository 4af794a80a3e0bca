import * as z from 'zod/mini';
import type { ProviderEntry as Provider } from '../../domain/directory/entries.ts';
import { algorithmOf, isOnP256, KEY_ALGORITHMS, type KeyAlgorithm, P256 } from '../../domain/directory/keys.ts';
import { DirectoryId } from '../border/ids.ts';
import { once } from '../border/once.ts';
import { Address, Day, Language, line, Name, OffsetInstant } from '../border/text.ts';
import { HttpsAddress, legalEntity } from './entry-parts.ts';
import { Accounts, ofOneHuman, PersonId } from './humans.ts';
import { Reach } from './reach.ts';

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

/** A public key as it is registered, whoever registers it. */
interface KeyAsWritten {
  readonly algorithm?: KeyAlgorithm | undefined;
  readonly publicKey: string;
}

/** That a public key is one of its algorithm, in its one spelling. */
export const beingOfItsAlgorithm = <K extends KeyAsWritten>() =>
  [
    z.refine<K>((key) => algorithmOf(key) !== 'ed25519' || ED25519_FORM.test(key.publicKey), {
      path: ['publicKey'],
      error: 'must be 32 bytes in base64; one of P-256 names its algorithm, ecdsa-p256-sha256',
    }),
    z.refine<K>((key) => algorithmOf(key) !== P256 || P256_FORM.test(key.publicKey), {
      path: ['publicKey'],
      error:
        'must be an uncompressed key of P-256 as SubjectPublicKeyInfo in base64, 124 characters: openssl pkey -in key.pem -pubout -outform DER | openssl base64 -A',
      abort: true,
    }),
    z.refine<K>((key) => algorithmOf(key) !== P256 || isOnP256(Buffer.from(key.publicKey, 'base64')), {
      path: ['publicKey'],
      error: 'must be a point of the curve P-256: copy it again',
    }),
  ] as const;

/** How a public key is written: of Ed25519 its 32 bytes in base64; of P-256 its SubjectPublicKeyInfo, 91 bytes of DER. */
export const WrittenKey = {
  /** How it signs; left out: `ed25519`. */
  algorithm: z.optional(z.enum(KEY_ALGORITHMS)),
  /** In base64: of Ed25519 the 32 bytes of the public key; of P-256 its SubjectPublicKeyInfo, 91 bytes of DER. */
  publicKey: z.string().check(z.maxLength(200)),
};

const Key = z
  .strictObject({
    id: DirectoryId,
    ...WrittenKey,
    notBefore: OffsetInstant,
    notAfter: z.optional(OffsetInstant),
    /** From when nothing it signs counts, whatever `notAfter` says; one registrar alone sets it, two take it away. */
    revokedAt: z.optional(OffsetInstant),
    /** Since when it is doubted that the provider alone could sign with it. */
    doubtedSince: z.optional(OffsetInstant),
  })
  .check(
    ...beingOfItsAlgorithm(),
    z.refine(({ notBefore, notAfter }) => notAfter === undefined || Date.parse(notAfter) > Date.parse(notBefore), {
      path: ['notAfter'],
      error: 'must be after notBefore',
    }),
  );

const People = z
  .array(z.strictObject({ person: PersonId, accounts: Accounts }))
  .check(z.minLength(1), z.maxLength(200), ofOneHuman());

export const ProviderEntry = z.strictObject({
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
  /** Those who alone may act for it at its desk, of whom each has accounts; left out: nobody acts for it there. */
  people: z.optional(People),
  acceptedLanguages: z.array(Language).check(z.minLength(1), z.maxLength(24)),
  reach: z.optional(Reach),
}) satisfies z.core.$ZodType<Omit<Provider, 'keys' | 'suspensions'>>; // keys are written as text, and suspensions stand beside it
