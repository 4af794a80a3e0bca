import { type Content, html, type Markup } from '../../../components/markup.ts';
import type { Filler } from './reader.ts';
import type { RowName } from './tree.ts';

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

/** What a field is called, and the row that it is in. */
export interface Called {
  readonly label: string;
  readonly row?: RowName | undefined;
}

/** What is wrong with a field, told of by its name: it is read far from it. */
export function wordFault(filler: Filler, { label, row }: Called, problem: Content): Markup {
  const said = inEnglish(filler, label);
  const of = row === undefined ? said : html`${wordRow(filler, row.label, row.number)}, ${said}`;
  return filler.words.say('fields.fault', { of, problem });
}
