import { HoldfastError } from '../../errors.ts';
import { gatherIds, type Identified } from '../actor.ts';
import type { Instant } from '../instant.ts';
import type { AuthorityEntry } from './entries.ts';
import type { NamedPerson } from './named-people.ts';
import { identifyIn } from './officers.ts';
import { identifyRegistrar, type Registrar } from './registrars.ts';
import { isSaidOf, isSuspendedAt, type Suspension } from './suspensions.ts';

/** The suspensions that keep this person from acting for the authority, and from reading for it, under whichever of their ids. */
export function listSuspensionsOf(
  entry: Pick<AuthorityEntry, 'suspensions' | 'officers'>,
  person: string,
  now: Instant,
): readonly Suspension[] {
  return listSuspensionsAmong(entry.suspensions ?? [], identifyIn(entry, { person }), now);
}

/** Those of an entry that are in force against somebody. */
export const listSuspensionsAmong = (
  suspensions: readonly Suspension[],
  whose: Identified,
  now: Instant,
): readonly Suspension[] => suspensions.filter((one) => isSaidOf(one, whose) && isSuspendedAt(one, now));

const OF_CALLER = 'this account is suspended: another officer of your authority, or the register office, can say why';
const OF_ROSTER = 'this account is suspended: the register office can say why';
const OF_FILER = 'the officer who filed it is suspended: file it anew if it is yours';

/**
 * Whoever calls may act for the authority, and read for it: a thief reads as well.
 *
 * @throws HoldfastError `account-suspended`, of one officer or of all.
 */
export function requireStanding(
  entry: Pick<AuthorityEntry, 'suspensions' | 'officers'>,
  person: string,
  now: Instant,
  whose: 'caller' | 'filer' = 'caller',
): void {
  if (listSuspensionsOf(entry, person, now).length === 0) return;
  throw new HoldfastError('account-suspended', whose === 'caller' ? OF_CALLER : OF_FILER);
}

/**
 * Whoever stands on a roster may act on it, and read.
 *
 * @throws HoldfastError `account-suspended`.
 */
export function requireRosterStanding(suspensions: readonly Suspension[], whose: Identified, now: Instant): void {
  if (listSuspensionsAmong(suspensions, whose, now).length === 0) return;
  throw new HoldfastError('account-suspended', OF_ROSTER);
}

/** A roster on which whoever is suspended is not on duty: nothing new comes to them. */
export const keepOffDuty = <P extends NamedPerson & { readonly onDuty: boolean }>(
  people: readonly P[],
  suspensions: readonly Suspension[],
  now: Instant,
): readonly P[] =>
  people.map((one) => {
    const whose = { person: one.person, alsoKnownAs: one.accounts };
    return listSuspensionsAmong(suspensions, whose, now).length > 0 ? { ...one, onDuty: false } : one;
  });

/** @returns whether a registrar, by an id that is on record, may not act for now: also one from before all their accounts were known. */
export const whoIsSuspended =
  (registrars: readonly Registrar[], suspensions: readonly Suspension[], now: Instant) =>
  (person: string): boolean =>
    listSuspensionsAmong(suspensions, gatherIds({ person }, registrars.map(identifyRegistrar)), now).length > 0;
