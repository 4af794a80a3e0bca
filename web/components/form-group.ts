import { type Attributes, type Classes, joinClasses, joinIds, renderAttributes } from './attributes.ts';
import { type ErrorMessage, renderErrorMessage } from './error-message.ts';
import { type Hint, renderHint } from './hint.ts';
import { type Label, renderLabel } from './label.ts';
import { html, type Markup } from './markup.ts';

/** What every field has, whatever it is answered with. */
export interface Asked {
  readonly hint?: Hint | undefined;
  readonly errorMessage?: ErrorMessage | undefined;
  readonly formGroup?: { readonly classes?: Classes; readonly attributes?: Attributes };
}

/** A field with one thing to fill in. */
export interface Field extends Asked {
  readonly name: string;
  /** Left out: its name. */
  readonly id?: string;
  readonly label: Label;
  /** Ids of what else describes it. */
  readonly describedBy?: string | undefined;
}

interface Described {
  /** Its hint and what is wrong with it. */
  readonly words: Markup;
  readonly describedBy: string | undefined;
}

/** What describes a field, and the ids by which it says so. */
export function describeField(id: string, { hint, errorMessage }: Asked, describedBy?: string): Described {
  return {
    words: html`${hint && renderHint({ ...hint, id: `${id}-hint` })}
${errorMessage && renderErrorMessage({ ...errorMessage, id: `${id}-error` })}`,
    describedBy: joinIds(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`),
  };
}

/** The frame of a field, marked where its answer is wrong. */
export const renderFormGroup = ({ errorMessage, formGroup }: Asked, content: Markup): Markup => {
  const classes = joinClasses('hf-form-group', errorMessage && 'hf-form-group--error', formGroup?.classes);
  return html`<div class="${classes}"${renderAttributes(formGroup?.attributes)}>${content}</div>`;
};

/** A field: what it asks, its hint, what is wrong with it, and what is filled in. */
export function renderField(
  field: Field,
  renderControl: (id: string, describedBy: string | undefined) => Markup,
): Markup {
  const id = field.id ?? field.name;
  const { words, describedBy } = describeField(id, field, field.describedBy);
  return renderFormGroup(
    field,
    html`${renderLabel({ ...field.label, for: id })}${words}${renderControl(id, describedBy)}`,
  );
}
