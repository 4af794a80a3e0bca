import type { Markup } from '../../../components/markup.ts';
import type { Typed } from '../../../steps/typed.ts';
import type { Filler, Known } from './reader.ts';
import type { Section } from './sections.ts';

/** What was answered in a section, as it will be sent: a summary list, without a heading. */
export const renderAnswers = (_filler: Filler, _section: Section, _typed: Typed, _known: Known = {}): Markup => {
  throw new Error('not yet');
};
