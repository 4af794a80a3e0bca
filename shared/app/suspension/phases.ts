import { cursorUnknown } from '../../domain/cursor.ts';

/** Where a page of several lists begins that are gone through one after the other: in which of them, and behind what. */
export interface Place<P extends string> {
  readonly phase: P;
  /** What a page of that list gave as `next`; left out: from its beginning. */
  readonly after: string | undefined;
}

/** @throws HoldfastError `invalid-request` for a cursor that names none of these lists. */
export function readPhase<P extends string>(phases: readonly [P, ...P[]], cursor: string | undefined): Place<P> {
  if (cursor === undefined) return { phase: phases[0], after: undefined };
  const [name, ...rest] = cursor.split('-');
  const phase = phases.find((one) => one === name);
  const after = rest.join('-');
  if (phase === undefined) throw cursorUnknown();
  return { phase, after: after === '' ? undefined : after };
}

/** The cursor of what follows: in the same list, or the beginning of the next; `null` after the last. */
export function writePhase<P extends string>(phases: readonly P[], phase: P, next: string | null): string | null {
  if (next !== null) return `${phase}-${next}`;
  const following = phases[phases.indexOf(phase) + 1];
  return following === undefined ? null : `${following}-`;
}
