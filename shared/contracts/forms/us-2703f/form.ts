import type * as z from 'zod/mini';
import { toNamedIdentifiers, toRange } from '../parts/breadth-parts.ts';
import { toSaidOfContact, toSaidOfFiler } from '../parts/filer-parts.ts';
import { beginningsOf, toBeginnings, toDayInForm, toTargetFacts } from '../parts/filing-parts.ts';
import { type InstrumentForm, laterForm } from '../parts/instrument-form.ts';
import { LetterFiling } from './filing.ts';
import { CATEGORIES_OF_LETTER, categoriesOfLetter, RenewalLetter } from './letter.ts';

/** The 2703(f) letter and its renewal. The section has no confirmation of a request for the data, so there is no form for it. */
export const US_2703F = {
  filing: LetterFiling,
  facts: ({ certificate }) => {
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
  },
  filer: ({ certificate: { governmentalEntity, requester } }) => [
    toSaidOfFiler('name', governmentalEntity, '/certificate/governmentalEntity'),
    ...toSaidOfContact(requester, '/certificate/requester'),
  ],
  validator: () => null,
  breadth: ({ instrument, certificate }) => ({
    instrument,
    identifiers: toNamedIdentifiers('/certificate/accounts', certificate.accounts),
    identifiersAt: '/certificate/accounts',
    categories: categoriesOfLetter(certificate),
    categoriesAt: '/certificate/records',
    offered: CATEGORIES_OF_LETTER,
    contentAt: '/certificate/records',
    range: toRange('/certificate/dateRange', certificate.dateRange),
    rangeAt: '/certificate/dateRange',
    identificationRange: null,
  }),
  certificates: ({ certificate, providers }) =>
    providers.map(({ provider, addressee }) => ({
      provider,
      certificate: addressee ? { ...certificate, recipient: { ...certificate.recipient, ...addressee } } : certificate,
    })),
  confidential: ({ grounds }) => grounds ?? null,
  banReason: () => undefined,
  extension: laterForm('US-2703f', RenewalLetter),
  continuation: null,
} as const satisfies InstrumentForm<z.output<typeof LetterFiling>>;
