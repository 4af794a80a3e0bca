import type { RecordedCommit } from '../../../shared/domain/directory/entry-commit.ts';
import { DAY_MS, type Instant, plus } from '../../../shared/domain/instant.ts';
import { humanOf } from './keepers.ts';

/** As long as the word of one counts. @see docs/api/registrars.md */
const ALONE_MS = DAY_MS;

/** A suspension as its steps on record tell of it. */
export interface Suspended {
  readonly number: number;
  /** Left out: everybody. */
  readonly person: string | undefined;
  readonly from: Instant;
  readonly saidBy: Set<string>;
  liftingBy?: string | undefined;
  liftedAt?: Instant;
}

export const suspendedAt = ({ from, saidBy, liftedAt }: Suspended, at: Instant): boolean =>
  from <= at && (saidBy.size > 1 || at < plus(from, ALONE_MS)) && (liftedAt === undefined || at < liftedAt);

/**
 * Adds a step to the suspensions beside an entry.
 *
 * @param isSuspended whether a registrar may do nothing at an instant. @param find is told what is against the rule that two act.
 */
export function addSuspension(
  suspensions: Suspended[],
  { at, actor, step: { act, about }, state }: RecordedCommit,
  isSuspended: (person: string, at: Instant) => boolean,
  find: (what: string) => void,
): void {
  const number = Number(String(about).slice(1));
  const by = humanOf(actor.by);
  const known = suspensions.find((one) => one.number === number);
  if (!known) {
    const person = state.suspensions.find((one) => one.number === number)?.person;
    suspensions.push({ number, person, from: at, saidBy: new Set([by]) });
    if (act !== 'suspended') find(`suspension ${number} is said by nobody, and then ${act}`);
    return;
  }
  if (!suspendedAt(known, at)) find(`suspension ${number} is over, and then ${act}`);
  if (act === 'lifting-proposed') known.liftingBy = by;
  else if (act !== 'suspension-lifted') {
    if (known.saidBy.has(by)) find(`suspension ${number} is confirmed by ${by}, who said it`);
    known.saidBy.add(by);
  } else if (known.liftingBy !== undefined && known.liftingBy !== by && !isSuspended(known.liftingBy, at))
    known.liftedAt = at;
  else find(`suspension ${number} is lifted by ${by} alone`);
}
