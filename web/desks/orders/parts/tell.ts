import { html, type Markup } from '../../../components/markup.ts';
import type { SummaryRow } from '../../../components/summary-list.ts';
import { spellMoment } from '../../../steps/dates.ts';
import type { Answers } from '../../api.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';
import { ORDER_CODES } from '../../words/en/order-codes.ts';

export type Order = Answers['GET /v1/orders/{orderId}'];

/** Tells an instant with its weekday, in the zone in which whoever reads it reads times. */
export type Tell = (at: string) => string;

export const createTeller =
  ({ language, zone }: Pick<DeskVisitor, 'language' | 'zone'>): Tell =>
  (at) =>
    spellMoment(language, Date.parse(at), zone);

const isWord = (key: string): key is keyof typeof ORDER_CODES => Object.hasOwn(ORDER_CODES, key);

/** A code that the API does not list, in words; one that has none here, as it is. */
export function sayCode({ words }: Pick<DeskVisitor, 'words'>, kind: 'event' | 'message', code: string): Markup {
  const key = `order.${kind}.${code}`;
  return isWord(key) ? html`${words.text(key)}` : html`<span lang="en">${code}</span>`;
}

export const row = ({ words }: Pick<DeskVisitor, 'words'>, key: WordKey, text: string | Markup): SummaryRow => ({
  key: { text: words.text(key) },
  value: { text },
});

export const renderHeading = ({ words }: Pick<DeskVisitor, 'words'>, key: WordKey): Markup =>
  html`<h2 class="hf-heading-m">${words.text(key)}</h2>`;

export const renderSmallHeading = (text: string | Markup): Markup => html`<h3 class="hf-heading-s">${text}</h3>`;

export const renderParagraph = (text: string | Markup): Markup => html`<p class="hf-body">${text}</p>`;

export const renderBullets = (items: readonly (string | Markup)[]): Markup =>
  html`<ul class="hf-list hf-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** Lines below each other, of which some may not be there. */
export const joinLines = (...lines: readonly (string | Markup | undefined)[]): Markup => {
  const said = lines.filter((line) => line !== undefined);
  return html`${said.map((line, index) => (index === 0 ? line : html`<br>${line}`))}`;
};
