import type { Block } from '../blocks/block.ts';
import { PAPERS } from '../layouts/papers.ts';
import type { Print } from '../print.ts';
import type { PrintableNotice } from './printable.ts';
import { type Piece, wordNotice } from './wording.ts';

/** Names come from a register and may hold any character, so whatever can carry one is set as words, not as the paper's own. */
function blocksOf(piece: Piece): Block[] {
  switch (piece.kind) {
    case 'paragraph':
      return [{ kind: 'words', text: piece.text, depth: 0 }];
    case 'code':
      return [{ kind: 'strong', text: piece.text }];
    case 'list':
      return piece.items.map((item) => ({ kind: 'words', text: item, depth: 1 }));
  }
}

/** A notice on paper, of the size its instrument's forms have; the square code leads to where it can be checked. */
export function printNotice({ notice, language }: PrintableNotice): Print {
  const { orderId, reference, instrument, givenAt, verifyAddress } = notice;
  const { title, date, sections } = wordNotice(notice, language);
  return {
    title,
    language,
    ownLanguage: null,
    sheet: PAPERS[instrument].sheet,
    footer: reference,
    subject: orderId,
    at: new Date(givenAt),
    parts: [
      [
        { kind: 'title', text: title, depth: 0 },
        { kind: 'small', text: date },
        ...sections.flatMap(({ heading, pieces }): Block[] => [
          { kind: 'section', text: heading, depth: 0 },
          ...pieces.flatMap(blocksOf),
        ]),
        { kind: 'code', address: verifyAddress, words: reference },
      ],
    ],
  };
}
