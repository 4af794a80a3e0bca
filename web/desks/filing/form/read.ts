import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';
import type { FieldFault, Typed } from '../../../steps/typed.ts';
import type { Clock, Filler } from './reader.ts';
import type { Section } from './sections.ts';

interface ReadSection {
  /** By JSON pointer. */
  readonly values: ReadonlyMap<string, unknown>;
  /** What cannot be read. */
  readonly faults: readonly FieldFault[];
  /** What must be there and is not, for who goes on: not for who saves for later. */
  readonly missing: readonly FieldFault[];
  /** What to keep: the section's own fields alone, without rows that were left empty. What `findField` says is of these. */
  readonly typed: Typed;
}

/** What was typed into a section. */
export const readSection = (_section: Section, _typed: Typed, _filler: Filler): ReadSection => {
  throw new Error('not yet');
};

/** The body of `POST /v1/filings`, as far as it is typed. @param sections what was typed, by the id of the section. */
export const joinForm = (
  _instrument: InstrumentId,
  _sections: Readonly<Record<string, Typed>>,
  _clock: Clock,
): unknown => {
  throw new Error('not yet');
};
