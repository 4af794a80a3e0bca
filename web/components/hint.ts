import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface Hint {
  readonly text: Content;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface HintOptions extends Hint {
  readonly id?: string;
}

/** What helps to answer. */
export const renderHint = ({ text, id, classes, attributes }: HintOptions): Markup =>
  html`<div${renderAttributes({ id, class: joinClasses('hf-hint', classes), ...attributes })}>${text}</div>`;
