import { type Choice, type ChoicesOptions, renderChoices } from './choices.ts';
import type { Markup } from './markup.ts';

interface Checkbox extends Choice {
  /** Left out: the question's. */
  readonly name?: string;
}

export interface CheckboxesOptions extends ChoicesOptions<Checkbox> {
  /** The answers given so far. */
  readonly values?: readonly (string | number)[];
}

/** A question with as many answers as apply. */
export const renderCheckboxes = (options: CheckboxesOptions): Markup =>
  renderChoices<Checkbox>(options, {
    block: 'hf-checkboxes',
    type: 'checkbox',
    nameOf: ({ name = options.name }) => name,
    isChosen: ({ value }) => options.values?.includes(value) ?? false,
    eachDescribed: true,
  });
