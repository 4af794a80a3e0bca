import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';
import { describedOf } from './tree.ts';

/** One page of a form: its fields are those that the description puts into it. */
export interface Section {
  readonly instrument: InstrumentId;
  /** Stands in the address of the page: `accounts`. */
  readonly id: string;
  /** In the words of the law, and in English. */
  readonly title: string;
}

/** The pages of a form, in their order. */
export const listSections = (instrument: InstrumentId): readonly Section[] =>
  Object.entries(describedOf(instrument).sections).map(([id, title]) => ({ instrument, id, title }));
