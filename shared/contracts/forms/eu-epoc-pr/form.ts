import type * as z from 'zod/mini';
import { toNamedIdentifiers, toRange } from '../parts/breadth-parts.ts';
import { toSaidOfContact, toSaidOfFiler } from '../parts/filer-parts.ts';
import { beginningsOf, toBeginnings, toDayInForm, toTargetFacts } from '../parts/filing-parts.ts';
import { type InstrumentForm, laterForm } from '../parts/instrument-form.ts';
import { listGiven } from '../parts/stored-papers.ts';
import { ISSUER_KINDS } from './certificate.ts';
import { CATEGORIES_OF_SECTION_D, categoriesOf } from './data-categories.ts';
import { ExtensionCertificate } from './extension.ts';
import { EpocPrFiling } from './filing.ts';
import { ProductionRequestCertificate } from './production-request.ts';

/** Annexes II, V and VI. */
export const EU_EPOC_PR = {
  filing: EpocPrFiling,
  facts: ({ language, holdDays, certificate: { C, D, F, G } }) => {
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
  },
  filer: ({ certificate: { A, F } }) => [
    toSaidOfFiler('state', A.issuingState, '/certificate/A/issuingState'),
    toSaidOfFiler('name', A.issuingAuthority, '/certificate/A/issuingAuthority'),
    toSaidOfFiler('name', F.issuer.authorityName, '/certificate/F/issuer/authorityName'),
    ...toSaidOfContact(F.issuer, '/certificate/F/issuer'),
    ...toSaidOfContact(F.contactPoint, '/certificate/F/contactPoint'),
  ],
  validator: ({ certificate: { A, G } }) =>
    G
      ? {
          name: { value: G.validator.authorityName, pointer: '/certificate/G/validator/authorityName' },
          otherNames: listGiven(A.validatingAuthority).map((value) => ({
            value,
            pointer: '/certificate/A/validatingAuthority',
          })),
          kind: { value: ISSUER_KINDS[G.validatorType], pointer: '/certificate/G/validatorType' },
        }
      : null,
  breadth: ({ instrument, certificate: { C, D } }) => {
    const boxes = D.identificationOnly ?? [];
    const [identificationRange = null] = boxes
      .map((box, index) =>
        box.code === 'time_range'
          ? toRange(`/certificate/D/identificationOnly/${index}/timeRange`, box.timeRange)
          : null,
      )
      .filter((range) => range !== null);
    return {
      instrument,
      identifiers: toNamedIdentifiers('/certificate/C/identifiers', C.identifiers),
      identifiersAt: '/certificate/C/identifiers',
      categories: categoriesOf(D),
      categoriesAt: '/certificate/D',
      offered: CATEGORIES_OF_SECTION_D,
      contentAt: '/certificate/D/content',
      range: toRange('/certificate/C/timeRange', C.timeRange),
      rangeAt: '/certificate/C/timeRange',
      identificationRange,
    };
  },
  certificates: ({ language, certificate, providers }) =>
    providers.map(({ provider, addressee }) => ({
      provider,
      certificate: { ...certificate, B: addressee, ...(language && { language }) },
    })),
  confidential: ({ grounds }) => grounds,
  banReason: () => undefined,
  extension: laterForm('EU-EPOC-PR', ExtensionCertificate),
  continuation: laterForm('EU-EPOC-PR', ProductionRequestCertificate),
} as const satisfies InstrumentForm<z.output<typeof EpocPrFiling>>;
