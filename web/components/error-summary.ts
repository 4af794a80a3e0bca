import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, isShown, type Markup } from './markup.ts';

interface SummarisedError {
  readonly text: Content;
  /** The field it is about; left out: it is about none. */
  readonly href?: string;
  readonly attributes?: Attributes;
}

export interface ErrorSummaryOptions {
  readonly title: Content;
  readonly description?: Content;
  readonly errors?: readonly SummarisedError[];
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

const renderError = ({ text, href, attributes }: SummarisedError): Markup =>
  html`<li>${href === undefined ? text : html`<a href="${href}"${renderAttributes(attributes)}>${text}</a>`}</li>`;

/**
 * All that is wrong with a form, at the top of its page, each with a link to its field. Whoever cannot see is brought to it when the page
 * opens: by an attribute, where GOV.UK does it by script.
 */
export const renderErrorSummary = (options: ErrorSummaryOptions): Markup => {
  const { title, description, errors = [], classes, attributes } = options;
  const own = { class: joinClasses('hf-error-summary', classes), ...attributes, tabindex: '-1', autofocus: true };
  const described = isShown(description) ? html`<p>${description}</p>` : undefined;
  const list =
    errors.length > 0 ? html`<ul class="hf-list hf-error-summary__list">${errors.map(renderError)}</ul>` : undefined;
  return html`<div${renderAttributes(own)}>
<div role="alert">
<h2 class="hf-error-summary__title">${title}</h2>
<div class="hf-error-summary__body">${described}${list}</div>
</div>
</div>`;
};
