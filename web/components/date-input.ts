import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Fieldset, renderFieldset } from './fieldset.ts';
import { type Asked, describeField, renderFormGroup } from './form-group.ts';
import { type InputOptions, renderInput } from './input.ts';
import { html, type Markup } from './markup.ts';

export interface DatePart extends Pick<InputOptions, 'value' | 'inputmode' | 'autocomplete' | 'pattern'> {
  /** Of the field, and the end of its id. */
  readonly name: string;
  /** `Day` in the language of the page. */
  readonly label: string;
  /** How many figures it takes. */
  readonly width: 2 | 4;
  /** Whether it is this part that is wrong; when none says so, all are. */
  readonly hasError?: boolean | undefined;
  readonly id?: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface DateInputOptions extends Asked {
  readonly id: string;
  readonly namePrefix?: string;
  /** In the order in which the language writes them. */
  readonly parts: readonly DatePart[];
  readonly fieldset?: Fieldset;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

function renderPart(part: DatePart, { id, namePrefix }: DateInputOptions, isWrong: boolean): Markup {
  const { name, label, width, hasError: _, classes, inputmode = 'numeric', ...rest } = part;
  const own: Classes = `hf-date-input__input hf-input--width-${width}${isWrong ? ' hf-input--error' : ''}`;
  return html`<div class="hf-date-input__item">${renderInput({
    id: `${id}-${name}`,
    ...rest,
    name: namePrefix === undefined ? name : `${namePrefix}-${name}`,
    label: { text: label, classes: 'hf-date-input__label' },
    inputmode,
    classes: classes === undefined ? own : `${own} ${classes}`,
  })}</div>`;
}

/** A date that somebody knows by heart, such as a birthday. */
export function renderDateInput(options: DateInputOptions): Markup {
  const { id, parts, fieldset, classes, attributes, errorMessage } = options;
  const { words, describedBy } = describeField(id, options, fieldset?.describedBy);
  const isSaid = parts.some(({ hasError }) => hasError);
  const isWrong = ({ hasError }: DatePart): boolean => hasError ?? (errorMessage !== undefined && !isSaid);
  const list = parts.map((part) => renderPart(part, options, isWrong(part)));
  const content = html`${words}
<div class="${joinClasses('hf-date-input', classes)}"${renderAttributes({ ...attributes, id })}>${list}</div>`;
  // as a group: a fieldset of text fields is not read out with its hint by every reader otherwise
  const grouped = fieldset && renderFieldset({ ...fieldset, role: 'group', describedBy, content });
  return renderFormGroup(options, grouped ?? content);
}
