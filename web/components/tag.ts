import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface TagOptions {
  readonly text: Content;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** How something stands, in a word. */
export const renderTag = ({ text, classes, attributes }: TagOptions): Markup =>
  html`<strong class="${joinClasses('hf-tag', classes)}"${renderAttributes(attributes)}>${text}</strong>`;
