import { renderCode } from '../../../web/components/code.ts';
import { html, type Markup } from '../../../web/components/markup.ts';
import { renderPage } from '../../../web/components/page.ts';
import { ALONE } from '../../../web/components/style/sheets.ts';
import type { Passage, WordedNotice } from './wording.ts';

function renderPassage(passage: Passage): Markup {
  switch (passage.kind) {
    case 'paragraph':
      return html`<p class="hf-body">${passage.text}</p>\n`;
    case 'code':
      return html`${renderCode(passage.text)}\n`;
    case 'list':
      return html`<ul class="hf-list hf-list--bullet">${passage.items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`;
  }
}

/** A notice as a document that is handed on, by mail or in a portal: it stands alone, with its style in it, and fetches nothing. */
export const renderNoticeHtml = ({ language, title, date, sections }: WordedNotice): string =>
  renderPage({
    language,
    name: title,
    style: { inline: ALONE },
    content: html`<h1 class="hf-heading-l">${title}</h1>
<p class="hf-body">${date}</p>
${sections.map(
  ({ heading, passages }) => html`<h2 class="hf-heading-m">${heading}</h2>\n${passages.map(renderPassage)}`,
)}`,
  });
