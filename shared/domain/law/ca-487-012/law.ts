import type { LawRow } from '../terms/law-row.ts';
import { releasesOf } from '../terms/release.ts';
import { sourceOf } from '../terms/source.ts';
import { CA_487_012 as ORDERS } from './instrument.ts';

const { at } = sourceOf('Criminal Code (R.S.C. 1985, c. C-46)');

const { title, basis, computation, firstDay, issuers, crossBorderOnly, periods, furtherDemand, nonExecution, notice } =
  ORDERS;

/** The row orders rest on, and what only a reader asks for. */
export const CA_487_012 = {
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
    categories: ['stored-computer-data'],
    when: 'stored-when-made',
    ...at('section 487.012(1); Form 5.001 itself speaks of what is held on receipt'),
  },
  continuation: ORDERS.continuation,
  windows: [],
  refusals: {
    kind: 'grounds',
    closed: false,
    grounds: [{ ground: 'addressed to the person under investigation', ...at('section 487.012(3)') }],
    ...at('section 487.012(3)'),
  },
  confidentiality: {
    grounds: 'silent',
    providerSecrecy: 'by-court-order',
    banInOrder: 'may-be-written',
    ...at('sections 487.012(5) and 487.0191'),
  },
  releases: releasesOf(ORDERS.ends),
} as const satisfies LawRow;
