import type { Markup } from '../../../components/markup.ts';
import type { FieldFault, Typed } from '../../../steps/typed.ts';
import type { Filler, Known } from './reader.ts';
import type { Section } from './sections.ts';

/** The button that asks for one more row is named so: its value says of which list. */
export const MORE = 'more';

/** Whether the post only asks for one more row: then the page is shown again, and nothing is gone on with. */
export const asksForMore = (typed: Typed): boolean => typed[MORE] !== undefined;

/** The fields of a section, without form, heading and button: with what was typed, and what is wrong with it beside each. */
export const renderSection = (
  _filler: Filler,
  _section: Section,
  _typed: Typed,
  _faults: readonly FieldFault[],
  _known: Known = {},
): Markup => {
  throw new Error('not yet');
};
