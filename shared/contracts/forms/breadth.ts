import type { BreadthFacts, DataRange, NamedIdentifier } from '../../domain/filing/breadth/facts.ts';
import { recogniseIdentifier } from '../../domain/filing/identifiers/recognise.ts';
import { fromRfc3339 } from '../../domain/instant.ts';
import type { TimeRange } from '../border/text.ts';
import { CATEGORIES_OF_REQUEST, categoriesOfRequest } from './coe-29/request.ts';
import { CATEGORIES_OF_SECTION_D, categoriesOf } from './eu-epoc-pr/data-categories.ts';
import type { Filing } from './filing.ts';
import type { Identifier } from './parts/identifiers.ts';
import { CATEGORIES_OF_LETTER, categoriesOfLetter } from './us-2703f/letter.ts';

const toRange = (at: string, range: TimeRange | undefined): DataRange | null =>
  range ? { at, from: fromRfc3339(range.start), to: fromRfc3339(range.end) } : null;

/** Each identifier of a parsed filing, by what it is. */
const toNamedIdentifiers = (at: string, identifiers: readonly Identifier[]): NamedIdentifier[] =>
  identifiers.flatMap(({ type, value, timestamp, timeRange }, index) => {
    const thing = recogniseIdentifier(type, value);
    const pointer = `${at}/${index}`;
    const range = toRange(`${pointer}/timeRange`, timeRange);
    return thing ? [{ at: pointer, thing, hasMoment: timestamp !== undefined, range }] : [];
  });

function breadthOfEpocPr({
  instrument,
  certificate: { C, D },
}: Extract<Filing, { instrument: 'EU-EPOC-PR' }>): BreadthFacts {
  const boxes = D.identificationOnly ?? [];
  const [identificationRange = null] = boxes
    .map((box, index) =>
      box.code === 'time_range' ? toRange(`/certificate/D/identificationOnly/${index}/timeRange`, box.timeRange) : null,
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
}

function breadthOfLetter({ instrument, certificate }: Extract<Filing, { instrument: 'US-2703f' }>): BreadthFacts {
  return {
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
  };
}

function breadthOfRequest({ instrument, certificate }: Extract<Filing, { instrument: 'COE-29' }>): BreadthFacts {
  return {
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
  };
}

/** What a filing asks for, with the place of each thing in it. */
export function breadthOf(filing: Filing): BreadthFacts {
  switch (filing.instrument) {
    case 'EU-EPOC-PR':
      return breadthOfEpocPr(filing);
    case 'US-2703f':
      return breadthOfLetter(filing);
    case 'COE-29':
      return breadthOfRequest(filing);
  }
}
