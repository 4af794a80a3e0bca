import { html, type Markup } from './markup.ts';

type Value = string | number | boolean | undefined;

type AttributeName =
  | `aria-${string}`
  | `data-${string}`
  | 'accept'
  | 'dir'
  | 'form'
  | 'id'
  | 'lang'
  | 'maxlength'
  | 'name'
  | 'rel'
  | 'required'
  | 'tabindex'
  | 'value';

/** Attributes that a page adds to those of a component. `true` stands without a value; `false` and `undefined` not at all. */
export type Attributes = { readonly [Name in AttributeName]?: Value };

/** Classes that a page adds to those of a component: the kit's own, so that there is a style for each. */
export type Classes = `hf-${string}`;

/** Not one that runs something, nor one that brings its own style: no page's policy lets it. */
const NAME = /^(?!on|style$)[a-z][a-z-]*[a-z0-9-]*$/;

/** ` name="value"` for each that is there. @throws Error for a name that is none. */
export const renderAttributes = (attributes: Readonly<Record<string, Value>> = {}): Markup =>
  html`${Object.entries(attributes).map(([name, value]) => {
    if (!NAME.test(name)) throw new Error('no such attribute is written');
    if (value === undefined || value === false) return undefined;
    return value === true ? html` ${name}` : html` ${name}="${value}"`;
  })}`;

/** Classes as they stand in a class attribute; those that are not there are left out. */
export const joinClasses = (...classes: readonly (string | false | undefined)[]): string =>
  classes.filter((one) => one !== undefined && one !== false && one !== '').join(' ');

/** Ids of what describes a field, as they stand in `aria-describedby`; `undefined` when nothing does. */
export function joinIds(...ids: readonly (string | false | undefined)[]): string | undefined {
  const joined = joinClasses(...ids);
  return joined === '' ? undefined : joined;
}
