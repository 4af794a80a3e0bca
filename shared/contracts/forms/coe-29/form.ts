import type * as z from 'zod/mini';
import { toNamedIdentifiers, toRange } from '../parts/breadth-parts.ts';
import { toSaidOfContact, toSaidOfFiler } from '../parts/filer-parts.ts';
import { beginningsOf, toBeginnings, toDayInForm, toTargetFacts } from '../parts/filing-parts.ts';
import { type InstrumentForm, laterForm } from '../parts/instrument-form.ts';
import { BudapestFiling } from './filing.ts';
import { AssistanceRequested, CATEGORIES_OF_REQUEST, categoriesOfRequest, PARTY_ISSUER_KINDS } from './request.ts';

/** The request of Article 29(2), and the word that assistance was asked for. */
export const COE_29 = {
  filing: BudapestFiling,
  facts: ({ language, holdDays, certificate }) => {
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
  },
  filer: ({ certificate: { requestingParty, a } }) => [
    toSaidOfFiler('state', requestingParty, '/certificate/requestingParty'),
    toSaidOfFiler('name', a.authority, '/certificate/a/authority'),
    ...toSaidOfContact(a, '/certificate/a'),
    ...toSaidOfContact(a.contactPoint, '/certificate/a/contactPoint'),
  ],
  validator: () => null,
  breadth: ({ instrument, certificate }) => ({
    instrument,
    identifiers: toNamedIdentifiers('/certificate/c/identifiers', certificate.c.identifiers),
    identifiersAt: '/certificate/c/identifiers',
    categories: categoriesOfRequest(certificate),
    categoriesAt: '/certificate/c/data',
    offered: CATEGORIES_OF_REQUEST,
    contentAt: '/certificate/c/data',
    range: toRange('/certificate/c/timeRange', certificate.c.timeRange),
    rangeAt: '/certificate/c/timeRange',
    identificationRange: null,
  }),
  certificates: ({ language, certificate, providers }) =>
    providers.map(({ provider, addressee }) => ({
      provider,
      certificate: { ...certificate, requestedParty: addressee, ...(language && { language }) },
    })),
  confidential: () => null,
  banReason: () => undefined,
  extension: null,
  continuation: laterForm('COE-29', AssistanceRequested),
} as const satisfies InstrumentForm<z.output<typeof BudapestFiling>>;
