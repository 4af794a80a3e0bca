import * as z from 'zod/mini';
import type { FilingFacts } from '../../domain/filing/facts.ts';
import { INSTRUMENT_IDS } from '../../domain/law/instruments.ts';
import { POLICY_RULES } from '../../domain/policy.ts';
import { DirectoryId } from '../border/ids.ts';
import { oneOf } from '../border/parse.ts';
import { Language } from '../border/text.ts';
import { categoriesOfRequest, PARTY_ISSUER_KINDS, PreservationRequest, RequestedParty } from './coe-29/request.ts';
import { SectionB } from './eu-epoc-pr/addressee.ts';
import { EpocPrCertificate, ISSUER_KINDS } from './eu-epoc-pr/certificate.ts';
import { categoriesOf } from './eu-epoc-pr/data-categories.ts';
import { listEmergencyFaults, listGroundsFaults, listIndependenceFaults } from './filing-rules.ts';
import { Grounds } from './grounds.ts';
import { beginningsOf, HoldDays, recipients, toBeginnings, toDayInForm, toTargetFacts } from './parts/filing-parts.ts';
import { UnionLanguage } from './parts/form-parts.ts';
import { categoriesOfLetter, PreservationLetter } from './us-2703f/letter.ts';

const EpocPrFiling = z
  .strictObject({
    instrument: z.literal('EU-EPOC-PR'),
    /** The language the certificate is written in, where it was translated or needs to be checked (Article 9(4)). */
    language: z.optional(UnionLanguage),
    holdDays: z.optional(HoldDays),
    providers: recipients(z.strictObject({ provider: DirectoryId, addressee: SectionB })),
    certificate: EpocPrCertificate,
    grounds: Grounds,
  })
  .check(
    z.superRefine((filing, context) => {
      const faults = [...listEmergencyFaults(filing), ...listGroundsFaults(filing), ...listIndependenceFaults(filing)];
      for (const { path, message, params } of faults)
        context.addIssue({ code: 'custom', path: [...path], message, params });
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
      for (const { path, message } of listGroundsFaults({ providers, certificate, grounds })) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
    }),
  );

/** Addressed to contact points of other Parties, which stand in the directory as providers do; the request itself gives its grounds. */
const BudapestFiling = z.strictObject({
  instrument: z.literal('COE-29'),
  /** The language the request is written in, where it needs to be checked. */
  language: z.optional(Language),
  holdDays: z.optional(HoldDays),
  providers: recipients(z.strictObject({ provider: DirectoryId, addressee: RequestedParty })),
  certificate: PreservationRequest,
});

const isInstrument = (id: unknown): boolean => INSTRUMENT_IDS.some((known) => known === id);

/** An instrument no order can rest on is refused as such, before anything else is looked at. */
const OfKnownInstrument = z.transform((filing: unknown, context) => {
  const named = typeof filing === 'object' && filing !== null ? Reflect.get(filing, 'instrument') : undefined;
  if (typeof named !== 'string' || isInstrument(named)) return filing;
  context.issues.push({
    code: 'custom',
    path: ['instrument'],
    message: oneOf(INSTRUMENT_IDS),
    params: { code: 'instrument-unknown', rule: POLICY_RULES.instruments },
    input: filing,
  });
  return filing;
});

/** The body of `POST /v1/filings`: one certificate, one order for each provider named. */
export const Filing = z.pipe(
  OfKnownInstrument,
  z.discriminatedUnion('instrument', [EpocPrFiling, LetterFiling, BudapestFiling]),
);

export type Filing = z.infer<typeof Filing>;
type FilingOf<I extends Filing['instrument']> = Extract<Filing, { instrument: I }>;

function factsOfEpocPr({ language, holdDays, certificate: { C, D, F, G } }: FilingOf<'EU-EPOC-PR'>): FilingFacts {
  const emergency = F.emergencyWithoutPriorValidation;
  const prior = G === undefined ? 'none' : 'prior';
  return {
    instrument: 'EU-EPOC-PR',
    issuerKinds: F.issuerType.map((type) => ISSUER_KINDS[type]),
    validation: emergency ? 'after' : prior,
    emergency,
    issuedOn: toDayInForm(F.signature.date, '/certificate/F/signature/date'),
    validatedOn: G ? toDayInForm(G.validatorSignature.date, '/certificate/G/validatorSignature/date') : null,
    dataFrom: [
      ...beginningsOf(C.identifiers, '/certificate/C/identifiers'),
      ...toBeginnings(C.timeRange?.start, '/certificate/C/timeRange/start'),
      ...(D.identificationOnly ?? []).flatMap((box, index) =>
        box.code === 'time_range'
          ? toBeginnings(box.timeRange.start, `/certificate/D/identificationOnly/${index}/timeRange/start`)
          : [],
      ),
    ],
    holdDays: holdDays ?? null,
    language: language ?? null,
    targets: toTargetFacts(C.identifiers, categoriesOf(D)),
  };
}

function factsOfLetter({ certificate }: FilingOf<'US-2703f'>): FilingFacts {
  const { accounts, dateRange, signedOn } = certificate;
  return {
    instrument: 'US-2703f',
    issuerKinds: ['governmental-entity'],
    validation: 'none',
    emergency: false,
    issuedOn: toDayInForm(signedOn, '/certificate/signedOn'),
    validatedOn: null,
    dataFrom: [
      ...beginningsOf(accounts, '/certificate/accounts'),
      ...toBeginnings(dateRange?.start, '/certificate/dateRange/start'),
    ],
    holdDays: null,
    language: null,
    targets: toTargetFacts(accounts, categoriesOfLetter(certificate)),
  };
}

function factsOfRequest({ language, holdDays, certificate }: FilingOf<'COE-29'>): FilingFacts {
  const { a, c, signature } = certificate;
  return {
    instrument: 'COE-29',
    issuerKinds: [PARTY_ISSUER_KINDS[a.issuerType]],
    validation: 'none',
    emergency: false,
    issuedOn: toDayInForm(signature.date, '/certificate/signature/date'),
    validatedOn: null,
    dataFrom: [
      ...beginningsOf(c.identifiers, '/certificate/c/identifiers'),
      ...toBeginnings(c.timeRange?.start, '/certificate/c/timeRange/start'),
    ],
    holdDays: holdDays ?? null,
    language: language ?? null,
    targets: toTargetFacts(c.identifiers, categoriesOfRequest(certificate)),
  };
}

/** What the rules need to know of a filing. */
export function factsOf(filing: Filing): FilingFacts {
  switch (filing.instrument) {
    case 'EU-EPOC-PR':
      return factsOfEpocPr(filing);
    case 'US-2703f':
      return factsOfLetter(filing);
    case 'COE-29':
      return factsOfRequest(filing);
  }
}
