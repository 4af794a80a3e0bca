import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface ErrorMessage {
  readonly text: Content;
  /** `Error` in the language of the page, said before the text to those who hear it; `undefined`: nothing is. */
  readonly prefix: string | undefined;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface ErrorMessageOptions extends ErrorMessage {
  readonly id?: string;
}

/** What is wrong with an answer, beside it. */
export const renderErrorMessage = ({ text, prefix, id, classes, attributes }: ErrorMessageOptions): Markup => {
  const spoken = prefix === undefined ? undefined : html`<span class="hf-visually-hidden">${prefix}:</span> `;
  const own = renderAttributes({ id, class: joinClasses('hf-error-message', classes), ...attributes });
  return html`<p${own}>${spoken}${text}</p>`;
};
