import { html, type Markup } from '../../../components/markup.ts';
import { renderOwnWords } from '../../../steps/passages.ts';

/** What somebody wrote within a line: no end of a line stands behind it, unless it has some. */
export const renderLine = (text: string): Markup =>
  /[\r\n]/.test(text) ? renderOwnWords(text) : html`<span lang="" dir="auto">${text}</span>`;
