import { type Choice, type ChoicesOptions, renderChoices } from './choices.ts';
import type { Markup } from './markup.ts';

export interface RadiosOptions extends ChoicesOptions {
  /** The answer given so far. */
  readonly value?: string | number | undefined;
}

/** A question with one answer of a few. */
export const renderRadios = (options: RadiosOptions): Markup =>
  renderChoices<Choice>(options, {
    block: 'hf-radios',
    type: 'radio',
    nameOf: () => options.name,
    isChosen: ({ value }) => `${value}` === `${options.value}`,
    eachDescribed: false,
  });
