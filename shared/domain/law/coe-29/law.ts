import type { LawRow } from '../terms/law-row.ts';
import { releasesOf } from '../terms/release.ts';
import { sourceOf } from '../terms/source.ts';
import { COE_29 as ORDERS } from './instrument.ts';

const { at } = sourceOf('Convention on Cybercrime (ETS No. 185)');

const { title, basis, computation, firstDay, issuers, crossBorderOnly, periods, furtherDemand, nonExecution, notice } =
  ORDERS;

/** The row orders rest on, and what only a reader asks for. */
export const COE_29 = {
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
  data: { categories: ['stored-computer-data'], when: 'specified', ...at('Article 29(1)') },
  continuation: {
    kind: 'continuation',
    on: 'mutual-assistance-request-received',
    until: 'request-decided',
    ...at('Article 29(7)'),
  },
  windows: [
    {
      what: 'tell the requesting Party that preservation will not secure the data, or would harm its investigation',
      length: 'promptly',
      owedBy: 'requested-authority',
      onSilence: 'not-stated',
      ...at('Article 29(6)'),
    },
  ],
  refusals: {
    kind: 'grounds',
    closed: true,
    grounds: [
      { ground: 'political offence, or one connected with it', ...at('Article 29(5)') },
      { ground: 'sovereignty, security, ordre public or other essential interests', ...at('Article 29(5)') },
      { ground: 'dual criminality, where reserved, for offences outside Articles 2 to 11', ...at('Article 29(4)') },
    ],
    ...at('Article 29(3) to (5)'),
  },
  confidentiality: {
    grounds: 'stated',
    providerSecrecy: 'on-request',
    banInOrder: 'silent',
    ...at('Articles 27(8) and 29(2)(e) and (6)'),
  },
  releases: releasesOf(ORDERS.ends),
} as const satisfies LawRow;
