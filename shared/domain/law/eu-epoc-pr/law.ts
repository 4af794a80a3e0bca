import type { LawRow } from '../terms/law-row.ts';
import { releasesOf } from '../terms/release.ts';
import { sourceOf } from '../terms/source.ts';
import { EU_EPOC_PR as ORDERS } from './instrument.ts';

const { at } = sourceOf('Regulation (EU) 2023/1543');

const { title, basis, computation, firstDay, issuers, crossBorderOnly, periods, furtherDemand, nonExecution, notice } =
  ORDERS;

/** The row orders rest on, and what only a reader asks for. */
export const EU_EPOC_PR = {
  title,
  basis,
  computation,
  firstDay,
  issuers,
  crossBorderOnly,
  periods,
  furtherDemand,
  nonExecution,
  notice,
  data: {
    categories: ['subscriber', 'identification-only', 'traffic', 'content'],
    when: 'stored-at-receipt',
    ...at('Article 3(8) to (12)'),
  },
  continuation: {
    kind: 'continuation',
    on: 'production-request-confirmed',
    until: 'production-completed',
    ...at('Article 11(2), recital 60 and Annex V'),
  },
  windows: [
    {
      what: 'preserve the data',
      length: 'without-undue-delay',
      owedBy: 'addressee',
      onSilence: 'none',
      ...at('Article 11(1)'),
    },
    {
      what: 'acknowledge the order',
      length: 'no-figure',
      owedBy: 'addressee',
      onSilence: 'none',
      ...at('Article 11: no figure'),
    },
    {
      what: 'tell the addressee that preservation is no longer necessary',
      length: 'without-undue-delay',
      owedBy: 'issuing-authority',
      onSilence: 'none',
      ...at('Article 11(3)'),
    },
    {
      what: 'answer the enforcing authority’s request for information',
      length: { n: 5, unit: 'working-day' },
      owedBy: 'issuing-authority',
      onSilence: 'not-stated',
      ...at('Article 16(7)'),
    },
    {
      what: 'comply or object once compliance is required',
      length: 'set-by-enforcing-authority',
      owedBy: 'addressee',
      onSilence: 'not-stated',
      ...at('Article 16(3)(c)'),
    },
  ],
  refusals: {
    kind: 'grounds',
    closed: true,
    grounds: [
      { ground: 'not issued or validated by an authority of Article 4', ...at('Article 16(5)(a)') },
      {
        ground: 'de facto impossibility not attributable to the addressee, or manifest errors in the certificate',
        ...at('Article 16(5)(b)'),
      },
      { ground: 'data not stored by or for the provider at receipt', ...at('Article 16(5)(c)') },
      { ground: 'service outside the scope of the Regulation', ...at('Article 16(5)(d)') },
      {
        ground: 'immunity, privilege, or rules on freedom of the press and of expression',
        ...at('Article 16(5)(e)'),
      },
      {
        ground: 'manifest breach of a fundamental right, in exceptional situations; for the enforcing authority alone',
        ...at('Article 16(5)(f)'),
      },
    ],
    ...at('Article 16(5)'),
  },
  confidentiality: {
    grounds: 'withheld',
    providerSecrecy: 'owed',
    banInOrder: 'silent',
    ...at('Articles 9(3) and 13(4)'),
  },
  releases: releasesOf(ORDERS.ends),
} as const satisfies LawRow;
