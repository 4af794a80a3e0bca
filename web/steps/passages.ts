import { type Content, html, type Markup } from '../components/markup.ts';
import type { Reader } from './reader.ts';
import { nameTongue } from './tongues.ts';

const renderLines = (text: string): Markup => html`${text.split(/\r\n|\r|\n/).map((line) => html`${line}<br>`)}`;

/**
 * What somebody wrote, as they wrote it, line by line. Nobody says in which language people write, and a guess would have it read out
 * wrongly: an empty `lang` says that it is not known (HTML, "The lang attribute"; of WCAG 3.1.2 it is the indeterminate one).
 */
export const renderWritten = (text: string): Markup =>
  html`<div class="hf-inset-text" lang="">${renderLines(text)}</div>`;

/** The same, within a line or a list. */
export const renderOwnWords = (text: string): Markup => html`<span lang="">${renderLines(text)}</span>`;

/** That what others wrote is shown as it stands: nothing of it is translated here. */
export const renderAsWritten = ({ words }: Pick<Reader, 'words'>): Markup =>
  html`<p class="hf-hint">${words.text('passage.as-written')}</p>`;

/** What is there in one language alone: marked with it, and told where it is not that of the page. @param tongue BCP 47. */
export const renderIn = (
  { language, words }: Pick<Reader, 'language' | 'words'>,
  tongue: string,
  text: Content,
): Markup =>
  tongue === language
    ? html`${text}`
    : html`<span lang="${tongue}">${text}</span> <span class="hf-hint">(${words.say('passage.tongue', {
        tongue: nameTongue(language, tongue),
      })})</span>`;
