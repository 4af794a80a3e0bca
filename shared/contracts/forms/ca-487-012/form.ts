import type * as z from 'zod/mini';
import { toNamedIdentifiers, toRange } from '../parts/breadth-parts.ts';
import { toSaidOfContact, toSaidOfFiler } from '../parts/filer-parts.ts';
import { beginningsOf, toBeginnings, toDayInForm, toTargetFacts } from '../parts/filing-parts.ts';
import type { InstrumentForm } from '../parts/instrument-form.ts';
import { CATEGORIES_OF_DEMAND, categoriesOfDemand, variantOf } from './demand.ts';
import { DemandFiling } from './filing.ts';

/** Form 5.001. The demand is neither renewed nor continued, so there is no later form. */
export const CA_487_012 = {
  filing: DemandFiling,
  facts: ({ certificate }) => {
    const { identifiers, timeRange, madeOn, nonDisclosureUntil } = certificate;
    const [ban] = toBeginnings(nonDisclosureUntil, '/certificate/nonDisclosureUntil');
    return {
      instrument: 'CA-487.012',
      issuerKinds: ['peace-or-public-officer'],
      validation: 'none',
      emergency: false,
      issuedOn: toDayInForm(madeOn, '/certificate/madeOn'),
      validatedOn: null,
      dataFrom: [
        ...beginningsOf(identifiers, '/certificate/identifiers'),
        ...toBeginnings(timeRange?.start, '/certificate/timeRange/start'),
      ],
      holdDays: null,
      variant: variantOf(certificate),
      language: null,
      targets: toTargetFacts(identifiers, categoriesOfDemand(certificate)),
      ...(ban && { ban }),
    };
  },
  filer: ({ certificate: { officer } }) => [
    toSaidOfFiler('name', officer.agency, '/certificate/officer/agency'),
    ...toSaidOfContact(officer, '/certificate/officer'),
  ],
  validator: () => null,
  breadth: ({ instrument, certificate }) => ({
    instrument,
    identifiers: toNamedIdentifiers('/certificate/identifiers', certificate.identifiers),
    identifiersAt: '/certificate/identifiers',
    categories: categoriesOfDemand(certificate),
    categoriesAt: '/certificate/data',
    offered: CATEGORIES_OF_DEMAND,
    contentAt: '/certificate/data',
    range: toRange('/certificate/timeRange', certificate.timeRange),
    rangeAt: '/certificate/timeRange',
    identificationRange: null,
  }),
  certificates: ({ certificate, providers }) =>
    providers.map(({ provider, addressee }) => ({ provider, certificate: { ...certificate, addressee } })),
  confidential: ({ grounds }) => grounds,
  banReason: ({ banReason }) => banReason,
  extension: null,
  continuation: null,
} as const satisfies InstrumentForm<z.output<typeof DemandFiling>>;
