import type { Piece, WordedNotice } from './wording.ts';

const pieceOf = (piece: Piece): string => {
  if (piece.kind === 'list') return piece.items.map((item) => `- ${item}`).join('\n');
  return piece.kind === 'code' ? `    ${piece.text}` : piece.text;
};

/** A notice as plain text: no markup, nothing wrapped, a blank line between its parts. */
export function renderNoticeText({ title, date, sections }: WordedNotice): string {
  const parts = sections.flatMap(({ heading, pieces }) => [heading.toUpperCase(), ...pieces.map(pieceOf)]);
  return `${[title, date, ...parts].join('\n\n')}\n`;
}
