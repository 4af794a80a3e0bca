import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';
import type { Typed } from '../../../steps/typed.ts';
import type { Clock } from './reader.ts';

/** A body of `POST /v1/filings`, or what somebody gave for one, as it would be typed, by section. */
export const typeForm = (_instrument: InstrumentId, _form: unknown, _clock: Clock): Readonly<Record<string, Typed>> => {
  throw new Error('not yet');
};

/** Pointers to what stands in a form and has no field, so that nothing is left out in silence. */
export const listUntyped = (_instrument: InstrumentId, _form: unknown, _clock: Clock): readonly string[] => {
  throw new Error('not yet');
};
