import { spellQuoted } from '../../domain/order/readings/quoted-information.ts';
import type { Block } from '../blocks/block.ts';
import { PAPERS } from '../layouts/papers.ts';
import type { Print } from '../print.ts';
import type { PrintableNotice } from './printable.ts';
import { CATALOGUES, type Passage, wordNotice } from './wording.ts';

/** Names come from a register and may hold any character, so whatever can carry one is set as words, not as the paper's own. */
function blocksOf(passage: Passage): Block[] {
  switch (passage.kind) {
    case 'paragraph':
      return [{ kind: 'free-text', text: passage.text, depth: 0 }];
    case 'code':
      return [{ kind: 'strong', text: passage.text }];
    case 'list':
      return passage.items.map((item) => ({ kind: 'free-text', text: item, depth: 1, exact: true }));
  }
}

/** What the record can be asked about it by, as its second square code has it. */
const digestOf = (verifyAddress: string): string => verifyAddress.slice(verifyAddress.lastIndexOf('=') + 1);

/** A notice on paper, of the size its instrument's forms have; one square code leads to the case, and one to where the notice can be checked. */
export function printNotice({ notice, language }: PrintableNotice): Print {
  const { orderId, reference, instrument, givenAt, caseAddress, verifyAddress } = notice;
  const { title, date, sections, numberPage, letters } = wordNotice(notice, language);
  return {
    title,
    language,
    ownLanguage: null,
    sheet: PAPERS[instrument].sheet,
    footer: notice.test ? `TEST, ${reference}` : reference,
    numberPage,
    words: letters,
    subject: orderId,
    keywords: spellQuoted({ orderId, digest: digestOf(verifyAddress) }),
    at: new Date(givenAt),
    parts: [
      [
        { kind: 'title', text: title, depth: 0 },
        { kind: 'small', text: date },
        ...sections.flatMap(({ heading, passages }): Block[] => [
          { kind: 'section', text: heading, depth: 0 },
          ...passages.flatMap(blocksOf),
        ]),
        { kind: 'code', address: caseAddress, caption: CATALOGUES[language]['object.heading'] },
        { kind: 'code', address: verifyAddress, caption: reference },
      ],
    ],
  };
}
