import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type HeadingLevel, renderHeading } from './headings.ts';
import { type Content, html, isShown, type Markup } from './markup.ts';

interface Action {
  readonly text: Content;
  readonly href: string;
  /** What it acts on, for those who hear the page: `Change` is said with it. */
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

interface Actions {
  readonly items: readonly Action[];
  readonly classes?: Classes;
}

interface Cell {
  readonly text: Content;
  readonly classes?: Classes;
}

export interface SummaryRow {
  readonly key: Cell;
  readonly value: Cell;
  readonly actions?: Actions | undefined;
  readonly classes?: Classes;
}

/** A frame around a list. */
interface Card {
  readonly title?: Cell & { readonly headingLevel?: HeadingLevel };
  readonly actions?: Actions;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface SummaryListOptions {
  readonly rows: readonly SummaryRow[];
  readonly card?: Card;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

const renderAction = ({ text, href, visuallyHiddenText, classes, attributes }: Action, card?: Content): Markup => {
  const acted = isShown(visuallyHiddenText) ? html` ${visuallyHiddenText}` : undefined;
  const within = card === undefined ? undefined : html` (${card})`;
  const said = acted || within ? html`<span class="hf-visually-hidden">${acted}${within}</span>` : undefined;
  return html`<a class="${joinClasses('hf-link', classes)}" href="${href}"${renderAttributes(attributes)}>${text}${said}</a>`;
};

function renderActions({ items, classes }: Actions, card?: Content): Markup | undefined {
  if (items.length === 0) return undefined;
  const [only, ...more] = items.map((item) => renderAction(item, card));
  const list = [only, ...more].map((item) => html`<li class="hf-summary-list__actions-list-item">${item}</li>`);
  return html`<dd class="${joinClasses('hf-summary-list__actions', classes)}">${
    more.length === 0 ? only : html`<ul class="hf-summary-list__actions-list">${list}</ul>`
  }</dd>`;
}

const renderRow = ({ key, value, actions, classes }: SummaryRow, anyActs: boolean, card?: Content): Markup => {
  const own = joinClasses('hf-summary-list__row', anyActs && !actions && 'hf-summary-list__row--no-actions', classes);
  return html`<div class="${own}">
<dt class="${joinClasses('hf-summary-list__key', key.classes)}">${key.text}</dt>
<dd class="${joinClasses('hf-summary-list__value', value.classes)}">${value.text}</dd>
${actions && renderActions(actions, card)}
</div>`;
};

function renderCardActions({ items, classes }: Actions, card?: Content): Markup | undefined {
  const [only, ...more] = items.map((item) => renderAction(item, card));
  const own = joinClasses('hf-summary-card__actions', classes);
  if (only === undefined) return undefined;
  if (more.length === 0) return html`<div class="${own}">${only}</div>`;
  const list = [only, ...more].map((item) => html`<li class="hf-summary-card__action">${item}</li>`);
  return html`<ul class="${own}">${list}</ul>`;
}

function renderTitle({ text, headingLevel = 2, classes }: NonNullable<Card['title']>): Markup {
  return renderHeading(headingLevel, joinClasses('hf-summary-card__title', classes), text);
}

const renderCard = ({ title, actions, classes, attributes }: Card, list: Markup): Markup =>
  html`<div class="${joinClasses('hf-summary-card', classes)}"${renderAttributes(attributes)}>
<div class="hf-summary-card__title-wrapper">${title && renderTitle(title)}${actions && renderCardActions(actions, title?.text)}</div>
<div class="hf-summary-card__content">${list}</div>
</div>`;

/** What is known, or was answered: a name and its value in each row. */
export function renderSummaryList({ rows, card, classes, attributes }: SummaryListOptions): Markup {
  const anyActs = rows.some(({ actions }) => actions && actions.items.length > 0);
  const list = html`<dl class="${joinClasses('hf-summary-list', classes)}"${renderAttributes(attributes)}>${rows.map(
    (row) => renderRow(row, anyActs, card?.title?.text),
  )}</dl>`;
  return card ? renderCard(card, list) : list;
}
