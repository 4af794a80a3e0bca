import { type Attributes, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

/** How deep a heading stands; a component that may stand anywhere is told. */
export type HeadingLevel = 1 | 2 | 3 | 4;

const OPENERS = { 1: html`<h1`, 2: html`<h2`, 3: html`<h3`, 4: html`<h4` } as const satisfies Record<
  HeadingLevel,
  Markup
>;
const CLOSERS = { 1: html`</h1>`, 2: html`</h2>`, 3: html`</h3>`, 4: html`</h4>` } as const satisfies Record<
  HeadingLevel,
  Markup
>;

export const renderHeading = (
  level: HeadingLevel,
  classes: string,
  text: Content,
  attributes: Attributes = {},
): Markup => html`${OPENERS[level]} class="${classes}"${renderAttributes(attributes)}>${text}${CLOSERS[level]}`;
