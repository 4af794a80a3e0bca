import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface WarningTextOptions {
  readonly text: Content;
  /** `Warning` in the language of the page, for those who hear it. */
  readonly prefix: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** What somebody must know before they go on; at most one on a page. */
export const renderWarningText = ({ text, prefix, classes, attributes }: WarningTextOptions): Markup =>
  html`<div class="${joinClasses('hf-warning-text', classes)}"${renderAttributes(attributes)}>
<span class="hf-warning-text__icon" aria-hidden="true">!</span>
<strong class="hf-warning-text__text"><span class="hf-visually-hidden">${prefix}</span> ${text}</strong>
</div>`;
