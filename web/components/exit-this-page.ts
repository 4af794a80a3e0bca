import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { renderButton } from './button.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface ExitThisPageOptions {
  /** Leave this page quickly, in the language of the page. */
  readonly text: Content;
  /** A page that nobody asks about. */
  readonly href: string;
  readonly id?: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** Away from here, at once. Without script it is a link: the page stays in the history of the browser, and a page must say so. */
export const renderExitThisPage = ({ text, href, id, classes, attributes }: ExitThisPageOptions): Markup =>
  html`<div${renderAttributes({ id, class: joinClasses('hf-exit-this-page', classes), ...attributes })}>
${renderButton({
  text,
  href,
  classes: 'hf-button--warning hf-exit-this-page__button',
  attributes: { rel: 'nofollow noreferrer' },
})}
</div>`;
