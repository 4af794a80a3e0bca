import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

export interface ButtonOptions {
  readonly text: Content;
  /** Left out: a button that sends its form. */
  readonly href?: string;
  readonly type?: 'submit' | 'button' | 'reset';
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  /** With an arrow, for where a journey begins. */
  readonly isStart?: boolean;
  readonly id?: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

const START_ICON = html`<svg class="hf-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>`;

const renderText = (text: Content, isStart: boolean): Markup =>
  isStart ? html`${typeof text === 'string' ? text : html`<span>${text}</span>`}${START_ICON}` : html`${text}`;

/** A button, or a link that looks like one. */
export function renderButton(options: ButtonOptions): Markup {
  const {
    text,
    href,
    type = 'submit',
    name,
    value,
    disabled = false,
    isStart = false,
    id,
    classes,
    attributes,
  } = options;
  const own = { class: joinClasses('hf-button', classes, isStart && 'hf-button--start'), ...attributes, id };
  if (href !== undefined)
    return html`<a href="${href}" role="button" draggable="false"${renderAttributes(own)}>${renderText(text, isStart)}</a>`;
  const sent = { value, name, disabled, 'aria-disabled': disabled ? 'true' : undefined };
  return html`<button type="${type}"${renderAttributes({ ...sent, ...own })}>${renderText(text, isStart)}</button>`;
}

/** Buttons and links beside each other. */
export const renderButtonGroup = (...items: readonly Markup[]): Markup =>
  html`<div class="hf-button-group">${items}</div>`;
