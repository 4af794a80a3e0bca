import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface DetailsOptions {
  readonly summary: Content;
  readonly text: Content;
  readonly open?: boolean;
  readonly id?: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** What not everybody needs, under a line that opens it. */
export const renderDetails = ({ summary, text, open, id, classes, attributes }: DetailsOptions): Markup =>
  html`<details${renderAttributes({ id, class: joinClasses('hf-details', classes), ...attributes, open })}>
<summary class="hf-details__summary"><span class="hf-details__summary-text">${summary}</span></summary>
<div class="hf-details__text">${text}</div>
</details>`;
