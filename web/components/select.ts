import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Field, renderField } from './form-group.ts';
import { html, type Markup } from './markup.ts';

interface SelectItem {
  readonly text: string | number;
  /** Left out: its text. */
  readonly value?: string | number | undefined;
  /** Left out: whether it is the answer given so far. */
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly attributes?: Attributes;
}

export interface SelectOptions extends Field {
  readonly items: readonly SelectItem[];
  readonly value?: string | number | undefined;
  readonly disabled?: boolean;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

function renderItem(item: SelectItem, chosen: SelectOptions['value']): Markup {
  const { text, value, selected = `${value ?? text}` === `${chosen}`, disabled, attributes } = item;
  return html`<option${renderAttributes({ value, selected, disabled, ...attributes })}>${text}</option>`;
}

/** A question with one answer of many. */
export const renderSelect = (options: SelectOptions): Markup =>
  renderField(options, (id, describedBy) => {
    const { name, items, value, disabled, classes, errorMessage, attributes } = options;
    const own = {
      class: joinClasses('hf-select', classes, errorMessage && 'hf-select--error'),
      id,
      name,
      disabled,
      'aria-describedby': describedBy,
      ...attributes,
    };
    return html`<select${renderAttributes(own)}>${items.map((item) => renderItem(item, value))}</select>`;
  });
