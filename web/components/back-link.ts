import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface BackLinkOptions {
  readonly text: Content;
  readonly href: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** To the question before this one, computed from the way a page lies on and not from what the browser remembers. */
export const renderBackLink = ({ text, href, classes, attributes }: BackLinkOptions): Markup =>
  html`<a href="${href}" class="${joinClasses('hf-back-link', classes)}"${renderAttributes(attributes)}>${text}</a>`;
