import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, isShown, type Markup } from './markup.ts';

export interface Label {
  readonly text: Content;
  /** When the question is the page. */
  readonly isPageHeading?: boolean;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface LabelOptions extends Label {
  /** Id of the field. */
  readonly for?: string;
}

/** What a field asks. */
export function renderLabel({ text, isPageHeading, classes, attributes, for: field }: LabelOptions): Markup {
  if (!isShown(text)) return html``;
  const own = renderAttributes({ ...attributes, for: field });
  const label = html`<label class="${joinClasses('hf-label', classes)}"${own}>${text}</label>`;
  return isPageHeading ? html`<h1 class="hf-label-wrapper">${label}</h1>` : label;
}
