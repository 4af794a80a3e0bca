import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { ListedOrder } from '../orders/parts/looked-for.ts';
import { STANDING } from '../orders/parts/standing.ts';
import { createTeller } from '../orders/parts/tell.ts';
import type { DeskVisitor, Shown, WordKey } from '../step.ts';

/** Whose desk it is. */
export const OF_OVERSIGHT = ['oversight'] as const;

/** An instant with its weekday, in the zone of whoever reads it. */
export const tellMoment = (visitor: DeskVisitor, at: string): string => createTeller(visitor)(at);

/** Who it was, as far as anybody is told: the API names people by ids of their identity provider. */
export const renderPerson = ({ words, acting }: DeskVisitor, id: string): Markup =>
  id === acting.person ? html`${words.text('oversight.you')}` : html`<span class="hf-own-words">${id}</span>`;

/** A law within a sentence: as a word of its own it ends like one. */
export const nameLaw = ({ language }: DeskVisitor, instrument: ListedOrder['instrument']): string =>
  STANDING[language].laws[`basis.${instrument}`].replace(/\.$/, '');

/** The way to the record of an order. */
export const linkOrder = (id: string, reference: string): Markup =>
  html`<a class="hf-link" href="/oversight/orders/${id}">${renderSpoken(reference)}</a>`;

export const linkTo = (path: string, text: string | Markup): Markup =>
  html`<a class="hf-link" href="${path}">${text}</a>`;

export const renderLink = (path: string, text: string): Markup => html`<p class="hf-body">${linkTo(path, text)}</p>`;

/** Lines of text as one entry of a list each. */
export const renderRows = (rows: readonly Markup[]): Markup =>
  html`<ul class="hf-list hf-list--spaced">${rows.map((row) => html`<li>${row}</li>`)}</ul>`;

/** That what was just sent is done. */
export const renderDone = (
  { words, query }: DeskVisitor,
  said: Readonly<Record<string, WordKey>>,
): Markup | undefined => {
  const done = query['done'] ?? '';
  const key = Object.hasOwn(said, done) ? said[done] : undefined;
  return key && renderNotificationBanner({ title: words.text('done'), text: words.text(key), kind: 'success' });
};

interface Told {
  readonly title: WordKey;
  readonly means: WordKey;
  readonly status: number;
  readonly back: `/${string}`;
}

/** A page that says why there is nothing to see. */
export const showInstead = ({ words }: DeskVisitor, { title, means, status, back }: Told): Shown => ({
  title: words.text(title),
  status,
  back,
  content: html`<h1 class="hf-heading-l">${words.text(title)}</h1>
<p class="hf-body">${words.text(means)}</p>`,
});

/** That what the address names is not on record. */
export const showUnknown = (visitor: DeskVisitor, back: Told['back']): Shown =>
  showInstead(visitor, { title: 'oversight.unknown', means: 'oversight.unknown-means', status: 404, back });
