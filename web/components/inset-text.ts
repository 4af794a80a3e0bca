import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface InsetTextOptions {
  readonly text: Content;
  readonly id?: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** What stands apart from the text around it. */
export const renderInsetText = ({ text, id, classes, attributes }: InsetTextOptions): Markup =>
  html`<div${renderAttributes({ id, class: joinClasses('hf-inset-text', classes), ...attributes })}>${text}</div>`;
