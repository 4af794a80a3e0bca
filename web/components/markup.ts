import { raw, html as renderTemplate } from 'hono/html';

declare const MARKUP: unique symbol;

/** Markup in which every value has been escaped. Made by `html` alone: no text becomes one by being called so. */
export interface Markup {
  readonly [MARKUP]: true;
}

/** What may stand in a template: texts and numbers, which are escaped, markup, and lists of them; nothing where it is left out. */
export type Child = string | number | Markup | undefined | readonly Child[];

/** What a component shows: words as they are, or markup. */
export type Content = string | Markup;

/** The engine knows its own templates by a member that JSON could have too; that they are objects of this kind, JSON could not say. */
const isMarkup = (value: unknown): value is Markup =>
  value instanceof String && Reflect.get(value, 'isEscaped') === true;

const isChild = (child: unknown): boolean =>
  Array.isArray(child)
    ? child.every(isChild)
    : child === undefined || typeof child === 'string' || typeof child === 'number' || isMarkup(child);

/** A template: what is written in it is ours, every value in it is escaped, at the one place where this is done. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Markup {
  if (!isChild(children)) throw new Error('a template holds texts, numbers and markup, and was given something else'); // a promise too: awaited before
  return requireMarkup(renderTemplate(strings, ...children));
}

/** Takes a text of our own, such as a style sheet, as it stands. Nothing that anybody else wrote goes through here. */
export const takeAsMarkup = (ours: string): Markup => requireMarkup(raw(ours));

function requireMarkup(made: unknown): Markup {
  if (!isMarkup(made)) throw new Error('a template was not finished when it was asked for');
  return made;
}

/** Markup as what is sent. */
export const spellMarkup = (markup: Markup): string => `${markup}`;

/** Whether there is anything to show. */
export const isShown = (content: Content | undefined): content is Content =>
  content !== undefined && `${content}` !== '';
