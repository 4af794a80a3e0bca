import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface GenericHeaderOptions {
  /** What stands where a logo would. */
  readonly logo: Content;
  /** Where it leads; left out: there is no first page to lead to. */
  readonly url?: string;
  readonly containerClasses?: Classes;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** The head of a page, without crown or coat of arms. */
export const renderGenericHeader = (options: GenericHeaderOptions): Markup => {
  const { logo, url, containerClasses = 'hf-width-container', classes, attributes } = options;
  const named =
    url === undefined
      ? html`<span class="hf-generic-header__homepage-link">${logo}</span>`
      : html`<a href="${url}" class="hf-generic-header__homepage-link">${logo}</a>`;
  return html`<div class="${joinClasses('hf-generic-header', classes)}"${renderAttributes(attributes)}>
<div class="${joinClasses('hf-generic-header__container', containerClasses)}">
<div class="hf-generic-header__logo">${named}</div>
</div>
</div>`;
};
