import { html, type Markup } from '../components/markup.ts';

/** What is said one character after the other: those who hear the page hear no word and no million. */
export const renderSpoken = (code: string): Markup =>
  html`<span class="hf-visually-hidden">${[...code].join(' ')}</span><strong aria-hidden="true">${code}</strong>`;
