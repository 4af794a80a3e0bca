import type { LawRow } from '../terms/law-row.ts';
import { releasesOf } from '../terms/release.ts';
import { sourceOf } from '../terms/source.ts';
import { US_2703F as ORDERS } from './instrument.ts';

const { at, none } = sourceOf('18 U.S.C. § 2703(f)');

const { title, basis, computation, firstDay, issuers, crossBorderOnly, periods, furtherDemand, nonExecution, notice } =
  ORDERS;

/** The row orders rest on, and what only a reader asks for. */
export const US_2703F = {
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
  data: { categories: ['records-and-other-evidence'], when: 'stored-at-receipt', ...at('paragraph (1)') },
  continuation: none('silent'),
  windows: [],
  refusals: none('no grounds of refusal'),
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'by-court-order',
    banInOrder: 'silent',
    ...at('silent; secrecy only by court order under § 2705(b)'),
  },
  releases: releasesOf(ORDERS.ends),
} as const satisfies LawRow;
