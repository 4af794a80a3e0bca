import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';

interface Place {
  /** Its id. */
  readonly section: string;
  /** The name of the field, and the id of what an error leads to. */
  readonly field: string;
}

/** Where a fault of the API belongs; `undefined` where it is of no field. @param form what the pointer points into: with it, choices are told apart. */
export const findField = (_instrument: InstrumentId, _pointer: string, _form?: unknown): Place | undefined => {
  throw new Error('not yet');
};
