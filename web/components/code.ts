import { html, type Markup } from './markup.ts';

/** A code as it is copied: whole to the eye, character by character to the ear, where it would be read as a word or a number. */
export const renderCode = (code: string): Markup => html`<p class="hf-code">${renderSpelled(code)}</p>`;

/** The same within a line. */
export const renderSpelled = (code: string): Markup =>
  html`<span aria-hidden="true">${code}</span><span class="hf-visually-hidden">${[...code].join(' ')}</span>`;
