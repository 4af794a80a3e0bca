import * as z from 'zod/mini';
import type { FilingFacts, TargetFacts } from '../domain/filing-facts.ts';
import type { DataCategory } from '../domain/instruments/instrument.ts';
import { SectionB } from './addressee.ts';
import { categoriesOf } from './data-categories.ts';
import { EpocPrCertificate, ISSUER_KINDS } from './epoc-pr.ts';
import { emergencyFaults, groundsFaults } from './filing-rules.ts';
import { DirectoryId } from './ids.ts';
import { distinct, prose, UnionLanguage } from './text.ts';
import { letterCategories, PreservationLetter } from './us-2703f.ts';

const MAX_PROVIDERS = 20;

const recipients = <T extends { provider: string }>(recipient: z.core.$ZodType<T>) =>
  z.array(recipient).check(
    z.minLength(1),
    z.maxLength(MAX_PROVIDERS),
    z.refine((providers) => distinct(providers, ({ provider }) => provider), {
      error: 'names a provider more than once',
    }),
  );

/** Why the order is necessary and proportionate (Article 6(4)(g)). Sealed; stays with the issuing side (Article 9(3)). */
const Grounds = z.strictObject({
  necessity: prose(10_000),
  proportionality: prose(10_000),
  /** The facts that make it an emergency case (Article 3(18)), where one is relied on. */
  emergencyCase: z.optional(prose(10_000)),
});

const EpocPrFiling = z
  .strictObject({
    instrument: z.literal('EU-EPOC-PR'),
    /** The language the certificate is written in, where it was translated or needs to be checked (Article 9(4)). */
    language: z.optional(UnionLanguage),
    providers: recipients(z.strictObject({ provider: DirectoryId, addressee: SectionB })),
    certificate: EpocPrCertificate,
    grounds: Grounds,
  })
  .check(
    z.superRefine((filing, context) => {
      for (const [path, message] of [...emergencyFaults(filing), ...groundsFaults(filing)]) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
    }),
  );

const LetterAddressee = z.strictObject({
  name: PreservationLetter.shape.recipient.shape.name,
  address: PreservationLetter.shape.recipient.shape.address,
});

const LetterFiling = z
  .strictObject({
    instrument: z.literal('US-2703f'),
    /** The addressee where it differs from the recipient in the letter. */
    providers: recipients(z.strictObject({ provider: DirectoryId, addressee: z.optional(LetterAddressee) })),
    certificate: PreservationLetter,
    grounds: z.optional(Grounds),
  })
  .check(
    z.superRefine(({ providers, certificate, grounds = {} }, context) => {
      for (const [path, message] of groundsFaults({ providers, certificate, grounds })) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
    }),
  );

/** The body of `POST /v1/filings`: one certificate, one order for each provider named. */
export const Filing = z.discriminatedUnion('instrument', [EpocPrFiling, LetterFiling]);

export type Filing = z.infer<typeof Filing>;

const targets = (identifiers: readonly { type: string }[], categories: readonly DataCategory[]): TargetFacts[] =>
  identifiers.map(({ type }, index) => ({ id: `t${index + 1}`, type, categories }));

function epocPrFacts({
  language,
  certificate: { C, D, F, G },
}: Extract<Filing, { instrument: 'EU-EPOC-PR' }>): FilingFacts {
  const emergency = F.emergencyWithoutPriorValidation;
  const prior = G === undefined ? 'none' : 'prior';
  return {
    instrument: 'EU-EPOC-PR',
    issuerKinds: F.issuerType.map((type) => ISSUER_KINDS[type]),
    validation: emergency ? 'after' : prior,
    emergency,
    issuedOn: F.signature.date,
    language: language ?? null,
    targets: targets(C.identifiers, categoriesOf(D)),
  };
}

function letterFacts({ certificate }: Extract<Filing, { instrument: 'US-2703f' }>): FilingFacts {
  return {
    instrument: 'US-2703f',
    issuerKinds: ['governmental-entity'],
    validation: 'none',
    emergency: false,
    issuedOn: certificate.signedOn,
    language: null,
    targets: targets(certificate.accounts, letterCategories(certificate)),
  };
}

/** What the rules need to know of a filing. */
export const facts = (filing: Filing): FilingFacts =>
  filing.instrument === 'EU-EPOC-PR' ? epocPrFacts(filing) : letterFacts(filing);
