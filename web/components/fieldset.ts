import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, isShown, type Markup } from './markup.ts';

interface Legend {
  readonly text: Content;
  /** When the question is the page. */
  readonly isPageHeading?: boolean;
  readonly classes?: Classes;
}

export interface Fieldset {
  readonly legend?: Legend;
  readonly describedBy?: string | undefined;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface FieldsetOptions extends Fieldset {
  readonly role?: 'group';
  readonly content?: Markup;
}

const renderLegend = ({ text, isPageHeading, classes }: Legend): Markup =>
  html`<legend class="${joinClasses('hf-fieldset__legend', classes)}">${
    isPageHeading ? html`<h1 class="hf-fieldset__heading">${text}</h1>` : text
  }</legend>`;

/** Fields that answer one question together. */
export function renderFieldset({ legend, role, describedBy, classes, attributes, content }: FieldsetOptions): Markup {
  const own = { class: joinClasses('hf-fieldset', classes), role, 'aria-describedby': describedBy, ...attributes };
  const asked = legend && isShown(legend.text) ? renderLegend(legend) : undefined;
  return html`<fieldset${renderAttributes(own)}>${asked}${content}</fieldset>`;
}
