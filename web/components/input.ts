import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Field, renderField } from './form-group.ts';
import { type Content, html, isShown, type Markup } from './markup.ts';

interface Affix {
  readonly text: Content;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface InputOptions extends Field {
  readonly value?: string | number | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'search';
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text';
  readonly autocomplete?: string;
  readonly autocapitalize?: 'none' | 'characters' | 'sentences' | 'words';
  readonly spellcheck?: boolean;
  readonly pattern?: string;
  readonly disabled?: boolean;
  /** Before and after the field, such as a currency. */
  readonly prefix?: Affix;
  readonly suffix?: Affix;
  readonly wrapper?: { readonly classes?: Classes; readonly attributes?: Attributes };
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

const renderAffix = (affix: Affix, kind: 'prefix' | 'suffix'): Markup => {
  const classes = joinClasses(`hf-input__${kind}`, affix.classes);
  return html`<div class="${classes}" aria-hidden="true"${renderAttributes(affix.attributes)}>${affix.text}</div>`;
};

function renderControl(options: InputOptions, id: string, describedBy: string | undefined): Markup {
  const {
    name,
    type = 'text',
    spellcheck,
    value,
    disabled,
    autocomplete,
    autocapitalize,
    pattern,
    inputmode,
  } = options;
  const own = {
    class: joinClasses('hf-input', options.classes, options.errorMessage && 'hf-input--error'),
    id,
    name,
    type,
    spellcheck: spellcheck === undefined ? undefined : `${spellcheck}`,
    value,
    disabled,
    'aria-describedby': describedBy,
    autocomplete,
    autocapitalize,
    pattern,
    inputmode,
    ...options.attributes,
  };
  return html`<input${renderAttributes(own)}>`;
}

/** A field for one line. */
export const renderInput = (options: InputOptions): Markup =>
  renderField(options, (id, describedBy) => {
    const { prefix, suffix, wrapper } = options;
    const control = renderControl(options, id, describedBy);
    const before = prefix && isShown(prefix.text) ? renderAffix(prefix, 'prefix') : undefined;
    const after = suffix && isShown(suffix.text) ? renderAffix(suffix, 'suffix') : undefined;
    if (before === undefined && after === undefined) return control;
    const classes = joinClasses('hf-input__wrapper', wrapper?.classes);
    return html`<div class="${classes}"${renderAttributes(wrapper?.attributes)}>${before}${control}${after}</div>`;
  });
