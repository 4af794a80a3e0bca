import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Field, renderField } from './form-group.ts';
import { html, type Markup } from './markup.ts';

export interface TextareaOptions extends Field {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly spellcheck?: boolean;
  readonly autocomplete?: string;
  readonly disabled?: boolean;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** What is filled in; after the first tag a line end, which readers of HTML drop: without it they drop one that was typed. */
export function renderTextareaControl(options: TextareaOptions, id: string, describedBy: string | undefined): Markup {
  const { name, value, rows = 5, spellcheck, autocomplete, disabled, classes, errorMessage, attributes } = options;
  const own = {
    class: joinClasses('hf-textarea', errorMessage && 'hf-textarea--error', classes),
    id,
    name,
    rows,
    dir: 'auto', // as what is typed runs: nobody says before in which script they write
    spellcheck: spellcheck === undefined ? undefined : `${spellcheck}`,
    disabled,
    'aria-describedby': describedBy,
    autocomplete,
    ...attributes,
  };
  return html`<textarea${renderAttributes(own)}>
${value}</textarea>`;
}

/** A field for as many lines as somebody needs. */
export const renderTextarea = (options: TextareaOptions): Markup =>
  renderField(options, (id, describedBy) => renderTextareaControl(options, id, describedBy));
