import { escapeHtml, renderPage } from '../html.ts';
import type { Passage, WordedNotice } from './wording.ts';

/** Readable on a telephone and in large print, in black and white. */
export const NOTICE_STYLE =
  'body{font:1.125rem/1.5 sans-serif;max-width:38rem;margin:0 auto;padding:1rem;color:#111;background:#fff;overflow-wrap:anywhere}' +
  'h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin:2rem 0 .5rem}ul{padding-left:1.25rem}' +
  '.code{font:bold 1.25rem/1.5 monospace;padding:.5rem .75rem;border:.15rem solid #111}';

function renderPassage(passage: Passage): string {
  switch (passage.kind) {
    case 'paragraph':
      return `<p>${escapeHtml(passage.text)}</p>`;
    case 'code':
      return `<p class="code">${escapeHtml(passage.text)}</p>`;
    case 'list':
      return `<ul>\n${passage.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
  }
}

/** A notice as a page of its own. */
export function renderNoticeHtml({ language, title, date, sections }: WordedNotice): string {
  const content = sections.flatMap(({ heading, passages }) => [
    `<h2>${escapeHtml(heading)}</h2>`,
    ...passages.map(renderPassage),
  ]);
  const dated = [`<p>${escapeHtml(date)}</p>`, ...content].join('\n');
  return renderPage({ language, name: title, title, style: NOTICE_STYLE, content: dated });
}
