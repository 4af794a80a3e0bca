import { type Content, html, type Markup } from '../../../components/markup.ts';
import type { Filler } from './reader.ts';

/** Words of the contract, which has them in English alone. */
export const inEnglish = ({ language }: Pick<Filler, 'language'>, text: string): Content =>
  language === 'en' ? text : html`<span lang="en">${text}</span>`;

/** What a field asks, and that it need not be answered. */
export const wordLabel = (
  filler: Filler,
  { label, optional }: { readonly label: string; readonly optional?: true },
): Content =>
  optional === true
    ? html`${inEnglish(filler, label)} (${filler.words.text('fields.optional')})`
    : inEnglish(filler, label);

/** One of several: `Identifier 2`. @param number from 1. */
export const wordRow = (filler: Filler, label: string, number: number): Markup =>
  filler.words.say('fields.row', { label: inEnglish(filler, label), n: `${number}` });
