import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface SkipLinkOptions {
  readonly text: Content;
  /** Where to; left out: the page's own content. */
  readonly href?: `#${string}`;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** Seen by whoever comes to it by keyboard: past the head of a page to its content. */
export const renderSkipLink = ({ text, href = '#content', classes, attributes }: SkipLinkOptions): Markup =>
  html`<a href="${href}" class="${joinClasses('hf-skip-link', classes)}"${renderAttributes(attributes)}>${text}</a>`;
