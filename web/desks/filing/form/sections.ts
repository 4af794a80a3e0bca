import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';

/** One page of a form: its fields are those that the description puts into it. */
export interface Section {
  readonly instrument: InstrumentId;
  /** Stands in the address of the page: `accounts`. */
  readonly id: string;
  readonly title: string;
}

/** The pages of a form, in their order. */
export const listSections = (_instrument: InstrumentId): readonly Section[] => {
  throw new Error('not yet');
};
