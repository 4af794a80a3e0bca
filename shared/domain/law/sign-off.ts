import { HoldfastError } from '../../errors.ts';
import { POLICY_RULES } from '../policy/rules.ts';
import type { InstrumentId } from './instrument-ids.ts';
import type { Instrument } from './terms/instrument.ts';

/** A lawyer's word that an answer marked U was checked against the law after all. */
export interface SignOff {
  readonly instrument: InstrumentId;
  /** Where in the row, as an RFC 6901 pointer: `/computation/basis`. */
  readonly answer: string;
  /** Who checked it: name and office. */
  readonly by: string;
  /** The day, `2026-11-20`. */
  readonly on: string;
  /** The text it was checked against: edition, date, address. */
  readonly source: string;
}

/** Every sign-off there is. A row's mark stays what it is until its citation is changed; an entry here only lets it be used. */
export const SIGN_OFFS: readonly SignOff[] = [];

/** Whether answers marked U may be used: shown as they are where nothing is at stake, refused where orders are real. */
export type UnverifiedLaw = 'shown' | 'refused';

/**
 * Everything in the row that is marked U and not signed off, as pointers into the row.
 *
 * @throws HoldfastError `instrument-not-verified` where such answers are refused.
 */
export function listUnverified(
  law: Instrument,
  unverified: UnverifiedLaw,
  signOffs: readonly SignOff[] = SIGN_OFFS,
): string[] {
  const open = listMarkedU(law).filter(
    (answer) => !signOffs.some((one) => one.instrument === law.id && one.answer === answer),
  );
  if (unverified === 'refused' && open.length > 0) {
    throw new HoldfastError(
      'instrument-not-verified',
      `${law.id} is neither verified nor signed off: ${open.join(', ')}`,
      { rule: POLICY_RULES.signOff },
    );
  }
  return open;
}

const markedU = new WeakMap<Instrument, readonly string[]>();

/** A row is a constant: it is searched once. */
function listMarkedU(law: Instrument): readonly string[] {
  const known = markedU.get(law);
  if (known) return known;
  const pointers = listUnverifiedPointers(law, '');
  markedU.set(law, pointers);
  return pointers;
}

function listUnverifiedPointers(part: unknown, at: string): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) =>
    name === 'mark' && inner === 'U' ? [at] : listUnverifiedPointers(inner, `${at}/${name}`),
  );
}
