import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';
import type { FieldFault, Typed } from '../../../steps/typed.ts';
import { tellProblem } from './problems.ts';
import { FormReader, type Found } from './read-field.ts';
import type { Clock, Filler } from './reader.ts';
import type { Section } from './sections.ts';
import { tidyTyped } from './tidy.ts';
import { wholeOf } from './tree.ts';
import { wordFault } from './wording.ts';

interface ReadSection {
  /** By JSON pointer. */
  readonly values: ReadonlyMap<string, unknown>;
  /** What cannot be read. */
  readonly faults: readonly FieldFault[];
  /** What must be there and is not, for who goes on: not for who saves for later. */
  readonly missing: readonly FieldFault[];
  /** What to keep: the section's own fields alone, without rows that were left empty. Faults are of these, as what `findField` says is. */
  readonly typed: Typed;
}

/** What was typed into a section. */
export function readSection({ instrument, id }: Section, typed: Typed, filler: Filler): ReadSection {
  const form = wholeOf(instrument);
  const tidied = tidyTyped(form, id, typed);
  const reader = new FormReader(tidied, filler.zone, id);
  reader.readWhole(form);
  const { values, faults, missing } = reader.gathered;
  const tell = ({ problem, ...found }: Found): FieldFault => ({
    field: found.field,
    text: wordFault(filler, found, tellProblem(filler, problem)),
  });
  return { values, faults: faults.map(tell), missing: missing.map(tell), typed: tidied };
}

/**
 * The body of `POST /v1/filings`, as far as it is typed. What cannot be read stands in it as it was typed, for the API to refuse.
 *
 * @param sections what was typed, by the id of the section.
 */
export function joinForm(
  instrument: InstrumentId,
  sections: Readonly<Record<string, Typed>>,
  { zone }: Clock,
): unknown {
  const typed: Typed = Object.assign({}, ...Object.values(sections));
  return new FormReader(typed, zone).readWhole(wholeOf(instrument));
}
