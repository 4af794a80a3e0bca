import type { Passage, WordedNotice } from './wording.ts';

const renderPassage = (passage: Passage): string => {
  if (passage.kind === 'list') return passage.items.map((item) => `- ${item}`).join('\n');
  return passage.kind === 'code' ? `    ${passage.text}` : passage.text;
};

/** A notice as plain text: no markup, nothing wrapped, a blank line between its parts. */
export function renderNoticeText({ title, date, sections }: WordedNotice): string {
  const parts = sections.flatMap(({ heading, passages }) => [heading.toUpperCase(), ...passages.map(renderPassage)]);
  return `${[title, date, ...parts].join('\n\n')}\n`;
}
